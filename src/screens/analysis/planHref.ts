import type { ChapterId } from '#core/model/ids.ts'

/** Link to a chapter's learning plan, or to who of it could learn what hangs on one person. */
export function planHref(chapter: ChapterId, part: 'learn' | 'plan'): string {
  const params = new URLSearchParams({ view: 'plans', where: `chapter:${chapter}` })
  if (part === 'plan') params.set('plan', part)
  return `#/risk?${params}`
}
