import type { ScenarioEdit } from '../model/scenario.ts'
import type { Table } from '../model/tables.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'
import { type Change, changeKey, recordOf } from './edit.ts'
import type { Fields } from './fields.ts'
import { isReferred, references } from './references.ts'
import type { ScenarioConflict } from './scenarioState.ts'

/** What a step needs and does not meet, and why it is not there. */
export interface MissingForStep {
  readonly table: TableName
  readonly id: string
  /** As the steps of the scenario know it; `null`: none of them does. */
  readonly name: string | null
  /**
   * The step that would bring it, or that takes it away; `null`: it is not in the organisation,
   * and no step is about that.
   */
  readonly step: ScenarioEdit | null
  readonly why: 'set-aside' | 'later' | 'left-out' | 'taken-away' | 'unknown'
}

/**
 * Which record a change of a step misses. `null` where it misses none.
 *
 * @param steps of the scenario, in their order. Linear in their changes.
 */
export function missingForStep(
  conflict: ScenarioConflict,
  baseline: Workspace,
  steps: readonly ScenarioEdit[],
): MissingForStep | null {
  const at = steps.findIndex(({ id }) => id === conflict.step)
  const needed = neededBy(conflict)
  const found = needed.flatMap((it) => whyMissing(it, at, baseline, steps) ?? [])
  // What is left out may as well be there, brought by a step that is done.
  const order = ['set-aside', 'later', 'taken-away', 'unknown', 'left-out'] as const
  return order.flatMap((why) => found.find((it) => it.why === why) ?? [])[0] ?? null
}

interface Needed {
  readonly table: TableName
  readonly id: string
  readonly key: string
}

function neededBy(conflict: ScenarioConflict): readonly Needed[] {
  const { change } = conflict
  switch (conflict.kind) {
    case 'moved-since':
      if (!conflict.move.isLeftOut) return []
      return conflict.move.leaves.map(({ id }) => needed('memberships', id))
    case 'record-gone': {
      const key = changeKey(change)
      return [{ table: change.table, id: key.slice(change.table.length + 1), key }]
    }
    case 'reference-gone': {
      const record = recordOf(change) as unknown as Fields
      return references[change.table].flatMap(({ field, to, required }) =>
        required ? needed(to, String(record[field])) : [],
      )
    }
    default:
      return []
  }
}

function needed(table: TableName, id: string): Needed {
  return { table, id, key: `${table}\u001f${id}` }
}

function whyMissing(
  { table, id, key }: Needed,
  at: number,
  baseline: Workspace,
  steps: readonly ScenarioEdit[],
): MissingForStep | null {
  let isThere = false
  let name: string | null = null
  let maker: ScenarioEdit | null = null
  let taker: ScenarioEdit | null = null
  for (const [place, step] of steps.entries()) {
    for (const it of step.edit.changes as readonly Change[]) {
      if (it.table !== table || changeKey(it) !== key) continue
      const record = recordOf(it)
      isThere ||=
        (baseline[table] as unknown as Table<Records[TableName]>).same(record) !== undefined
      const first = it.before ?? record
      if ('name' in first) name ??= first.name
      if (it.before === null) maker = step
      if (it.after === null && place < at && !step.isSetAside) taker = step
    }
  }
  const known = { table, id, name }
  if (taker !== null) return { ...known, step: taker, why: 'taken-away' }
  if (isThere || isIn(baseline, table, id)) return null
  // Of what only joins others, the joined ones are missed, or it was taken out.
  if (maker === null) return isReferred(table) ? { ...known, step: null, why: 'unknown' } : null
  if (maker.isSetAside) return { ...known, step: maker, why: 'set-aside' }
  const own = steps[at]
  const isLater =
    steps.indexOf(maker) > at || (own?.from != null && maker.from !== null && maker.from > own.from)
  if (isLater) return { ...known, step: maker, why: 'later' }
  return { ...known, step: maker, why: 'left-out' }
}

function isIn(baseline: Workspace, table: TableName, id: string): boolean {
  const records = baseline[table] as unknown as { get?(id: string): unknown }
  return table !== 'organisation' && records.get?.(id) !== undefined
}
