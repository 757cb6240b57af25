import { compareText } from '#core/model/naming.ts'
import type { Named } from './personNames.ts'

/**
 * For a workshop that is about the arrangement: everybody is a number, the same one in each view
 * and on each visit. The numbers follow neither names nor ids. It hides names from those who
 * look, and protects nothing from those who have the data.
 */
export function hiddenNames(people: Iterable<Named>): (person: Named) => string {
  const numbers = new Map(
    Array.from(people, ({ id }) => ({ id, place: scattered(id) }))
      .sort((a, b) => a.place - b.place || compareText(a.id, b.id))
      .map(({ id }, at) => [id, at + 1] as const),
  )
  return ({ id }) => `Person ${numbers.get(id) ?? 0}`
}

/** FNV-1a, 32 bits. */
function scattered(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return hash
}
