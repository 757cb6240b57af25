import { apply } from '../../edits/apply.ts'
import { compose } from '../../edits/compose.ts'
import { type Change, type Edit, type Refusal, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../../model/ids.ts'
import { isPresent } from '../../model/standing.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { endStay } from '../membershipChanges.ts'
import { hasEnded } from '../mission/statusRules.ts'
import { beginStay } from './beginStay.ts'
import { goingOn } from './moveStays.ts'
import { peakPercents } from './peakPercent.ts'

/** Where somebody goes when the team is no more. Who is not named goes to the bench. */
export interface Placement {
  readonly person: PersonId
  /** `null`: the bench of the home chapter, which is to be in no team for that time. */
  readonly to: TeamId | null
  /** Percent of the person's time in the other team, above 0; on the bench it means nothing. */
  readonly allocation: number
  /** Left out: the one they had. */
  readonly role?: string
  /** First day there: not before the day on which the team ends. */
  readonly from: Day
  /** Of the stay that begins; not used on the bench. */
  readonly newId: MembershipId
}

/**
 * Ends the stays of a team before the day and puts people from it elsewhere. Who is in the other
 * team already has the sum of both there.
 *
 * Refused where somebody is not from the team, is not in the organisation on their first day
 * there, is placed before the team ends, twice in one team or in one that has ended; and where
 * somebody would have more than 100 %, and more than they had.
 */
export function placeMembers(
  workspace: Workspace,
  given: {
    readonly team: Team
    readonly day: Day
    readonly placements: readonly Placement[]
  },
): readonly Change[] | Refusal {
  const { team, day } = given
  const ending = goingOn(workspace, team.id, day)
  const placements = given.placements.flatMap(({ to, ...it }) => (to === null ? [] : { ...it, to }))
  const edits: Edit[] = [{ label: '', changes: ending.map((stay) => endStay(stay, day)) }]
  let placed = edits.reduce(apply, workspace)
  for (const [at, placement] of placements.entries()) {
    const fault = placementFault(placed, team, day, placement)
    if (fault !== null) return refuse(fault)
    const isTwice = placements.findIndex(
      ({ person, to }) => person === placement.person && to === placement.to,
    )
    const name = workspace.people.get(placement.person)?.name
    if (isTwice < at) return refuse(`${name} is placed twice in one team.`)
    const was = ending.find(({ person }) => person === placement.person)
    if (was === undefined) return refuse(`${name} is not in ${team.name} on ${day}.`)
    const stay = {
      ...placement,
      id: placement.newId,
      team: placement.to,
      role: placement.role ?? was.role,
    }
    const edit = { label: '', changes: beginStay(placed, stay) }
    edits.push(edit)
    placed = apply(placed, edit)
  }
  const people = new Set(placements.map(({ person }) => person))
  const before = peakPercents(workspace, people, day)
  for (const [person, percent] of peakPercents(placed, people, day)) {
    if (percent <= 100 || percent <= (before.get(person) ?? 0)) continue
    const name = workspace.people.get(person)?.name
    return refuse(`${name} would be at ${percent} %. Give less of their time.`)
  }
  return compose('', edits).changes
}

function placementFault(
  { people, teams, memberships }: Workspace,
  team: Team,
  day: Day,
  { person: id, to, from, allocation, newId }: Placement,
): string | null {
  const person = people.get(id)
  const other = to === null ? undefined : teams.get(to)
  if (person === undefined || other === undefined) {
    return 'A person, or the team where one is placed, was deleted meanwhile.'
  }
  if (memberships.get(newId) !== undefined) return 'This id is taken already.'
  const isOver = hasEnded(other) || (other.disbanded !== null && other.disbanded <= from)
  if (other.id === team.id || isOver) {
    return `${person.name} cannot go to ${other.name}: it is no more. Choose another team.`
  }
  if (from < day) return `${person.name} is free from ${day} on. Choose that day or a later one.`
  if (!isPresent(person, from)) return `${person.name} is not in the organisation on ${from}.`
  if (!(allocation > 0 && allocation <= 1000)) {
    return `${person.name} needs a percentage above 0 in ${other.name}, or the bench.`
  }
  return null
}
