/** Rows under one head. */
export interface RowGroup<R> {
  readonly key: string
  readonly label: string
  /** After the label. */
  readonly note: string
  readonly rows: readonly R[]
}

export type LaidRow<R> =
  | { readonly kind: 'group'; readonly group: RowGroup<R>; readonly isOpen: boolean }
  | { readonly kind: 'record'; readonly row: R }

/** The rows as they stand below each other: heads, and what is under those that are not closed. */
export function laidRows<R>(
  rows: readonly R[],
  groupsOf: ((rows: readonly R[]) => readonly RowGroup<R>[]) | null,
  closed: ReadonlySet<string>,
): readonly LaidRow<R>[] {
  const asRecord = (row: R): LaidRow<R> => ({ kind: 'record', row })
  if (groupsOf === null) return rows.map(asRecord)
  return groupsOf(rows).flatMap((group): LaidRow<R>[] => {
    const isOpen = !closed.has(group.key)
    return [{ kind: 'group', group, isOpen }, ...(isOpen ? group.rows.map(asRecord) : [])]
  })
}

export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
