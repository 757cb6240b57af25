import type { GridColumn } from '../gridData.ts'

/**
 * How the values of a column are read where they do not speak for themselves: `3` as the level
 * that it is. Where several choices have one label, each is called by its value.
 */
export function valueNames(column: GridColumn | undefined): (value: string) => string {
  if (column?.type.kind !== 'choice') return (value) => value
  const names = new Map<string, string>()
  const values = new Map<string, string>()
  for (const { value, label } of column.type.choices('')) {
    if (value === '') continue
    const other = values.get(label)
    if (other !== undefined) names.set(other, other)
    names.set(value, other === undefined ? label : value)
    values.set(label, value)
  }
  return (value) => names.get(value) ?? value
}
