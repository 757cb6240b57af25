import type { Notice } from './state.ts'

/** Notices kept: more than these nobody reads, and they cover the screen. */
const mostNotices = 3

/** Of those that are too many the oldest outcomes go first: a warning waits to be read. */
export function makeRoom(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= mostNotices) return notices
  const earlier = notices.slice(0, -1)
  const gone = earlier.find(({ tone }) => tone === 'info') ?? earlier[0]
  return notices.filter((notice) => notice !== gone)
}
