import { change, type Outcome, refuse } from '../edits/edit.ts'
import { type Chapter, createChapter } from '../model/chapter.ts'
import { createPerson, type Person } from '../model/person.ts'
import { createSkill, type Skill } from '../model/skill.ts'
import { createTeam, type Team } from '../model/team.ts'
import type { Records, Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { danglingFault } from './danglingFault.ts'

// New ids come from the caller, so that a command gives the same edit for the same arguments.

export function addChapter(
  workspace: Workspace,
  given: Pick<Chapter, 'id' | 'name'> & Partial<Chapter>,
): Outcome {
  if (workspace.chapters.get(given.id) !== undefined) return taken
  const chapter = createChapter({ ...given, name: given.name.trim() })
  return added(workspace, `Add chapter ${quoted(chapter.name)}`, 'chapters', chapter)
}

export function addSkill(
  workspace: Workspace,
  given: Pick<Skill, 'id' | 'name'> & Partial<Skill>,
): Outcome {
  if (workspace.skills.get(given.id) !== undefined) return taken
  const skill = createSkill({ ...given, name: given.name.trim() })
  return added(workspace, `Add skill ${quoted(skill.name)}`, 'skills', skill)
}

export function addTeam(
  workspace: Workspace,
  given: Pick<Team, 'id' | 'name'> & Partial<Team>,
): Outcome {
  if (workspace.teams.get(given.id) !== undefined) return taken
  const team = createTeam({ ...given, name: given.name.trim() })
  return added(workspace, `Add team ${quoted(team.name)}`, 'teams', team)
}

export function addPerson(
  workspace: Workspace,
  given: Pick<Person, 'id' | 'name'> & Partial<Person>,
): Outcome {
  if (workspace.people.get(given.id) !== undefined) return taken
  const person = createPerson({ ...given, name: given.name.trim() })
  return added(workspace, `Add ${person.name}`, 'people', person)
}

function added<T extends 'chapters' | 'skills' | 'teams' | 'people'>(
  workspace: Workspace,
  label: string,
  table: T,
  record: Records[T],
): Outcome {
  const fault = danglingFault(workspace, table, record)
  return fault === null ? checkedEdit(label, [change(table, null, record)]) : refuse(fault)
}

const taken = refuse('This id is taken already.')
