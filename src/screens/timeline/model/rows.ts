import type { DayRange } from '#core/analysis/daySpans.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { compareNamed, compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { type TeamStatus, teamStatuses, teamTypes } from '#core/model/team.ts'
import { isEnded, missionSpan } from './missionSpan.ts'
import type { Mission } from './missions.ts'
import { type MemberBars, memberBars } from './stayBars.ts'

export const groupings = ['status', 'owner', 'type', 'none'] as const
export type Grouping = (typeof groupings)[number]

export type TimelineRow =
  | { readonly kind: 'group'; readonly key: string; readonly label: string; readonly count: number }
  | {
      readonly kind: 'mission'
      readonly key: string
      readonly mission: Mission
      readonly isOpened: boolean
    }
  | {
      readonly kind: 'owner'
      readonly key: string
      readonly mission: Mission
      readonly owner: Person
    }
  | {
      readonly kind: 'member'
      readonly key: string
      readonly mission: Mission
      readonly member: MemberBars
    }

/** Pixels: the rows in view follow from them without being measured. */
export const rowHeights: Readonly<Record<TimelineRow['kind'], number>> = {
  group: 30,
  mission: 46,
  owner: 26,
  member: 26,
}

export interface Arrangement {
  readonly grouping: Grouping
  readonly opened: ReadonlySet<TeamId>
  readonly today: number
  readonly personOf: (id: PersonId) => Person | undefined
  readonly nameOf: (person: Person) => string
}

export function isShown({ team }: Mission, showsEnded: boolean): boolean {
  return showsEnded || !isEnded(team.status)
}

/**
 * The missions under the heads of their groups, each followed by its owner and members where it
 * is opened. Within a group those that began first come first.
 */
export function timelineRows(missions: readonly Mission[], how: Arrangement): TimelineRow[] {
  const starts = new Map(missions.map((it) => [it, missionSpan(it, how.today).start]))
  const inOrder = [...missions].sort(
    (a, b) =>
      statusPlace(a.team.status) - statusPlace(b.team.status) ||
      compareNumbers(starts.get(a) ?? 0, starts.get(b) ?? 0) ||
      compareNamed(a.team, b.team),
  )
  const groups = new Map<string, Mission[]>()
  for (const mission of inOrder) {
    const label = groupOf(mission, how)
    const group = groups.get(label)
    if (group === undefined) groups.set(label, [mission])
    else group.push(mission)
  }
  const labels = [...groups.keys()].sort((a, b) => compareGroups(a, b, how.grouping))
  return labels.flatMap((label): TimelineRow[] => {
    const group = groups.get(label) ?? []
    const rows = group.flatMap((mission) => missionRows(mission, how))
    if (how.grouping === 'none') return rows
    return [{ kind: 'group', key: `group ${label}`, label, count: group.length }, ...rows]
  })
}

function missionRows(mission: Mission, how: Arrangement): TimelineRow[] {
  const { id } = mission.team
  const isOpened = how.opened.has(id)
  const row: TimelineRow = { kind: 'mission', key: id, mission, isOpened }
  if (!isOpened) return [row]
  const owner = mission.team.owner === null ? undefined : how.personOf(mission.team.owner)
  return [
    row,
    ...(owner === undefined
      ? []
      : [{ kind: 'owner', key: `${id} owner`, mission, owner } as const]),
    ...memberBars(mission, how.personOf).map(
      (member) => ({ kind: 'member', key: `${id} ${member.person.id}`, mission, member }) as const,
    ),
  ]
}

const noOwner = 'No product owner'

function groupOf({ team }: Mission, { grouping, personOf, nameOf }: Arrangement): string {
  if (grouping === 'none') return ''
  if (grouping === 'status') return statusWords(team.status)
  if (grouping === 'type') return typeWords[team.type]
  const owner = team.owner === null ? undefined : personOf(team.owner)
  return owner === undefined ? noOwner : nameOf(owner)
}

function compareGroups(a: string, b: string, grouping: Grouping): number {
  if (grouping === 'owner') return Number(a === noOwner) - Number(b === noOwner) || byName(a, b)
  const order = grouping === 'status' ? statusOrder.map(statusWords) : typeOrder
  return order.indexOf(a) - order.indexOf(b)
}

const names = new Intl.Collator('en', { numeric: true })

function byName(a: string, b: string): number {
  return names.compare(a, b) || compareText(a, b)
}

/** What runs comes first, what is over last. */
const statusOrder: readonly TeamStatus[] = [
  'active',
  'forming',
  'paused',
  'proposed',
  'achieved',
  ...teamStatuses.filter(isEnded),
]

function statusPlace(status: TeamStatus): number {
  return statusOrder.indexOf(status)
}

export function statusWords(status: TeamStatus): string {
  return status.charAt(0).toUpperCase() + status.slice(1)
}

const typeWords = {
  'stream-aligned': 'Stream-aligned',
  platform: 'Platform',
  enabling: 'Enabling',
  'complicated-subsystem': 'Complicated subsystem',
  undefined: 'Type not said',
} as const

const typeOrder: readonly string[] = teamTypes.map((type) => typeWords[type])

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Days kept free at either end of the picture, as a part of all that is shown. */
const margin = 0.02
/** Days to either side of today, where nothing has a date. */
const aroundToday = 180

/** The days from the first beginning to the last end that is known, with today among them. */
export function wholeRange(missions: readonly Mission[], today: number): DayRange {
  let [start, end] = [today, today + 1]
  const include = (day: number) => {
    if (!Number.isFinite(day)) return
    start = Math.min(start, day)
    end = Math.max(end, day)
  }
  for (const mission of missions) {
    const span = missionSpan(mission, today)
    include(span.start)
    include(span.end)
  }
  if (end - start < 60) return { start: start - aroundToday, end: end + aroundToday }
  const room = Math.ceil((end - start) * margin) + 3
  return { start: start - room, end: end + room }
}

/** Days to either side of today that a first visit shows at most. */
const firstLook = 550

export function firstRange(whole: DayRange, today: number): DayRange {
  return {
    start: Math.max(whole.start, today - firstLook),
    end: Math.min(whole.end, today + firstLook),
  }
}
