import type { Day } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import type { Lesson } from '#core/model/mission/lesson.ts'
import type { Postponement } from '#core/model/mission/postponement.ts'
import type { Reading } from '#core/model/mission/reading.ts'
import type { Transition } from '#core/model/mission/transition.ts'
import { compareText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Something that happened to a mission on a day. */
export type MissionEvent = { readonly key: string; readonly day: Day } & (
  | { readonly kind: 'status'; readonly transition: Transition }
  | { readonly kind: 'slip'; readonly postponement: Postponement }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'joined' | 'left'; readonly stays: readonly Membership[] }
)

/**
 * All that is kept of a mission, the newest first; people who come or go on the same day together.
 * What is dated later than the day is yet to come and comes first. Linear in what is kept.
 */
export function missionEvents(workspace: Workspace, team: TeamId): readonly MissionEvent[] {
  const events: MissionEvent[] = []
  for (const transition of workspace.transitions) {
    if (transition.team !== team) continue
    events.push({ kind: 'status', key: transition.id, day: transition.day, transition })
  }
  for (const postponement of workspace.postponements) {
    if (postponement.team !== team) continue
    events.push({ kind: 'slip', key: postponement.id, day: postponement.day, postponement })
  }
  for (const reading of workspace.readings) {
    if (reading.team !== team) continue
    events.push({ kind: 'reading', key: reading.id, day: reading.day, reading })
  }
  for (const lesson of workspace.lessons) {
    if (lesson.team !== team) continue
    events.push({ kind: 'lesson', key: lesson.id, day: lesson.day, lesson })
  }
  events.push(...comings(workspace, team))
  return events.sort((a, b) => compareText(b.day, a.day) || order[a.kind] - order[b.kind])
}

/** Of one day: what changed the mission before what was written about it. */
const order: Readonly<Record<MissionEvent['kind'], number>> = {
  status: 0,
  slip: 1,
  joined: 2,
  left: 3,
  reading: 4,
  lesson: 5,
}

function comings({ memberships }: Workspace, team: TeamId): MissionEvent[] {
  const days = new Map<string, { kind: 'joined' | 'left'; day: Day; stays: Membership[] }>()
  const note = (kind: 'joined' | 'left', day: Day, stay: Membership) => {
    const key = `${kind} ${day}`
    const found = days.get(key) ?? { kind, day, stays: [] }
    days.set(key, found)
    found.stays.push(stay)
  }
  for (const stay of memberships) {
    if (stay.team !== team) continue
    if (stay.from !== null) note('joined', stay.from, stay)
    if (stay.to !== null) note('left', stay.to, stay)
  }
  return Array.from(days, ([key, event]) => ({ key, ...event }))
}
