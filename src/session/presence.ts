// A tab holds a lock for as long as it lives; the browser lets it go however the tab ends. So
// the tabs that live are the locks that are held, and nobody has to clean up after a crash.

const prefix = 'crosshatch-tab-'

export interface Presence {
  /** Authors of other tabs that are open now. */
  others(): Promise<ReadonlySet<string>>
  leave(): void
}

/** Makes this tab known to others. Without the Web Locks API every other tab counts as gone. */
export function enterPresence(author: string): Presence {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) {
    return { others: async () => new Set(), leave: () => {} }
  }
  const ended = new AbortController()
  const held = new Promise<void>((resolve) => {
    ended.signal.addEventListener('abort', () => resolve())
  })
  navigator.locks.request(`${prefix}${author}`, () => held).catch(() => {})
  return {
    async others() {
      const { held: locks = [] } = await navigator.locks.query()
      const names = locks.map(({ name }) => name ?? '').filter((name) => name.startsWith(prefix))
      const authors = new Set(names.map((name) => name.slice(prefix.length)))
      authors.delete(author)
      return authors
    },
    leave: () => ended.abort(),
  }
}
