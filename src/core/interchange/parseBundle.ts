import { defaultScale, highestLevel, type Level, type Scale } from '../model/level.ts'
import type { Records } from '../model/workspace.ts'
import {
  type BundleTable,
  type BundleTableName,
  bundleFileNames,
  bundleTableNames,
  bundleTables,
  type LevelRow,
  levelsFile,
  type OrganisationRow,
  organisationFile,
} from './bundleTables.ts'
import { type Problem, ProblemLog, quoted } from './problem.ts'
import { type ParsedTable, readTable } from './readTable.ts'
import { runToEnd } from './steps.ts'

/** A file as text, by the name that it was picked under; folders before the name are ignored. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

export type ParsedTables = { readonly [T in BundleTableName]: ParsedTable<Records[T]> | null }

/** What the files of a bundle say, whatever the workspace. Plain data. */
export interface ParsedBundle {
  /** Names of the files that were read. */
  readonly files: readonly string[]
  readonly organisation: ParsedTable<OrganisationRow> | null
  readonly levels: ParsedTable<LevelRow> | null
  /** The scale of levels.csv. */
  readonly scale: Scale | null
  readonly tables: ParsedTables
  readonly problems: readonly Problem[]
}

/** Files that cannot be imported at all, and why. */
export interface RefusedFiles {
  /** A sentence. */
  readonly refused: string
  readonly problems: readonly Problem[]
}

export interface ReadingProgress {
  /** 0 to 1. */
  readonly fraction: number
  readonly file: string
}

/**
 * Reads the CSV bundle. Never throws: whatever cannot be read is a problem or a refusal.
 *
 * @param scale the scale of the workspace, for levels that are written by name where levels.csv
 * is not among the files.
 */
export function parseBundle(
  files: readonly TextFile[],
  scale: Scale = defaultScale,
): ParsedBundle | RefusedFiles {
  return runToEnd(parseBundleInSteps(files, scale))
}

/** As `parseBundle`, in steps of a few milliseconds each. */
export function* parseBundleInSteps(
  files: readonly TextFile[],
  scale: Scale = defaultScale,
): Generator<ReadingProgress, ParsedBundle | RefusedFiles> {
  const logs: ProblemLog[] = []
  const known = sortFiles(files, logs)
  const total = [...known.values()].reduce((sum, { text }) => sum + text.length, 0)
  let done = 0
  let usedScale = scale
  function* read<R>(table: BundleTable<R>): Generator<ReadingProgress, ParsedTable<R> | null> {
    const file = known.get(table.file)
    if (file === undefined) return null
    const log = new ProblemLog(file.name)
    logs.push(log)
    const steps = readTable(file.text, table, usedScale, log)
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        done += file.text.length
        return step.value
      }
      yield { fraction: (done + step.value * file.text.length) / total, file: file.name }
    }
  }
  const levels = yield* read(levelsFile)
  const ownScale = levels === null ? null : scaleOf(levels, logs)
  if (ownScale !== null) usedScale = ownScale
  const organisation = yield* read(organisationFile)
  const tables = emptyTables()
  for (const name of bundleTableNames) {
    tables[name] = (yield* read(bundleTables[name] as unknown as BundleTable<never>)) as never
  }
  const problems = logs.flatMap((log) => log.problems)
  if (tables.people === null && tables.ratings === null) {
    return { refused: refusal(known, problems), problems }
  }
  const parsed = [levels, organisation, ...Object.values(tables)].filter((it) => it !== null)
  const names = parsed.map(({ file }) => file)
  if (parsed.every(({ rows, leftOut }) => rows.length + leftOut === 0)) {
    const refused = `${names.join(', ')}: there is a header row and nothing below it.`
    return { refused, problems }
  }
  return {
    files: names,
    organisation,
    levels,
    scale: ownScale,
    tables,
    problems,
  }
}

function emptyTables(): { -readonly [T in BundleTableName]: ParsedTables[T] } {
  return {
    chapters: null,
    skills: null,
    people: null,
    teams: null,
    memberships: null,
    ratings: null,
    requirements: null,
    interactions: null,
  }
}

/** The files that belong to a bundle, by what they are called there. */
function sortFiles(files: readonly TextFile[], logs: ProblemLog[]): Map<string, TextFile> {
  const known = new Map<string, TextFile>()
  const leaveOut = (name: string, reason: string): void => {
    const log = new ProblemLog(name)
    log.add('file left out', reason)
    logs.push(log)
  }
  for (const { name, text } of files) {
    const shown = name.slice(name.lastIndexOf('/') + 1)
    // Browsers write “people (1).csv” where a file of that name was downloaded before.
    const wanted = shown.toLowerCase().replace(/\s*\(\d+\)(?=\.csv$)/, '')
    if (!bundleFileNames.includes(wanted)) {
      leaveOut(shown, 'This is not one of the files of a bundle.')
    } else if (known.has(wanted)) {
      leaveOut(shown, `Two of the files are called ${wanted}; the first is read.`)
    } else known.set(wanted, { name: shown, text })
  }
  return known
}

/** The scale, with levels that the file skips named by their number. */
function scaleOf(levels: ParsedTable<LevelRow>, logs: readonly ProblemLog[]): Scale | null {
  const log = logs.find(({ file }) => file === levels.file)
  const byLevel = new Map<Level, Partial<LevelRow>>()
  for (const { fields } of levels.rows) byLevel.set(fields.level ?? 0, fields)
  const top = Math.max(-1, ...byLevel.keys())
  if (top < 1) {
    log?.add('file left out', `A scale has 2 to ${highestLevel + 1} levels, from 0.`)
    return null
  }
  return Array.from({ length: top + 1 }, (_, level) => {
    const row = byLevel.get(level)
    if (row?.name === undefined || row.name === '') {
      log?.add('named by its id', `Level ${level} has no name.`)
    }
    return { name: row?.name || levelName(level), description: row?.description ?? '' }
  })
}

/** What a level is called that nobody has named. */
export function levelName(level: Level): string {
  return `Level ${level}`
}

function refusal(known: ReadonlyMap<string, TextFile>, problems: readonly Problem[]): string {
  const wanted = known.get('people.csv') ?? known.get('ratings.csv')
  const problem = problems.find(({ file }) => file === wanted?.name)
  if (problem !== undefined) return `${problem.file} cannot be read. ${problem.reason}`
  const others = [...new Set(problems.map(({ file }) => quoted(file)))].slice(0, 3).join(', ')
  const seen = others === '' ? 'No file' : others
  return `${seen}: neither people.csv nor ratings.csv is among the files. An import needs one of the two.`
}
