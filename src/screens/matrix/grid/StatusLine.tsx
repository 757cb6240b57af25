import { useMemo } from 'react'
import type { Taken } from '#core/analysis/moveWords.ts'
import { previewWords } from '#core/analysis/moveWords.ts'
import { useSettled } from '#ui/useSettled.ts'
import type { GridColumn } from '../model/axes.ts'
import type { ColumnFacts } from '../model/columnFacts.ts'
import type { Place } from '../model/place.ts'
import { effectOfMove } from '../model/placing.ts'
import { selectionSummary } from '../model/selectionSummary.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './StatusLine.module.css'
import type { Dragging } from './useDragging.ts'
import type { GridCommands } from './useGridCommands.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'

export interface StatusLineProps {
  readonly view: MatrixView
  readonly commands: GridCommands
  readonly selection: MatrixSelection
  readonly factsOf: (column: GridColumn) => ColumnFacts
  readonly dragging: Dragging | null
  readonly said: string
}

/** Milliseconds that a selection rests before it is summed up: never while the mouse drags it. */
const restsAfter = 80

/** What is selected; while a person is on the way to another cell, what would come of it there. */
export function StatusLine(props: StatusLineProps) {
  const { view, commands, selection, factsOf, dragging, said } = props
  const { place, selected } = selection
  const { cut, takenAt, targetAt } = commands
  const taken = dragging === null ? cut : takenAt(dragging.from)
  const over = dragging === null ? place : dragging.over
  const expected = useMemo(
    () => (taken === null ? null : consequence(view, targetAt, taken, over)),
    [view, targetAt, taken, over],
  )
  const rested = useSettled(selected, restsAfter)
  const chosen = useMemo(
    () => selectionSummary(view.axes, factsOf, rested),
    [view.axes, factsOf, rested],
  )
  const words =
    taken === null ? chosen : (expected ?? (dragging === null ? said : 'Drop on a cell.'))
  return (
    <div role="status" className={words === '' ? 'visually-hidden' : styles.line}>
      {words}
    </div>
  )
}

function consequence(
  { occupancy, coverage }: MatrixView,
  targetAt: GridCommands['targetAt'],
  taken: Taken,
  over: Place | null,
): string | null {
  const target = over === null ? null : targetAt(over)
  if (target === null) return null
  const { workspace } = occupancy
  const person = workspace.people.get(taken.person)
  if (person === undefined) return null
  const effect = effectOfMove(workspace, coverage, taken, target)
  if (effect === null) return null
  if (typeof effect === 'string') return effect
  const team = target.team === null ? 'no team' : workspace.teams.get(target.team)?.name
  const isRehomed = target.chapter !== undefined && target.chapter !== person.chapter
  const home = target.chapter == null ? 'no chapter' : workspace.chapters.get(target.chapter)?.name
  const where = target.team === taken.from ? home : isRehomed ? `${team}, ${home}` : team
  return `${person.name} → ${where}: ${previewWords(workspace, effect)}`
}
