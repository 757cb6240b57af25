import { teamStatuses } from '#core/model/team.ts'
import type { MissionFacts } from '../missionFacts.ts'

export const columnNames = [
  'name',
  'status',
  'owner',
  'progress',
  'target',
  'people',
  'findings',
  'stalled',
] as const
export type ColumnName = (typeof columnNames)[number]

/** How the list is ordered, as its address says it: `target`, or `-target` the other way. */
export interface ListOrder {
  readonly by: ColumnName
  readonly isDescending: boolean
}

export function parseListOrder(text: string | null): ListOrder {
  const isDescending = text?.startsWith('-') === true
  const name = isDescending ? text.slice(1) : text
  return { by: columnNames.find((it) => it === name) ?? 'name', isDescending }
}

/** `null`: the order of a first visit. */
export function serializeListOrder({ by, isDescending }: ListOrder): string | null {
  if (by === 'name' && !isDescending) return null
  return `${isDescending ? '-' : ''}${by}`
}

/** Missions in the wanted order; those that have no value there come last either way. */
export function orderedMissions(
  missions: readonly MissionFacts[],
  { by, isDescending }: ListOrder,
  ownerName: (facts: MissionFacts) => string | null,
): readonly MissionFacts[] {
  const valueFor = (facts: MissionFacts): string | number | null =>
    by === 'owner' ? ownerName(facts) : values[by](facts)
  const keyed = missions.map((facts) => ({ facts, value: valueFor(facts) }))
  const sign = isDescending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return a.value === b.value ? 0 : a.value === null ? 1 : -1
    return sign * compare(a.value, b.value)
  })
  return keyed.map(({ facts }) => facts)
}

const values: Readonly<
  Record<Exclude<ColumnName, 'owner'>, (facts: MissionFacts) => string | number | null>
> = {
  name: ({ team }) => team.name,
  status: ({ status }) => teamStatuses.indexOf(status),
  progress: ({ progress }) => progress.share,
  target: ({ team }) => team.target,
  people: ({ members }) => members,
  findings: ({ findings }) => findings.keyPerson + findings.gap + findings.short,
  stalled: ({ stalls }) => (stalls.length === 0 ? null : stalls.length),
}

const texts = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : texts.compare(`${a}`, `${b}`)
}
