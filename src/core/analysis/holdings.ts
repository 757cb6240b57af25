import type { Day } from '../model/day.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import type { Scope } from './scope.ts'

/** What the measures can be asked about: besides teams and chapters, where the two cross, and all. */
export type MeasuredScope =
  | Scope
  | { readonly kind: 'cell'; readonly team: TeamId; readonly chapter: ChapterId }
  | { readonly kind: 'organisation' }

/** One skill that counts, and who holds it. */
export interface HeldSkill {
  /** H: numbers of people, each once, ascending. */
  readonly holders: readonly number[]
  /** n: how many holders are needed; at least 1. */
  readonly minHolders: number
  /** w */
  readonly weight: number
}

/**
 * Who holds what, as the measures see it: plain numbers, which a worker can be sent. Skills are
 * the needed ones, or, where needs are unstated, those that somebody holds.
 */
export interface Holdings {
  /** How many people; they are numbered from 0. */
  readonly people: number
  readonly skills: readonly HeldSkill[]
}

/** The same with names: what a screen shows and explains. */
export interface ScopeHoldings extends Holdings {
  readonly scope: MeasuredScope
  readonly day: Day
  /** By a person's number. */
  readonly members: readonly PersonId[]
  /** By a person's number: FTE in this scope. In a team the stays' percent, elsewhere the capacity. */
  readonly fte: readonly number[]
  readonly skills: readonly ScopeSkill[]
}

export interface ScopeSkill extends HeldSkill {
  readonly skill: SkillId
  readonly needed: 'yes' | 'unstated'
  readonly minLevel: Level
}
