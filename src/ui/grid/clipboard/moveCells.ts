import type { GridBatch, GridInput, GridSource } from '../gridData.ts'
import type { GridShape, Position } from '../gridShape.ts'
import { contains } from '../selection.ts'
import { batchOf } from './batchOf.ts'
import type { PastePlan } from './pastePlan.ts'

/**
 * A paste of cells that were cut: what it does, and what it leaves empty where they came from, as
 * one step. Cells that it covers keep what is pasted.
 */
export function withoutCut(
  shape: GridShape,
  source: GridSource,
  batch: GridBatch,
  covers: PastePlan['covers'],
  cut: Iterable<Position>,
): GridBatch {
  const origin = { r: 0, c: 0 }
  const from = covers === null ? null : shape.place(covers.from, origin)
  const to = covers === null ? null : shape.place(covers.to, origin)
  const isCovered = (position: Position): boolean => {
    if (from === null || to === null) return false
    const area = { top: from.r, bottom: to.r, left: from.c, right: to.c }
    return contains(area, shape.place(position, origin))
  }
  function* emptied(): Iterable<GridInput> {
    for (const position of cut) {
      if (!isCovered(position)) yield { ...position, text: '', note: '' }
    }
  }
  const cleared = batchOf(source, emptied())
  return {
    inputs: [...cleared.inputs, ...batch.inputs],
    added: batch.added,
    readOnly: cleared.readOnly + batch.readOnly,
  }
}
