import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { compareText } from '#core/model/naming.ts'
import { thresholdRank } from './busFactorText.ts'
import { compareNumbers, type Reading, type ScopeStanding } from './scopeStandings.ts'
import type { Thresholds } from './useBusFactors.ts'

/** A scope as the table shows it. */
export interface BusFactorLine extends ScopeStanding, Thresholds {}

export const busFactorFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
type Features = typeof busFactorFeatures
type Line = Row<Features, BusFactorLine>
const helper = createColumnHelper<Features, BusFactorLine>()

const name = helper.accessor('name', {
  header: 'Where',
  sortFn: (a: Line, b: Line) => compareText(a.original.name, b.original.name),
})

function byNumber(id: string, header: string, numberOf: (line: BusFactorLine) => number) {
  return helper.accessor(numberOf, {
    id,
    header,
    sortDescFirst: false,
    sortFn: (a: Line, b: Line) => compareNumbers(numberOf(a.original), numberOf(b.original)),
  })
}

function ofReading(id: string, header: string, numberOf: (reading: Reading) => number) {
  return byNumber(id, header, ({ all }) => numberOf(all))
}

export type BusFactorColumnId =
  | 'name'
  | 'members'
  | 'strict'
  | 'threshold'
  | 'capability'
  | 'oneGone'
  | 'targetMet'
  | 'effective'

export function busFactorColumns(percent: number) {
  return helper.columns([
    name,
    ofReading('members', 'Members', ({ holdings }) => holdings.people),
    ofReading('strict', 'Loses a skill if', ({ strict }) => strict.value ?? Infinity),
    byNumber('threshold', `Over ${Number(percent.toFixed(1))} % gone if`, ({ threshold }) =>
      thresholdRank(threshold),
    ),
    ofReading('capability', 'Stands', (reading) => reading.capability),
    ofReading('oneGone', 'With one gone', ({ oneGone }) => oneGone.capability),
    ofReading('targetMet', 'Target met', (reading) => reading.targetMet),
    ofReading('effective', 'Spread over', (reading) => reading.effectivePeople ?? Infinity),
  ])
}
