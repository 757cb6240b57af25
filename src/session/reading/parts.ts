// A large result is sent from a worker in parts, so that the page, which has to build it again,
// never stands still for the whole of it.

/** Items of one part: about a frame's worth of building. */
const partLength = 4_000

export interface Frame {
  /** The result with its long lists empty. */
  readonly value: unknown
  /** Those very lists, to be filled in order. */
  readonly lists: readonly unknown[][]
}

export interface Part {
  readonly list: number
  readonly items: readonly unknown[]
}

/**
 * Takes plain data apart into a frame and parts. Both must be sent by structured clone, which
 * keeps the frame's lists the same objects as those within its value.
 */
export function takeApart(whole: unknown): { readonly frame: Frame; readonly parts: Part[] } {
  const lists: unknown[][] = []
  const parts: Part[] = []
  const emptied = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      if (value.length <= partLength) return value.map(emptied)
      const empty: unknown[] = []
      const list = lists.push(empty) - 1
      for (let at = 0; at < value.length; at += partLength) {
        parts.push({ list, items: value.slice(at, at + partLength) })
      }
      return empty
    }
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, emptied(it)]))
  }
  return { frame: { value: emptied(whole), lists }, parts }
}

/** Puts one part back where it was taken from. */
export function putBack({ lists }: Frame, { list, items }: Part): void {
  const target = lists[list]
  for (const item of items) target?.push(item)
}
