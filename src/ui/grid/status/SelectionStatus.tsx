import { useMemo } from 'react'
import { useSettled } from '../../useSettled.ts'
import type { GridSource } from '../gridData.ts'
import type { GridShape } from '../gridShape.ts'
import type { Selected } from '../selection.ts'
import styles from './SelectionStatus.module.css'
import { type DescribeCells, statusWords } from './statusWords.ts'

export interface SelectionStatusProps {
  readonly shape: GridShape
  readonly source: GridSource
  readonly selected: Selected
  readonly describe?: DescribeCells | undefined
  /** Why something cannot be done, as a sentence: it stands before what is selected. */
  readonly message?: string | null | undefined
}

/** Milliseconds that a selection rests before it is summed up: never while a pointer drags it. */
const restsAfter = 80
/** And before that is said aloud. */
const saidAfter = 600

/** The line under the grid: where you are, and what is selected. */
export function SelectionStatus(props: SelectionStatusProps) {
  const { shape, source, selected, describe, message } = props
  const now = useMemo(
    () => ({ shape, source, selected, describe }),
    [shape, source, selected, describe],
  )
  const rested = useSettled(now, restsAfter)
  const { where, facts, said } = useMemo(
    () => statusWords(rested.shape, rested.source, rested.selected, rested.describe),
    [rested],
  )
  const hint = message ?? ''
  const heard = useSettled(hint === '' ? said : hint, saidAfter)
  return (
    <div className={styles.line}>
      {hint === '' ? (
        <>
          <span className={styles.where}>{where}</span>
          <span className={styles.facts} title={facts.join(' · ')}>
            {facts.join(' · ')}
          </span>
        </>
      ) : (
        <span className={styles.message} title={hint}>
          {hint}
        </span>
      )}
      <div role="status" className="visually-hidden">
        {heard}
      </div>
    </div>
  )
}
