/** A record seen as its fields, where code works on any record type alike. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether two field values are equal. Values are plain data. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Names of the fields in which two records of one type differ. */
export function changedFields(before: object, after: object): string[] {
  const a = before as Fields
  const b = after as Fields
  return Object.keys(b).filter((name) => !sameValue(a[name], b[name]))
}
