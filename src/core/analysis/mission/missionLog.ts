import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Postponement } from '../../model/mission/postponement.ts'
import type { Reading } from '../../model/mission/reading.ts'
import type { Transition } from '../../model/mission/transition.ts'
import { compareText } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'

/** What was noted of one mission, the oldest first. */
export interface MissionNotes {
  readonly readings: readonly Reading[]
  readonly transitions: readonly Transition[]
  readonly postponements: readonly Postponement[]
}

/** What was noted of all missions. */
export interface MissionLog {
  of(team: TeamId): MissionNotes
}

const nothing: MissionNotes = { readings: [], transitions: [], postponements: [] }

/**
 * Sorts by mission and by day what was noted, so that asking about many missions costs one pass.
 * O(n log n) in the notes of a mission.
 */
export function missionLog({ readings, transitions, postponements }: Workspace): MissionLog {
  const all = {
    readings: byTeam(readings),
    transitions: byTeam(transitions),
    postponements: byTeam(postponements),
  }
  return {
    of: (team) => ({
      readings: all.readings.get(team) ?? nothing.readings,
      transitions: all.transitions.get(team) ?? nothing.transitions,
      postponements: all.postponements.get(team) ?? nothing.postponements,
    }),
  }
}

interface Note {
  readonly id: string
  readonly team: TeamId
  readonly day: Day
}

function byTeam<N extends Note>(notes: Iterable<N>): ReadonlyMap<TeamId, readonly N[]> {
  const groups = new Map<TeamId, N[]>()
  for (const note of notes) {
    const group = groups.get(note.team)
    if (group === undefined) groups.set(note.team, [note])
    else group.push(note)
  }
  // Other tabs may have noted a second one on a day.
  for (const group of groups.values()) {
    group.sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id))
  }
  return groups
}

/** Those of the day and before. */
export function until<N extends Note>(notes: readonly N[], day: Day): readonly N[] {
  const later = notes.findIndex((note) => note.day > day)
  return later < 0 ? notes : notes.slice(0, later)
}
