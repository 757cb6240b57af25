import type {
  MembershipId,
  PersonId,
  PostponementId,
  ReadingId,
  TeamId,
  TransitionId,
} from '#core/model/ids.ts'
import { createMembership, type Membership } from '#core/model/membership.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import type { Transition } from '#core/model/mission/transition.ts'
import { createTeam, type Team } from '#core/model/team.ts'
import type { Mission } from '#screens/timeline/model/missions.ts'
import { day } from '#tests/support/builders.ts'

interface MissionSketch extends Partial<Omit<Team, 'id'>> {
  readonly name?: string
  /** "forming > active": the day it happened. */
  readonly transitions?: Readonly<Record<string, string>>
  readonly readings?: Readonly<Record<string, number>>
  /** Day of the decision, the target before and after. */
  readonly postponed?: readonly (readonly [on: string, from: string, to: string])[]
  readonly review?: string
  readonly unit?: string
  readonly stays?: readonly (Partial<Membership> & { readonly who: string })[]
}

/** A mission as the timeline sees it, from a few words. */
export function sketchMission(sketch: MissionSketch): Mission {
  const { transitions, readings, postponed, review, unit, stays, ...fields } = sketch
  const { name = 'Fraud alerts' } = fields
  const team = name as TeamId
  return {
    team: createTeam({ ...fields, id: team, name }),
    charter:
      review === undefined && unit === undefined
        ? null
        : createCharter({
            id: team,
            unit: unit ?? '',
            review: review === undefined ? null : day(review),
          }),
    stays: (stays ?? []).map((stay, at) => stayOf(team, stay, at)),
    transitions: Object.entries(transitions ?? {}).map(([way, on], at): Transition => {
      const [from, to] = way.split(' > ') as [Transition['from'], Transition['to']]
      return { id: `transition ${at}` as TransitionId, team, from, to, day: day(on), reason: '' }
    }),
    readings: Object.entries(readings ?? {}).map(([on, value], at) => ({
      id: `reading ${at}` as ReadingId,
      team,
      day: day(on),
      value,
      note: '',
    })),
    postponements: (postponed ?? []).map(([on, from, to], at) => ({
      id: `postponement ${at}` as PostponementId,
      team,
      day: day(on),
      from: day(from),
      to: day(to),
      reason: '',
    })),
    difference: null,
    before: null,
    staysBefore: null,
  }
}

function stayOf(
  team: TeamId,
  { who, ...more }: Partial<Membership> & { readonly who: string },
  at: number,
): Membership {
  return createMembership({
    id: `${team} ${at}` as MembershipId,
    team,
    person: who as PersonId,
    ...more,
  })
}
