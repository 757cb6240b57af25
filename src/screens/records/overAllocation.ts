import { peakPercents } from '#core/commands/reteaming/peakPercent.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import { counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'

/**
 * Whom an edit of stays gives more than the whole of their time, and more than before, from the
 * day on: allowed, as it may be meant, but said. `null`: nobody. Linear in the stays.
 */
export function overAllocationWords(
  before: Workspace,
  after: Workspace,
  { changes }: Edit,
  day: Day,
): string | null {
  const people = new Set(
    changes.flatMap((it) => (it.table === 'memberships' ? (it.after?.person ?? []) : [])),
  )
  if (people.size === 0) return null
  const was = peakPercents(before, people, day)
  const over = [...peakPercents(after, people, day)].filter(
    ([person, percent]) => percent > 100 && percent > (was.get(person) ?? 0),
  )
  const [first] = over
  if (first === undefined) return null
  const [person, percent] = first
  if (over.length === 1) return `${after.people.get(person)?.name} is now ${percent} % busy.`
  return `${counted(over.length, 'person is', 'people are')} now busy for more than 100 %.`
}
