import type { Edit } from '../edits/edit.ts'
import type { Level } from '../model/level.ts'
import type { ImportedTable } from './bundleTables.ts'
import type { Problem } from './problem.ts'

/** The tables whose records others refer to. */
export type EntityName = 'chapters' | 'skills' | 'people' | 'teams'

export interface ImportOptions {
  /** Makes a record, named by its id, for each id that exists nowhere. */
  readonly createMissing: boolean
  /** Takes an unknown id for the record that has the same name. */
  readonly matchByName: boolean
  /** Adds levels to the scale where the files use higher ones. */
  readonly extendScale: boolean
  /** Gives ids to memberships and interactions, which have none in the files. */
  readonly newId: () => string
}

/** What becomes of the rows of one table. */
export interface TableReport {
  readonly table: ImportedTable
  /** `null`: the table has no file; its records were made because others refer to them. */
  readonly file: string | null
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly leftOut: number
  /** Records made for ids that exist nowhere. */
  readonly created: number
}

/** An id of the files that no record has, while one record has the name that goes with it. */
export interface NameOffer {
  readonly table: EntityName
  readonly id: string
  readonly name: string
  /** The record of the workspace with that name. */
  readonly existing: string
}

/** An id that exists nowhere. */
export interface MissingRecord {
  readonly table: EntityName
  readonly id: string
}

export interface ImportReport {
  /** In the order of the tables; only those that the files touch. */
  readonly tables: readonly TableReport[]
  /** Everything that could not be taken as it stands, by file and line. */
  readonly problems: readonly Problem[]
  /** Whether or not `matchByName` is ticked. */
  readonly offers: readonly NameOffer[]
  /** What `createMissing` would make, or has made. */
  readonly missing: readonly MissingRecord[]
  /** What `extendScale` is for; `null`: no level is above the scale. */
  readonly aboveScale: { readonly rows: number; readonly highest: Level } | null
}

export interface ImportPlan {
  /** The whole import. */
  readonly edit: Edit
  readonly report: ImportReport
}
