import { type Change, change, type Edit, type Outcome, refuse } from '../edits/edit.ts'
import { addDays, type Day } from '../model/day.ts'
import type { PersonId } from '../model/ids.ts'
import { listed } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'

/**
 * People leave so that they are gone on the day: their last day is the one before it. Who has
 * left by then already stays as they are. Stays in teams are not ended: who has left is in none.
 */
export function departPeople(
  workspace: Workspace,
  { people, day }: { readonly people: Iterable<PersonId>; readonly day: Day },
): Outcome {
  const { label, changes } = departureEdit(workspace, people, day)
  if (changes.length === 0) return refuse(`They have all left by ${day}.`)
  return checkedEdit(label, changes)
}

/** The same without a refusal: where all have left already, an edit without changes. */
export function departureEdit(workspace: Workspace, people: Iterable<PersonId>, day: Day): Edit {
  const leaves = addDays(day, -1)
  const names: string[] = []
  const changes: Change[] = []
  for (const id of new Set(people)) {
    const person = workspace.people.get(id)
    if (person === undefined || (person.leaves !== null && person.leaves < day)) continue
    names.push(person.name)
    changes.push(change('people', person, { ...person, leaves }))
  }
  const verb = names.length === 1 ? 'leaves' : 'leave'
  return { label: names.length === 0 ? 'Nobody leaves' : `${listed(names)} ${verb}`, changes }
}
