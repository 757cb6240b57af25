import type { Edit } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { PersonId, SkillId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Finding } from './finding.ts'
import type { Scope } from './scope.ts'

/** How many findings of each kind and severity a scope has. */
export interface FindingCounts {
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  /** By kind, low findings left out: they stay hidden until asked for. */
  readonly gap: number
  readonly keyPerson: number
  readonly short: number
}

export interface Coverage {
  readonly needed: Finding['needed']
  readonly minLevel: number
  readonly minHolders: number
  readonly holders: number
  readonly soleHolder: PersonId | null
  readonly orgHolders: number
  readonly finding: Finding | null
}

/** Contract only; being written. */
export declare class CoverageIndex {
  static build(workspace: Workspace, day: Day): CoverageIndex
  readonly day: Day
  /** Moves the counts by an edit that led to `after`. */
  move(edit: Edit, after: Workspace): void
  setDay(day: Day): void
  /** Whether the scope counts on the day: a counted team, or a chapter with a member. */
  isCounted(scope: Scope): boolean
  members(scope: Scope): readonly PersonId[]
  at(scope: Scope, skill: SkillId): Coverage
  counts(scope: Scope): FindingCounts
  totals(kind?: Scope['kind']): FindingCounts
  findingsOf(scope: Scope): Finding[]
  findings(): Finding[]
  /** Skills that only this person holds in the scope, low findings left out. */
  soleSkills(scope: Scope, person: PersonId): SkillId[]
}
