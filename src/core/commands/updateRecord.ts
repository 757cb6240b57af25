import { type Change, change, type Outcome, refuse } from '../edits/edit.ts'
import type { Chapter } from '../model/chapter.ts'
import type { Person } from '../model/person.ts'
import type { Skill } from '../model/skill.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { danglingFault } from './danglingFault.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The fields to change, and the id of the record that they belong to. */
export type Update<R extends Named> = Pick<R, 'id'> & Partial<R>

export function updateChapter(workspace: Workspace, fields: Update<Chapter>): Outcome {
  return update(workspace, 'chapters', workspace.chapters.get(fields.id), fields)
}

export function updateSkill(workspace: Workspace, fields: Update<Skill>): Outcome {
  return update(workspace, 'skills', workspace.skills.get(fields.id), fields)
}

export function updatePerson(workspace: Workspace, fields: Update<Person>): Outcome {
  return update(workspace, 'people', workspace.people.get(fields.id), fields)
}

/** Calls a team otherwise. All else about it changes by `updateTeam`, which knows of missions. */
export function renameTeam(workspace: Workspace, { id, name }: Pick<Team, 'id' | 'name'>): Outcome {
  return update(workspace, 'teams', workspace.teams.get(id), { id, name })
}

/** The record with these fields and its name trimmed, and what is kept beside it. */
export function update<R extends Named>(
  workspace: Workspace,
  table: 'chapters' | 'skills' | 'people' | 'teams',
  before: R | undefined,
  fields: Partial<R>,
  along: readonly Change[] = [],
): Outcome {
  if (before === undefined) return gone
  const after = { ...before, ...fields, name: (fields.name ?? before.name).trim() }
  const fault = danglingFault(workspace, table, after as never)
  if (fault !== null) return refuse(fault)
  const label =
    after.name === before.name
      ? `Change ${quoted(before.name)}`
      : `Rename ${quoted(before.name)} to ${quoted(after.name)}`
  return checkedEdit(label, [change(table, before as never, after as never), ...along])
}

const gone = refuse('It was deleted meanwhile. Undo brings it back.')
