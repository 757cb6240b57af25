import type { Chapter } from '#core/model/chapter.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import type { Occupancy } from './occupancy.ts'

export const arrangements = { compact: 'By chapter, filled only', full: 'All, as entered' } as const
export type Arrangement = keyof typeof arrangements

/** With more teams than this most of them are of one or two chapters, and most cells are empty. */
export const mostSurveyed = 40

/**
 * How a large matrix is made dense: teams stand together whose people are mostly of one chapter,
 * and what nobody is in and nobody needs anything of is left out. It is worked out once and not
 * for each edit, so that no column jumps away under the hand.
 */
export interface Compaction {
  /** A team's place, of those that were there. */
  readonly ranks: ReadonlyMap<TeamId, number>
  /** Teams and chapters that were empty. */
  readonly empty: ReadonlySet<TeamId | ChapterId>
}

export function compactionOf(occupancy: Occupancy, shown: readonly Team[]): Compaction {
  const { workspace, teams } = occupancy
  const chapters = [...workspace.chapters]
  const order = new Map<ChapterId | null, number>(chapters.map(({ id }, at) => [id, at]))
  const ranks = new Map<TeamId, number>()
  for (const { id } of shown) {
    const groups = [...(teams.get(id)?.byChapter ?? [])]
    const [largest] = groups.sort(([, a], [, b]) => b.length - a.length)
    const chapter = largest?.[0] ?? null
    ranks.set(id, order.get(chapter) ?? chapters.length)
  }
  return {
    ranks,
    empty: new Set([
      ...shown.filter((team) => isEmptyTeam(occupancy, team)).map(({ id }) => id),
      ...emptyChapters(occupancy, shown).map(({ id }) => id),
    ]),
  }
}

export function isEmptyTeam({ workspace, teams }: Occupancy, { id }: Team): boolean {
  return (teams.get(id)?.size ?? 0) === 0 && workspace.requirements.of(id).length === 0
}

/** Chapters that nobody is at home in, and of whose skills the teams state no need. */
export function emptyChapters(
  { workspace, chapterSizes }: Occupancy,
  teams: readonly Team[],
): readonly Chapter[] {
  const candidates = [...workspace.chapters].filter(({ id }) => !chapterSizes.has(id))
  if (candidates.length === 0) return []
  const needed = new Set(
    teams.flatMap(({ id }) =>
      workspace.requirements.of(id).map(({ skill }) => workspace.skills.get(skill)?.chapter),
    ),
  )
  return candidates.filter(({ id }) => !needed.has(id))
}
