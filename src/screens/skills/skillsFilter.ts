import type { ChapterId } from '#core/model/ids.ts'

export const groupings = { team: 'Team', chapter: 'Chapter', none: 'Nothing' } as const
export type Grouping = keyof typeof groupings

export const shows = { everything: 'Everything', 'at-risk': 'Only at risk' } as const
export type Show = keyof typeof shows

/** What of the organisation the skills grid shows, and in which order. */
export interface SkillsFilter {
  readonly grouping: Grouping
  readonly show: Show
  /** Chapters whose skills are left out; `null` stands for skills without a chapter. */
  readonly hiddenChapters: ReadonlySet<ChapterId | null>
  readonly search: string
}

export const everySkill: SkillsFilter = {
  grouping: 'team',
  show: 'everything',
  hiddenChapters: new Set(),
  search: '',
}

/** Whether every word of the search begins a word of the name; case and accents do not count. */
export function matcherOf(search: string): (name: string) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return (name) => {
    const folded = fold(name)
    return words.every((word) => folded.startsWith(word) || folded.includes(` ${word}`))
  }
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
