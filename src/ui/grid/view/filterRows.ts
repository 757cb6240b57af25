import { fold } from '../../choice.ts'
import type { GridView } from '../gridView.ts'

/** A column's filter, made ready for many rows. */
export interface RowFilter {
  readonly column: string
  readonly values: ReadonlySet<string> | null
  /** Folded. */
  readonly text: string
}

export function rowFilters(
  { filters }: GridView,
  isKnown: (column: string) => boolean,
): readonly RowFilter[] {
  return Object.entries(filters)
    .filter(([column, { values, text }]) => isKnown(column) && (values !== null || text !== ''))
    .map(([column, { values, text }]) => ({
      column,
      values: values === null ? null : new Set(values),
      text: fold(text),
    }))
}

export function passes({ values, text }: RowFilter, value: string): boolean {
  return (values === null || values.has(value)) && (text === '' || fold(value).includes(text))
}
