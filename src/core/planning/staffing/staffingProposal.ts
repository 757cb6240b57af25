import { compareNamed } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { NumberedRequest } from './numberedRequest.ts'
import type { StaffingPlace, StaffingProposal } from './staffing.ts'
import { type Choice, costOf } from './staffingProblem.ts'

/** A choice of numbers as a proposal of people. */
export function staffingProposal(
  workspace: Workspace,
  { problem, people, ways, stays, leaves }: NumberedRequest,
  choice: Choice,
): StaffingProposal {
  const cost = costOf(problem, choice)
  const joins = choice.map(({ candidate, way }): StaffingPlace => {
    const [person, how] = [people[candidate], ways[candidate]?.[way]]
    if (person === undefined || how === undefined) throw new RangeError('A choice of nobody')
    return { person, ...how }
  })
  const nameOf = ({ person }: StaffingPlace) => {
    return workspace.people.get(person) ?? { name: person, id: person }
  }
  return {
    joins: joins.sort((a, b) => compareNamed(nameOf(a), nameOf(b))),
    stays,
    leaves,
    cost: { ...cost, moved: cost.moved / 1000 },
  }
}
