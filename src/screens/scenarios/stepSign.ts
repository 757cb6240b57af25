import type { Edit } from '#core/edits/edit.ts'

/** What a step does to records: `+` only adds them, `−` only takes them away, `→` changes some. */
export type StepSign = '+' | '−' | '→'

export function stepSign({ changes }: Pick<Edit, 'changes'>): StepSign {
  if (changes.every(({ before }) => before === null)) return '+'
  return changes.every(({ after }) => after === null) ? '−' : '→'
}
