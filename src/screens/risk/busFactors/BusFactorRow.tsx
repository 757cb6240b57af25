import type { KeyboardEvent, ReactNode } from 'react'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { grouped } from '#core/model/naming.ts'
import { classes } from '#ui/classes.ts'
import { Pill } from '#ui/Pill.tsx'
import styles from './BusFactorTable.module.css'
import type { BusFactorColumnId, BusFactorLine } from './busFactorLines.ts'
import { leaversText, peopleText, shareText, strictText, thresholdText } from './busFactorText.ts'
import { useMemberNames } from './useMemberNames.ts'

interface Props {
  readonly line: BusFactorLine
  readonly columns: readonly BusFactorColumnId[]
  readonly index: number
  /** In pixels, from the top of the body. */
  readonly top: number
  readonly isStopped: boolean
  readonly hasPessimistic: boolean
  readonly isChosen: boolean
  readonly isTabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onChoose: () => void
}

const kinds = { team: 'team', chapter: 'chapter', cell: 'part', organisation: 'organisation' }

/** One scope with its figures; choosing it opens what they follow from. */
export function BusFactorRow(props: Props) {
  const { line, columns, index, top, isStopped, isChosen, isTabStop, onKeyDown, onChoose } = props
  const { all, scope } = line
  // Where none is sure of anything, a figure in brackets in every cell would only be noise.
  const confident = props.hasPessimistic ? line.confident : all
  const confidentThreshold = props.hasPessimistic ? line.confidentThreshold : line.threshold
  const nameOf = useMemberNames(all.holdings)
  const later = isStopped ? (
    <span className={styles.muted}>cancelled</span>
  ) : (
    <span className={styles.muted}>
      <span aria-hidden="true">…</span>
      <span className="visually-hidden">being worked out</span>
    </span>
  )
  const cells: Readonly<Record<BusFactorColumnId, ReactNode>> = {
    name: (
      <>
        <button
          type="button"
          data-row={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-pressed={isChosen}
          title={line.name}
          className={styles.open}
          onKeyDown={onKeyDown}
        >
          {line.name}
        </button>{' '}
        <span className={styles.kind}>{kinds[scope.kind]}</span>
      </>
    ),
    members: grouped(all.holdings.people),
    strict: (
      <>
        <Pill tone={all.strict.value === 1 ? 'risk' : 'neutral'}>{strictText(all.strict)}</Pill>{' '}
        <Beside own={strictText(all.strict)} other={strictText(confident.strict)} />
        {leaversText(all.strict, nameOf)}
      </>
    ),
    threshold:
      line.threshold === null ? (
        later
      ) : (
        <>
          {thresholdWords(line.threshold)}{' '}
          {confidentThreshold === null ? null : (
            <Beside own={thresholdText(line.threshold)} other={thresholdText(confidentThreshold)} />
          )}
        </>
      ),
    capability: <Share own={all.capability} other={confident.capability} />,
    oneGone: <Share own={all.oneGone.capability} other={confident.oneGone.capability} />,
    targetMet: <Share own={all.targetMet} other={confident.targetMet} />,
    effective: (
      <>
        {peopleText(all.effectivePeople)}{' '}
        <Beside
          own={peopleText(all.effectivePeople)}
          other={peopleText(confident.effectivePeople)}
        />
      </>
    ),
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

function thresholdWords(threshold: ThresholdBusFactor): ReactNode {
  const text = thresholdText(threshold)
  if (threshold.kind === 'none') return <span title="So much can never be gone">{text}</span>
  if (threshold.kind === 'bounded') return text
  return threshold.value === 0 ? '0, gone already' : `${text} leave${text === '1' ? 's' : ''}`
}

function Share({ own, other }: { readonly own: number; readonly other: number }) {
  return (
    <>
      {shareText(own)} <Beside own={shareText(own)} other={shareText(other)} />
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
