import * as v from 'valibot'
import { changesSomething } from '../edits/compose.ts'
import { type Change, change, type Edit, type Outcome, refuse } from '../edits/edit.ts'
import { nameLimit } from '../model/ids.ts'
import { type Records, recordSchemas, type TableName } from '../model/workspace.ts'

/** An edit of the changes that change something; a refusal where a record breaks its schema. */
export function checkedEdit(label: string, changes: readonly Change[]): Outcome {
  for (const { table, after } of changes) {
    if (after === null) continue
    const parsed = v.safeParse(recordSchemas[table], after)
    if (!parsed.success) return refuse(sentence(parsed.issues[0]))
  }
  return { label, changes: changes.filter(changesSomething) } satisfies Edit
}

/** One record put in the place of another, checked. */
export function checkedUpdate<T extends TableName>(
  label: string,
  table: T,
  before: Records[T],
  after: Records[T],
): Outcome {
  return checkedEdit(label, [change(table, before, after)])
}

/** What the record is called, quoted where the text could run into the sentence. */
export function quoted(name: string): string {
  return `“${name}”`
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const field = String(issue.path?.[0]?.key ?? 'value')
  if (field === 'name' && issue.type === 'min_length') return 'Give it a name.'
  if (field === 'name') return `A name has at most ${nameLimit} characters.`
  return `“${field}” cannot be ${issue.received}: ${issue.message}.`
}
