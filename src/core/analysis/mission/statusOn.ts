import type { Day } from '../../model/day.ts'
import type { Transition } from '../../model/mission/transition.ts'
import type { Team, TeamStatus } from '../../model/team.ts'

/**
 * Which status a mission had, or is planned to have, at the end of a day: from where it goes with
 * the first transition after that day, else the status that it has. What happened before anything
 * was noted is not known, and reads as where the first note begins.
 *
 * @param transitions the mission's own, the oldest first, as `missionLog` gives them.
 */
export function statusOn(
  transitions: readonly Transition[],
  { status }: Pick<Team, 'status'>,
  day: Day,
): TeamStatus {
  return transitions.find((it) => it.day > day)?.from ?? status
}
