import { type Change, type Edit, isRefusal, type Outcome } from '../edits/edit.ts'
import { counted } from '../model/naming.ts'
import type { TableName } from '../model/workspace.ts'

// What a mission consists of itself (its charter, its transitions, its slips) goes without saying.

const words: Partial<Record<TableName, readonly [one: string, many: string]>> = {
  memberships: ['membership', 'memberships'],
  ratings: ['rating', 'ratings'],
  requirements: ['stated need', 'stated needs'],
  interactions: ['interaction', 'interactions'],
  learningActions: ['learning action', 'learning actions'],
  readings: ['reading', 'readings'],
  thingNeeds: ['need of an owned thing', 'needs of owned things'],
}

const forgets: Partial<Record<TableName, readonly [one: string, many: string]>> = {
  people: ['person will have no home chapter', 'people will have no home chapter'],
  skills: ['skill will belong to no chapter', 'skills will belong to no chapter'],
  teams: ['team will have no product owner', 'teams will have no product owner'],
  chapters: ['chapter will have no lead', 'chapters will have no lead'],
  learningActions: ['learning action will have no coach', 'learning actions will have no coach'],
  ownedThings: ['owned thing will be left to nobody', 'owned things will be left to nobody'],
  lessons: [
    'lesson will be kept without its mission',
    'lessons will be kept without their mission',
  ],
}

/** What a deletion takes along or changes, in words: `["12 ratings", "2 memberships"]`. */
export function goesAlong(outcome: Outcome): readonly string[] {
  if (isRefusal(outcome)) return []
  const { changes } = outcome satisfies Edit
  return [
    ...told(
      changes.filter(({ after }) => after === null),
      words,
    ),
    ...told(
      changes.filter(({ after }) => after !== null),
      forgets,
    ),
  ]
}

function told(changes: readonly Change[], said: typeof words): string[] {
  const counts = new Map<TableName, number>()
  for (const { table } of changes) counts.set(table, (counts.get(table) ?? 0) + 1)
  return [...counts].flatMap(([table, count]) => {
    const word = said[table]
    return word === undefined ? [] : [counted(count, ...word)]
  })
}
