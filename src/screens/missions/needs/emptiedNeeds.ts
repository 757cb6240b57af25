import type { GridBatch } from '#ui/grid/gridData.ts'
import { blankRow } from '../../records/tableRows.ts'

/** The columns in which every need says something, so that emptying its row empties them. */
const said = ['skill', 'minHolders', 'weight'] as const

/**
 * The rows that a batch empties from end to end, where it does nothing else: Delete on whole rows.
 * They are needs that are needed no longer, rather than needs with nothing in their cells.
 */
export function emptiedNeeds({ inputs, added }: GridBatch): readonly string[] {
  if (added.length > 0 || inputs.some(({ text }) => text !== '')) return []
  const columns = new Map<string, Set<string>>()
  for (const { row, column } of inputs) {
    if (row === blankRow) continue
    const own = columns.get(row)
    if (own === undefined) columns.set(row, new Set([column]))
    else own.add(column)
  }
  const isWhole = (own: ReadonlySet<string>) => said.every((column) => own.has(column))
  return [...columns.values()].every(isWhole) ? [...columns.keys()] : []
}
