/** Ids as an address says them; `null`: none. */
export function serializeIds(ids: Iterable<string>): string | null {
  const text = Array.from(ids, encodeURIComponent).join(',')
  return text === '' ? null : text
}

/** Reads what it can: a link may have been cut short. */
export function parseIds<Id extends string>(text: string | null): Id[] {
  return [...new Set((text ?? '').split(',').flatMap(decoded))] as Id[]
}

function decoded(part: string): string[] {
  try {
    return part === '' ? [] : [decodeURIComponent(part)]
  } catch {
    return []
  }
}
