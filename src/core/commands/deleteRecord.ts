import { type Change, change, type Edit, isRefusal, type Outcome, refuse } from '../edits/edit.ts'
import { detach } from '../edits/references.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '../model/ids.ts'
import { counted } from '../model/naming.ts'
import type { TableName, Workspace } from '../model/workspace.ts'
import { quoted } from './checked.ts'

// A deletion takes along what cannot stand without the record (stays, ratings, needs,
// interactions) and forgets mentions of it (home chapter, lead, product owner).

export function deleteChapter(workspace: Workspace, id: ChapterId): Outcome {
  return deletion(workspace, 'chapters', workspace.chapters.get(id))
}

export function deleteSkill(workspace: Workspace, id: SkillId): Outcome {
  return deletion(workspace, 'skills', workspace.skills.get(id))
}

export function deletePerson(workspace: Workspace, id: PersonId): Outcome {
  return deletion(workspace, 'people', workspace.people.get(id))
}

export function deleteTeam(workspace: Workspace, id: TeamId): Outcome {
  return deletion(workspace, 'teams', workspace.teams.get(id))
}

function deletion(
  workspace: Workspace,
  table: 'chapters' | 'skills' | 'people' | 'teams',
  record: { readonly id: string; readonly name: string } | undefined,
): Outcome {
  if (record === undefined) return refuse('It has been deleted already.')
  return {
    label: `Delete ${quoted(record.name)}`,
    changes: [...detach(workspace, table, record.id), change(table, record as never, null)],
  }
}

const words: Partial<Record<TableName, readonly [one: string, many: string]>> = {
  memberships: ['membership', 'memberships'],
  ratings: ['rating', 'ratings'],
  requirements: ['stated need', 'stated needs'],
  interactions: ['interaction', 'interactions'],
}

const forgets: Partial<Record<TableName, readonly [one: string, many: string]>> = {
  people: ['person will have no home chapter', 'people will have no home chapter'],
  skills: ['skill will belong to no chapter', 'skills will belong to no chapter'],
  teams: ['team will have no product owner', 'teams will have no product owner'],
  chapters: ['chapter will have no lead', 'chapters will have no lead'],
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
