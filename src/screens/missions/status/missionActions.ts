import { nextStatuses } from '#core/commands/mission/statusRules.ts'
import type { Team, TeamStatus } from '#core/model/team.ts'
import { deedOf } from '../missionWords.ts'
import type { Missions } from '../useMissions.ts'

/** A step that a mission can take next. */
export interface MissionAction {
  readonly id: TeamStatus | 'revive'
  readonly label: string
  /** It leads on to where missions are meant to come. */
  readonly isForward: boolean
  readonly run: () => void
}

/**
 * The steps that its status allows, in the order in which they are offered. Disbanding has a part
 * of the page for itself, as it hands over what the mission owns; what has ended is revived.
 */
export function missionActions(
  { id: mission, status }: Team,
  { ask, open }: Pick<Missions, 'ask' | 'open'>,
): readonly MissionAction[] {
  const next = nextStatuses[status]
  if (next.length === 0) {
    const run = () => ask({ kind: 'revive', mission })
    return [{ id: 'revive', label: 'Revive', isForward: true, run }]
  }
  return next.map((to) => ({
    id: to,
    isForward: to !== 'abandoned' && to !== 'paused' && !(status === 'paused' && to === 'achieved'),
    label: deedOf(status, to),
    run: () =>
      to === 'disbanded'
        ? open(mission, 'disband', { step: 'people' })
        : ask({ kind: 'status', mission, to }),
  }))
}
