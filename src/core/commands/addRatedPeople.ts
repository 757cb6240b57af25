import { apply } from '../edits/apply.ts'
import { compose } from '../edits/compose.ts'
import { type Change, change, isRefusal, type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import { createPerson, type Person } from '../model/person.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { danglingFault } from './danglingFault.ts'
import { type RatingUpdate, setRatings } from './setRatings.ts'

/** Adds people, and sets ratings of theirs and of others, in one edit. */
export function addRatedPeople(
  workspace: Workspace,
  given: {
    readonly people: readonly (Pick<Person, 'id' | 'name'> & Partial<Person>)[]
    readonly ratings: readonly RatingUpdate[]
    readonly day: Day
  },
): Outcome {
  const count = given.people.length
  const label = `Add ${count} ${count === 1 ? 'person' : 'people'}`
  const people: Change[] = []
  for (const it of given.people) {
    const person = createPerson(it)
    const fault = danglingFault(workspace, 'people', person)
    if (fault !== null) return refuse(fault)
    people.push(change('people', null, person))
  }
  const added = checkedEdit(label, people)
  if (isRefusal(added)) return added
  const rated = setRatings(apply(workspace, added), given)
  return isRefusal(rated) ? rated : compose(label, [added, rated])
}
