import { highestLevel, type Level, type Scale } from '../model/level.ts'
import type { Organisation } from '../model/organisation.ts'
import { countedLevel } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
import type { ImportLogs } from './importLogs.ts'
import type { ImportReport } from './importReport.ts'
import { levelName, type ParsedBundle } from './parseBundle.ts'
import { quoted } from './problem.ts'

/** The organisation as the import leaves it: its name, scale and minimum level. */
export interface ImportedScale {
  readonly organisation: Organisation
  readonly aboveScale: ImportReport['aboveScale']
}

export function importScale(
  workspace: Workspace,
  bundle: ParsedBundle,
  extendScale: boolean,
  logs: ImportLogs,
): ImportedScale {
  const current = workspace.organisation.record
  const own = bundle.scale === null ? current.levels : keptLevels(workspace, bundle.scale, logs)
  const above = [...levelsOf(bundle)].filter(({ level }) => level >= own.length)
  const highest = above.reduce((max, { level }) => Math.max(max, level), 0)
  const levels = extendScale && above.length > 0 ? extended(own, highest) : own
  const first = above[0]
  if (levels !== own && first !== undefined) {
    const reason = `The scale ended at ${own.length - 1}; levels up to ${highest} were added.`
    logs.of(first.file).add('scale extended', reason, { column: first.column })
  }
  return {
    organisation: {
      name: organisationFields(bundle)?.name || current.name,
      holdsFrom: minimumLevel(current.holdsFrom, bundle, levels, logs),
      levels: [...levels],
    },
    aboveScale: above.length === 0 ? null : { rows: above.length, highest },
  }
}

/** Why a level does not fit, as a sentence. */
export function aboveScaleReason(levels: Scale): string {
  const top = levels.at(-1)
  return `The scale ends at ${levels.length - 1} (${quoted(top?.name ?? '')}).`
}

function organisationFields(bundle: ParsedBundle) {
  return bundle.organisation?.rows[0]?.fields
}

/** A scale from a file never takes away levels that the workspace has in use. */
function keptLevels(workspace: Workspace, scale: Scale, logs: ImportLogs): Scale {
  const { levels } = workspace.organisation.record
  if (scale.length >= levels.length) return scale
  let used = 0
  for (const rating of workspace.ratings) used = Math.max(used, countedLevel(rating))
  for (const { holdsFrom } of workspace.skills) used = Math.max(used, holdsFrom ?? 0)
  for (const { minLevel } of workspace.requirements) used = Math.max(used, minLevel ?? 0)
  if (used < scale.length) return scale
  const reason = `Level ${used} is in use: the levels above ${scale.length - 1} stay as they were.`
  logs.of('levels.csv').add('scale kept longer', reason)
  return [...scale, ...levels.slice(scale.length, used + 1)]
}

function* levelsOf(
  bundle: ParsedBundle,
): Generator<{ level: Level; file: string; column: string }> {
  const { ratings, skills, requirements } = bundle.tables
  for (const { fields } of ratings?.rows ?? []) {
    if (typeof fields.level !== 'number') continue
    yield { level: fields.level, file: ratings?.file ?? '', column: 'level' }
  }
  for (const { fields } of skills?.rows ?? []) {
    if (typeof fields.holdsFrom !== 'number') continue
    yield { level: fields.holdsFrom, file: skills?.file ?? '', column: 'holds_from' }
  }
  for (const { fields } of requirements?.rows ?? []) {
    if (typeof fields.minLevel !== 'number') continue
    yield { level: fields.minLevel, file: requirements?.file ?? '', column: 'min_level' }
  }
  const holdsFrom = organisationFields(bundle)?.holdsFrom
  if (holdsFrom !== undefined) {
    yield { level: holdsFrom, file: bundle.organisation?.file ?? '', column: 'holds_from' }
  }
}

function extended(levels: Scale, highest: Level): Scale {
  const next = [...levels]
  while (next.length <= Math.min(highest, highestLevel)) {
    next.push({ name: levelName(next.length), description: '' })
  }
  return next
}

function minimumLevel(
  current: Level,
  bundle: ParsedBundle,
  levels: Scale,
  logs: ImportLogs,
): Level {
  const row = bundle.organisation?.rows[0]
  const wanted = row?.fields.holdsFrom
  if (wanted !== undefined && wanted < levels.length) return wanted
  if (wanted !== undefined && row !== undefined) {
    logs.of(bundle.organisation?.file ?? '').add('value left out', aboveScaleReason(levels), {
      line: row.line,
      column: 'holds_from',
      value: String(wanted),
    })
  }
  if (current < levels.length) return current
  const reason = `The minimum level was ${current}; it is ${levels.length - 1} now.`
  logs.of(bundle.levels?.file ?? '').add('minimum level lowered', reason)
  return levels.length - 1
}
