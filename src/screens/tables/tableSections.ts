import type { FieldContext } from '#core/fields/fieldText.ts'
import { showField } from '#core/fields/fieldText.ts'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { folded } from '#core/fields/recordNames.ts'
import { type AnyRecord, recordKey } from '#core/fields/records.ts'
import type { GridRow } from '#ui/grid/gridData.ts'
import type { GridSection } from '#ui/grid/view/arrangeRows.ts'
import { groupRow, itemRow } from '../records/tableRows.ts'
import type { GroupKey } from './groupings.ts'

/** A section a group, in their order; records that say nothing to group by come last. */
export function groupedSections(
  table: EditableTable,
  records: readonly AnyRecord[],
  groupsOf: (record: AnyRecord) => readonly GroupKey[],
  closed: ReadonlySet<string>,
): GridSection[] {
  const groups = new Map<string, { readonly group: GroupKey; readonly items: GridRow[] }>()
  for (const [at, record] of records.entries()) {
    const key = recordKey(table, record)
    for (const group of groupsOf(record)) {
      const items = groups.get(group.key)?.items ?? []
      if (items.length === 0) groups.set(group.key, { group, items })
      items.push(itemRow(key, at + 1, group.key))
    }
  }
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const sorted = [...groups.values()].sort(({ group: a }, { group: b }) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '')
    return a.rank - b.rank || compare(a.label, b.label)
  })
  return sorted.map(({ group: { key, label }, items }) => ({
    group: {
      id: groupRow(key),
      kind: 'group',
      label,
      size: items.length,
      isOpen: !closed.has(key),
    },
    items,
    foot: null,
  }))
}

/** The records in whose fields every word of the search stands, as people read them. */
export function searchRecords(
  table: EditableTable,
  records: readonly AnyRecord[],
  search: string,
  context: FieldContext,
): readonly AnyRecord[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return records
  const texts = new Map<unknown, string>()
  const foldedText = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const made = folded(text)
    texts.set(text, made)
    return made
  }
  const { fields } = recordTypes[table]
  return records.filter((record) => {
    const shown = fields.map((field) => foldedText(showField(field, record[field.id], context)))
    return words.every((word) => shown.some((text) => text.includes(word)))
  })
}
