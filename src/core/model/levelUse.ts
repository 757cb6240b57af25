import type { LearningAction } from './learningAction.ts'
import type { Level } from './level.ts'
import type { ThingNeed } from './mission/thingNeed.ts'
import { countedLevel, type Rating } from './rating.ts'
import type { Requirement } from './requirement.ts'
import type { Skill } from './skill.ts'

/** The tables whose records name a level of the scale, besides the organisation's own record. */
export interface LevelledRecords {
  readonly ratings: Rating
  readonly skills: Skill
  readonly requirements: Requirement
  readonly learningActions: LearningAction
  readonly thingNeeds: ThingNeed
}

export type LevelledTable = keyof LevelledRecords

const levelOf: { readonly [T in LevelledTable]: (record: LevelledRecords[T]) => Level | null } = {
  ratings: (rating) => Math.max(0, countedLevel(rating)),
  skills: ({ holdsFrom }) => holdsFrom,
  requirements: ({ minLevel }) => minLevel,
  learningActions: ({ target }) => target,
  thingNeeds: ({ minLevel }) => minLevel,
}

export const levelledTables = [
  'ratings',
  'skills',
  'requirements',
  'learningActions',
  'thingNeeds',
] as const satisfies readonly LevelledTable[]

export function isLevelled(table: string): table is LevelledTable {
  return levelledTables.some((it) => it === table)
}

/** The highest level that the record needs the scale to have; 0 where it names none. */
export function levelIn<T extends LevelledTable>(table: T, record: LevelledRecords[T]): Level {
  return levelOf[table](record) ?? 0
}
