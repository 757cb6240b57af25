import type { Day } from '../../model/day.ts'
import type { Reading } from '../../model/mission/reading.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type MissionLog, missionLog, until } from './missionLog.ts'

/** How far a mission's measure has come. */
export interface MissionProgress {
  readonly unit: string
  /** What the measure said at the start, and what it shall say in the end; `null`: not said. */
  readonly baseline: number | null
  readonly goal: number | null
  /** Up to the day, the oldest first. */
  readonly readings: readonly Reading[]
  /** The newest of them; `null`: there is none. */
  readonly current: Reading | null
  /**
   * The part of the way from baseline to goal, (current − baseline) / (goal − baseline): below 0
   * where it went the other way, above 1 where it went past the goal. `null` where one of the
   * three is missing, or there is no way to go.
   */
  readonly share: number | null
}

/**
 * Linear in what was noted of all missions, and with a log at hand in what was of this one.
 *
 * @param log for whoever asks about many missions.
 */
export function missionProgress(
  workspace: Workspace,
  { id }: Pick<Team, 'id'>,
  day: Day,
  log: MissionLog = missionLog(workspace),
): MissionProgress {
  const { unit = '', baseline = null, goal = null } = workspace.charters.get(id) ?? {}
  const readings = until(log.of(id).readings, day)
  const current = readings.at(-1) ?? null
  return { unit, baseline, goal, readings, current, share: shareOf(baseline, goal, current) }
}

function shareOf(
  baseline: number | null,
  goal: number | null,
  current: Reading | null,
): number | null {
  if (baseline === null || goal === null || current === null) return null
  const share = (current.value - baseline) / (goal - baseline)
  // Two numbers that are finite may still be too far apart.
  return Number.isFinite(share) ? share : null
}
