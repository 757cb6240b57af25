import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Postponement } from '../../model/mission/postponement.ts'
import type { Reading } from '../../model/mission/reading.ts'
import type { Transition } from '../../model/mission/transition.ts'
import { compareText } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'

/** What was noted of one mission, the oldest first; transitions of one day as they follow each other. */
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
    transitions: new Map(
      [...byTeam(transitions)].map(([team, list]) => [team, inTurn(list)] as const),
    ),
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

/** Of several on a day each begins where the one before it led, as far as there is one that does. */
function inTurn(transitions: readonly Transition[]): readonly Transition[] {
  const left = [...transitions]
  const told: Transition[] = []
  for (let [next] = left; next !== undefined; [next] = left) {
    const today = left.filter(({ day }) => day === next?.day)
    const now = told.at(-1)?.to
    const led = today.filter(({ from }) => from === now)
    // What comes back, as from paused to active, comes before what leads away.
    const on = led.find(({ to }) => today.some(({ from }) => from === to))
    const first = today.find(({ from }) => today.every(({ to }) => to !== from))
    const turn = on ?? led[0] ?? first ?? next
    told.push(turn)
    left.splice(left.indexOf(turn), 1)
  }
  return told
}

/** Those of the day and before. */
export function until<N extends Note>(notes: readonly N[], day: Day): readonly N[] {
  const later = notes.findIndex((note) => note.day > day)
  return later < 0 ? notes : notes.slice(0, later)
}
