import { useMemo } from 'react'
import { useSettled } from '#ui/useSettled.ts'
import type { GridColumn } from '../model/axes.ts'
import type { ColumnFacts } from '../model/columnFacts.ts'
import { selectionSummary } from '../model/selectionSummary.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './StatusLine.module.css'
import type { Dragging } from './useDragging.ts'
import type { GridCommands } from './useGridCommands.ts'
import { useLoaded } from './useLoaded.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'

export interface StatusLineProps {
  readonly view: MatrixView
  readonly commands: GridCommands
  readonly selection: MatrixSelection
  readonly factsOf: (column: GridColumn) => ColumnFacts
  readonly dragging: Dragging | null
  readonly said: string
}

/**
 * Milliseconds that a selection, or the cell under a drag, rests before more is worked out about
 * it: never while the mouse runs over cells.
 */
const restsAfter = 80

/** What is selected; while a person is on the way to another cell, what would come of it there. */
export function StatusLine(props: StatusLineProps) {
  const { view, selection, factsOf, dragging, said } = props
  const expected = useExpected(props)
  const rested = useSettled(selection.selected, restsAfter)
  const chosen = useMemo(
    () => selectionSummary(view.axes, factsOf, rested),
    [view.axes, factsOf, rested],
  )
  const isOnTheWay = dragging !== null || props.commands.cut !== null
  const words = isOnTheWay ? (expected ?? (dragging === null ? said : 'Drop on a cell.')) : chosen
  return (
    <div role="status" className={words === '' ? 'visually-hidden' : styles.line}>
      {words}
    </div>
  )
}

function loadAhead() {
  return import('../model/moveAhead.ts')
}

/** The findings at once; bus factors and losses after them, where the person rests over a cell. */
function useExpected({ view, commands, selection, dragging }: StatusLineProps): string | null {
  const { cut, takenAt, targetAt } = commands
  const ahead = useLoaded(loadAhead)
  const from = dragging === null ? null : dragging.from
  const over = dragging === null ? selection.place : dragging.over
  const taken = useMemo(() => (from === null ? cut : takenAt(from)), [from, cut, takenAt])
  const target = useMemo(() => (over === null ? null : targetAt(over)), [over, targetAt])
  const findings = useMemo(
    () =>
      ahead === null || taken === null || target === null
        ? null
        : ahead.findingsAhead(view, taken, target),
    [ahead, view, taken, target],
  )
  const rested = useSettled(target, restsAfter)
  const cost = useMemo(
    () =>
      ahead === null || taken === null || target === null || target !== rested
        ? ''
        : ahead.costAhead(view, taken, target),
    [ahead, view, taken, target, rested],
  )
  return cost === '' ? findings : `${findings}. ${cost}.`
}
