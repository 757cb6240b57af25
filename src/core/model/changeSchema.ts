import * as v from 'valibot'
import type { RecordChange } from './tables.ts'

/** A change of one record of one table. */
export type ChangeIn<Records, T extends keyof Records> = RecordChange<Records[T]> & {
  readonly table: T
}

/**
 * What a change of one of a table's records must be to come in from outside: it says something,
 * and of one record only. There is always an organisation, before and after.
 */
export function changeSchema<T extends string, R>(
  table: T,
  recordSchema: v.GenericSchema<unknown, R>,
  keyOf: (record: R) => string,
): v.GenericSchema<unknown, RecordChange<R> & { readonly table: T }> {
  const record = v.nullable(recordSchema)
  return v.pipe(
    v.strictObject({ table: v.literal(table), before: record, after: record }),
    v.check(({ before, after }) => before !== null || after !== null, 'a change of no record'),
    v.check(
      ({ before, after }) => table !== 'organisation' || (before !== null && after !== null),
      'the organisation is neither added nor deleted',
    ),
    v.check(
      ({ before, after }) => before === null || after === null || keyOf(before) === keyOf(after),
      'before and after are different records',
    ),
  )
}
