import { ChevronDown, ChevronRight } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import { counted } from '#core/model/naming.ts'
import { classes } from '#ui/classes.ts'
import { Pill } from '#ui/Pill.tsx'
import { findingTone } from '../riskFilter.ts'
import styles from './FindingsTable.module.css'
import type { ColumnId } from './findingColumns.ts'
import type { FindingLine } from './findingLines.ts'
import { type FindingGroup, severityWords } from './groupFindings.ts'

interface Place {
  readonly index: number
  /** In pixels, from the top of the body. */
  readonly top: number
  readonly isTabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface FindingRowProps extends Place {
  readonly line: FindingLine
  readonly columns: readonly ColumnId[]
  readonly isChosen: boolean
  /** The minimum level that need not be said, because the screen's head says it; `null`: none. */
  readonly usualLevel: number | null
  readonly onChoose: () => void
}

export function FindingRow(props: FindingRowProps) {
  const { line, columns, usualLevel, index, top, isChosen, isTabStop, onChoose, onKeyDown } = props
  const { finding } = line
  const cells: Readonly<Record<ColumnId, ReactNode>> = {
    severity: <Pill tone={findingTone(finding)}>{finding.severity}</Pill>,
    skill: (
      <>
        <button
          type="button"
          data-row={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-pressed={isChosen}
          className={styles.open}
          onKeyDown={onKeyDown}
        >
          {line.skill}
        </button>
        {finding.minLevel === usualLevel ? null : (
          <span className={styles.level}>from {finding.minLevel}</span>
        )}
      </>
    ),
    where: (
      <>
        {line.where}{' '}
        <span className={styles.kind}>
          {finding.scope.kind}
          {finding.needed === 'unstated' ? ', needs not stated' : ''}
        </span>
      </>
    ),
    holder: line.holder || findingWords(finding),
    holders:
      finding.minHolders > 1 ? `${finding.holders} of ${finding.minHolders}` : finding.holders,
    elsewhere: finding.orgHolders - finding.holders,
  }
  return (
    // The button inside is what the keyboard reaches; the row only widens its target.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(styles.row, isChosen && styles.chosen)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      {columns.map((column, at) => (
        <div key={column} role="cell" aria-colindex={at + 1} className={styles[column]}>
          {cells[column]}
        </div>
      ))}
    </div>
  )
}

interface FindingGroupRowProps extends Place {
  readonly group: FindingGroup
  /** The group's head is as wide as all of them. */
  readonly columns: readonly ColumnId[]
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Heads the findings of one skill, person, team or chapter. */
export function FindingGroupRow(props: FindingGroupRowProps) {
  const { group, columns, isOpen, onToggle, index, top, isTabStop, onKeyDown } = props
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(styles.row, styles.group)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="cell" aria-colindex={1} aria-colspan={columns.length} className={styles.whole}>
        <button
          type="button"
          data-row={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          className={styles.groupHead}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          <Chevron aria-hidden="true" />
          <span className={styles.groupLabel}>{group.label}</span>
          <span className={styles.kind}>
            {counted(group.lines.length, 'finding', 'findings')}: {severityWords(group.counts)}
            {group.isUnstated ? ' · has not stated its needs' : ''}
          </span>
        </button>
      </div>
    </div>
  )
}
