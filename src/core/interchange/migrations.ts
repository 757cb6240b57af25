import type { Refusal } from '../edits/edit.ts'
import { refuse } from '../edits/edit.ts'

/** A file's object as JSON gives it, before anything is known of it. */
export type FileObject = Readonly<Record<string, unknown>>

/** Turns a workspace file of one version into the next. Must take any object without throwing. */
export interface Migration {
  /** The version that it leads from. */
  readonly from: number
  up(file: FileObject): FileObject
}

/**
 * Numbered from 1 without gaps; never changed once released, only added to. The version that
 * this program writes is one above the last.
 */
export const migrations: readonly Migration[] = [
  { from: 1, up: addLearningPlan },
  { from: 2, up: addMissions },
]

/** Version 2 has learning actions, and scenarios, of which version 1 always kept an empty list. */
function addLearningPlan(file: FileObject): FileObject {
  return withTables(file, { learningActions: [] })
}

/** Version 3 has what is kept of missions beside their teams. */
function addMissions(file: FileObject): FileObject {
  return withTables(file, {
    charters: [],
    readings: [],
    transitions: [],
    postponements: [],
    ownedThings: [],
    thingNeeds: [],
    lessons: [],
    needsTemplates: [],
  })
}

function withTables(file: FileObject, tables: FileObject): FileObject {
  const { workspace } = file
  const isObject = typeof workspace === 'object' && workspace !== null
  return isObject ? { ...file, workspace: { ...tables, ...workspace } } : file
}

export function currentVersion(list: readonly Migration[] = migrations): number {
  return list.length + 1
}

/** The file as the current version writes it. */
export function migrate(
  file: FileObject,
  list: readonly Migration[] = migrations,
  what: 'workspace file' | 'scenario file' = 'workspace file',
): FileObject | Refusal {
  const { version } = file
  const current = currentVersion(list)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse(`This ${what} does not say which version it is of.`)
  }
  if (version > current) {
    return refuse(
      `This ${what} was written by a newer Crosshatch: it is of version ${version}, and this one reads up to ${current}. Reload the page to get the newest, then open the file again.`,
    )
  }
  const due = list.slice(version - 1)
  const migrated = due.reduce((before, { up }) => up(before), file)
  return { ...migrated, version: current }
}
