import { type Change, change, type Edit, type Outcome, refuse } from '../edits/edit.ts'
import { addDays, type Day } from '../model/day.ts'
import type { PersonId } from '../model/ids.ts'
import { listed } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'

/**
 * People leave so that they are gone on the day: their last day is the one before it. Who has
 * left by then already stays as they are. Stays in teams are not ended: who has left is in none.
 *
 * Refused where somebody would not have begun before the day, not even on the one before: a last
 * day is never before the first.
 */
export function departPeople(
  workspace: Workspace,
  { people, day }: { readonly people: Iterable<PersonId>; readonly day: Day },
): Outcome {
  const staying = notGone(workspace, people, day)
  if (staying.length === 0) return refuse(`They have all left by ${day}.`)
  const early = staying.filter((person) => !hasBegun(person, day)).map(({ name }) => name)
  if (early.length > 0) {
    return refuse(
      `${listed(early)} will not have begun before ${day}. Choose a later day, or leave them out.`,
    )
  }
  const { label, changes } = departure(staying, day)
  return checkedEdit(label, changes)
}

/**
 * The same without a refusal: who will not have begun is passed over as well, and where nobody is
 * left to leave it is an edit without changes.
 */
export function departureEdit(workspace: Workspace, people: Iterable<PersonId>, day: Day): Edit {
  const leaving = notGone(workspace, people, day).filter((person) => hasBegun(person, day))
  return departure(leaving, day)
}

function notGone(workspace: Workspace, people: Iterable<PersonId>, day: Day): Person[] {
  return [...new Set(people)].flatMap((id) => {
    const person = workspace.people.get(id)
    const isGone = person === undefined || (person.leaves !== null && person.leaves < day)
    return isGone ? [] : person
  })
}

/** Whether the day before could be the last one. */
function hasBegun({ starts }: Person, day: Day): boolean {
  return starts === null || starts < day
}

function departure(leaving: readonly Person[], day: Day): Edit {
  const leaves = addDays(day, -1)
  const changes: Change[] = leaving.map((it) => change('people', it, { ...it, leaves }))
  const verb = leaving.length === 1 ? 'leaves' : 'leave'
  const names = listed(leaving.map(({ name }) => name))
  return { label: leaving.length === 0 ? 'Nobody leaves' : `${names} ${verb}`, changes }
}
