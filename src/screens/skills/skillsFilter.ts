export const groupings = {
  team: 'Team',
  chapter: 'Chapter',
  role: 'Role',
  location: 'Location',
  none: 'Nothing',
} as const
export type Grouping = keyof typeof groupings

export const shows = {
  everything: 'Everything',
  'at-risk': 'Only at risk',
  stale: 'Only stale',
} as const
export type Show = keyof typeof shows

/** What the cells hold: how well somebody knows a skill, or how much they want to learn it. */
export const facets = { level: 'Levels', interest: 'Interest' } as const
export type Facet = keyof typeof facets

/** What of the organisation the skills grid shows, and in which order. */
export interface SkillsFilter {
  readonly grouping: Grouping
  readonly show: Show
  readonly facet: Facet
  /** Chapters whose skills are left out; `null` stands for skills without a chapter. */
  readonly hiddenChapters: ReadonlySet<string | null>
  readonly search: string
  /** Keys of groups of which only the head and the holders show. */
  readonly closed: ReadonlySet<string>
}

export const everySkill: SkillsFilter = {
  grouping: 'team',
  show: 'everything',
  facet: 'level',
  hiddenChapters: new Set(),
  search: '',
  closed: new Set(),
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
