import type { ReactNode } from 'react'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { compareText, counted, grouped, percentText } from '#core/model/naming.ts'
import { Pill } from '#ui/Pill.tsx'
import type { NameColumn, RowColumn } from '../table/rowColumns.ts'
import styles from './BusFactorTable.module.css'
import {
  leaversText,
  peopleText,
  strictText,
  thresholdRank,
  thresholdText,
} from './busFactorText.ts'
import { compareNumbers, type Reading, type ScopeStanding } from './scopeStandings.ts'
import type { Thresholds } from './useBusFactors.ts'
import { useMemberNames } from './useMemberNames.ts'

/** A scope as the table shows it. */
export interface BusFactorLine extends ScopeStanding, Thresholds {}

interface Shown {
  readonly isStopped: boolean
  readonly hasPessimistic: boolean
  /** 100 θ. */
  readonly percent: number
}

function by(numberOf: (line: BusFactorLine) => number) {
  return (a: BusFactorLine, b: BusFactorLine) => compareNumbers(numberOf(a), numberOf(b))
}

function byReading(numberOf: (reading: Reading) => number) {
  return by(({ all }) => numberOf(all))
}

export const scopeName: NameColumn<BusFactorLine> = {
  header: 'Where',
  compare: (a, b) => compareText(a.name, b.name),
  nameOf: ({ name }) => name,
  besideOf: (line) => <span className={styles.muted}>{kindBeside(line)}</span>,
}

/** What stands in the columns after the name. */
export function busFactorCells(shown: Shown): readonly RowColumn<BusFactorLine>[] {
  const { isStopped, hasPessimistic, percent } = shown
  // Where none is sure of anything, a figure in brackets in every cell would only be noise.
  const sure = ({ all, confident }: BusFactorLine) => (hasPessimistic ? confident : all)
  return [
    {
      id: 'members',
      header: 'Members',
      width: '74px',
      compare: byReading(({ holdings }) => holdings.people),
      spare: 'second',
      cell: ({ all }) => <span className={styles.number}>{grouped(all.holdings.people)}</span>,
    },
    {
      id: 'strict',
      header: 'Loses a skill if',
      width: 'minmax(150px, 1.5fr)',
      compare: byReading(({ strict }) => strict.value ?? Infinity),
      cell: (line) => <Strict line={line} hasPessimistic={hasPessimistic} />,
    },
    {
      id: 'threshold',
      header: `Over ${Number(percent.toFixed(1))} % gone if`,
      width: 'minmax(116px, 0.9fr)',
      compare: by(({ threshold }) => thresholdRank(threshold)),
      cell: ({ threshold, pessimisticThreshold }) =>
        threshold === null ? (
          <Later isStopped={isStopped} />
        ) : (
          <>
            {thresholdWords(threshold)}{' '}
            {hasPessimistic && pessimisticThreshold !== null ? (
              <Beside own={thresholdText(threshold)} other={thresholdText(pessimisticThreshold)} />
            ) : null}
          </>
        ),
    },
    {
      id: 'capability',
      header: 'Stands',
      width: '98px',
      spare: 'second',
      compare: byReading((reading) => reading.capability),
      cell: (line) => <Share own={line.all.capability} other={sure(line).capability} />,
    },
    {
      id: 'oneGone',
      header: 'With one gone',
      width: '98px',
      compare: byReading(({ oneGone }) => oneGone.capability),
      spare: 'second',
      cell: (line) => (
        <Share own={line.all.oneGone.capability} other={sure(line).oneGone.capability} />
      ),
    },
    {
      id: 'targetMet',
      header: 'Target met',
      width: '98px',
      compare: byReading((reading) => reading.targetMet),
      spare: 'first',
      cell: (line) => <Share own={line.all.targetMet} other={sure(line).targetMet} />,
    },
    {
      id: 'effective',
      header: 'Spread over',
      width: '82px',
      compare: byReading((reading) => reading.effectivePeople ?? Infinity),
      spare: 'first',
      // What fewer people are sure to hold can be spread more evenly, which is no worse: one figure.
      cell: ({ all }) => peopleText(all.effectivePeople),
    },
  ]
}

const kinds = { team: 'team', chapter: 'chapter', cell: 'part', organisation: 'organisation' }

/** What stands beside a name: nothing where, as "Payments team", it says by itself what it is. */
export function kindBeside({ name, scope }: Pick<BusFactorLine, 'name' | 'scope'>): string {
  const kind = kinds[scope.kind]
  return name.toLowerCase().endsWith(kind) ? '' : kind
}

function Strict(props: { readonly line: BusFactorLine; readonly hasPessimistic: boolean }) {
  const { all, pessimistic } = props.line
  const nameOf = useMemberNames(all.holdings)
  const own = strictText(all.strict)
  return (
    <>
      <Pill tone={all.strict.value === 1 ? 'risk' : 'neutral'}>{own}</Pill>{' '}
      {props.hasPessimistic ? <Beside own={own} other={strictText(pessimistic)} /> : null}
      {leaversText(all.strict, nameOf)}
    </>
  )
}

function Later({ isStopped }: { readonly isStopped: boolean }) {
  if (isStopped) return <span className={styles.muted}>cancelled</span>
  return (
    <span className={styles.muted}>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">being worked out</span>
    </span>
  )
}

function thresholdWords(threshold: ThresholdBusFactor): ReactNode {
  const text = thresholdText(threshold)
  if (threshold.kind === 'none') return <span title="So much can never be gone">{text}</span>
  if (threshold.kind === 'bounded') return text
  return threshold.value === 0
    ? '0, gone already'
    : counted(threshold.value, 'person leaves', 'people leave')
}

function Share({ own, other }: { readonly own: number; readonly other: number }) {
  return (
    <>
      {percentText(own)} <Beside own={percentText(own)} other={percentText(other)} />
    </>
  )
}

/** The pessimistic figure, where it is another one. */
function Beside({ own, other }: { readonly own: string; readonly other: string }) {
  if (own === other) return null
  return (
    <span className={styles.muted} title="By confident ratings only">
      ({other}){' '}
    </span>
  )
}
