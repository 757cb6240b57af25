import type { MovedMeanwhile } from '#core/edits/remakeMoves.ts'
import { fieldContext } from '#core/fields/fieldText.ts'
import type { Day } from '#core/model/day.ts'
import type { Membership } from '#core/model/membership.ts'
import { listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { dayWords } from '../analysis/dayWords.ts'

/** Where somebody is by now, where the scenario takes them from and to, and what comes of it. */
export function moveWords(move: MovedMeanwhile, named: Workspace): string {
  const { names } = fieldContext(named)
  const teamsOf = (stays: readonly Membership[]) => {
    const teams = [...new Set(stays.map(({ team }) => names.nameOf('teams', team) || team))]
    return listed(teams, teams.length)
  }
  const { day, leaves, begins, instead, isLeftOut } = move
  const who = names.nameOf('people', move.person) || move.person
  const on = day === null ? 'from ever' : `on ${dayWords(day)}`
  const left = teamsOf(leaves)
  const known = new Set(leaves.map(({ team }) => team))
  const isElsewhere = !instead.some(({ team }) => known.has(team))
  const now =
    instead.length === 0
      ? `${who} is in no team ${on}`
      : listed(
          instead.map((stay) => whereWords(stay, { who, day, teamsOf })),
          instead.length,
        )
  const wasThere = isElsewhere ? `, no longer in ${left}` : ', which is not as it was'
  const joined = begins.length === 0 ? '' : ` to ${teamsOf(begins)}`
  const plan =
    joined === ''
      ? `The scenario changes their time in ${left} ${on}.`
      : `The scenario moves them from ${left}${joined} ${on}.`
  const fit = isLeftOut
    ? 'That is left out.'
    : instead.length === 0
      ? `As it stands, they begin there${joined === '' ? '' : ' all the same'}.`
      : `As it stands, they go from ${teamsOf(instead)}${joined} instead.`
  return `${now}${wasThere}. ${plan} ${fit}`
}

function whereWords(
  stay: Membership,
  {
    who,
    day,
    teamsOf,
  }: {
    readonly who: string
    readonly day: Day | null
    readonly teamsOf: (stays: readonly Membership[]) => string
  },
): string {
  const team = teamsOf([stay])
  if (stay.from === null) return `${who} is in ${team}`
  const isToCome = day !== null && stay.from > day
  return isToCome
    ? `${who} is to be in ${team} from ${dayWords(stay.from)}`
    : `${who} is in ${team} since ${dayWords(stay.from)}`
}
