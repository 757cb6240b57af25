import { findingWords } from '#core/analysis/explanation.ts'
import { compareSeverities } from '#core/analysis/finding.ts'
import { compareText } from '#core/model/naming.ts'
import { ChangeMark } from '#ui/ChangeMark.tsx'
import { Pill } from '#ui/Pill.tsx'
import { findingTone } from '../../analysis/findingLook.ts'
import type { NameColumn, RowColumn } from '../table/rowColumns.ts'
import styles from './FindingsTable.module.css'
import type { FindingLine } from './findingLines.ts'

type Column = RowColumn<FindingLine>

interface Columns {
  readonly leading: readonly Column[]
  readonly name: NameColumn<FindingLine>
  readonly columns: readonly Column[]
}

function by<T>(read: (line: FindingLine) => T, compare: (a: T, b: T) => number) {
  return (a: FindingLine, b: FindingLine) => compare(read(a), read(b))
}

function difference(a: number, b: number): number {
  return a - b
}

const severity: Column = {
  id: 'severity',
  header: 'Severity',
  width: '74px',
  compare: by(({ finding }) => finding.severity, compareSeverities),
  cell: ({ finding }) => <Pill tone={findingTone(finding)}>{finding.severity}</Pill>,
}

const where: Column = {
  id: 'where',
  header: 'Where',
  width: 'minmax(90px, 1.3fr)',
  compare: by((line) => line.where, compareText),
  cell: ({ where, finding: { scope, needed } }) => (
    <>
      {where}{' '}
      <span className={styles.aside}>
        {scope.kind}
        {needed === 'unstated' ? ', needs not stated' : ''}
      </span>
    </>
  ),
}

const holder: Column = {
  id: 'holder',
  header: 'Only holder',
  width: 'minmax(80px, 1fr)',
  compare: by((line) => line.holder, compareText),
  cell: ({ holder, finding }) => holder || findingWords(finding),
}

const holders: Column = {
  id: 'holders',
  header: 'Holders',
  width: '64px',
  spare: 'second',
  compare: by(({ finding }) => finding.holders, difference),
  cell: ({ finding: { holders, minHolders } }) =>
    minHolders > 1 ? `${holders} of ${minHolders}` : holders,
}

function elsewhereOf({ finding: { orgHolders, holders } }: FindingLine): number {
  return orgHolders - holders
}

const elsewhere: Column = {
  id: 'elsewhere',
  header: 'Elsewhere',
  width: '72px',
  spare: 'first',
  compare: by(elsewhereOf, difference),
  cell: elsewhereOf,
}

/** @param usualLevel the minimum level that the screen's head says; `null`: say each. */
function skillFrom(usualLevel: number | null): NameColumn<FindingLine> {
  return {
    header: 'Skill',
    width: 'minmax(100px, 1.2fr)',
    compare: by((line) => line.skill, compareText),
    nameOf: ({ skill }) => skill,
    besideOf: ({ finding: { minLevel }, mark }) => (
      <>
        {mark === null ? null : <ChangeMark kind={mark.kind} label={mark.words} />}
        {minLevel === usualLevel ? null : <span className={styles.aside}>from {minLevel}</span>}
      </>
    ),
  }
}

export const findingColumns = {
  all: {
    leading: [severity],
    name: skillFrom(null),
    columns: [where, holder, holders, elsewhere],
  } satisfies Columns,
  /** Beside something else. */
  few: (usualLevel: number): Columns => ({
    leading: [],
    name: {
      ...skillFrom(usualLevel),
      underOf: (line) => (
        <span className={styles.under}>
          {holder.cell(line)} · {line.where}
        </span>
      ),
    },
    columns: [
      { ...holder, spare: 'last' },
      { ...where, spare: 'last' },
      { ...severity, width: '62px' },
    ],
  }),
}
