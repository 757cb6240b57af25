import type { Chapter } from '#core/model/chapter.ts'
import type { Day } from '#core/model/day.ts'
import { isCounted } from '#core/model/standing.ts'
import type { Team } from '#core/model/team.ts'
import { type Compaction, emptyChapters, isEmptyTeam } from './compaction.ts'
import type { Occupancy } from './occupancy.ts'

/** A column: a team, or everybody who is in none. */
export type GridColumn = { readonly key: string; readonly team: Team | null }
/** A row: a chapter, or everybody who has none. */
export type GridRow = { readonly key: string; readonly chapter: Chapter | null }

export interface GridAxes {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** What is left out, since nobody is in it. */
  readonly hidden: { readonly teams: number; readonly chapters: number }
}

// Ids hold no control characters, so these are never the key of a team or chapter.
const noTeamKey = '\u0001no-team'
const noChapterKey = '\u0001no-chapter'

export const teamFilters = {
  standing: 'Standing',
  proposed: 'Proposed',
  paused: 'Paused',
  ended: 'Ended',
  all: 'All',
} as const
export type TeamFilter = keyof typeof teamFilters

export function isShown(team: Team, filter: TeamFilter, day: Day): boolean {
  switch (filter) {
    case 'standing':
      return isCounted(team, day)
    case 'ended':
      return !isCounted(team, day) && ['disbanded', 'abandoned'].includes(team.status)
    case 'all':
      return true
    default:
      return team.status === filter
  }
}

export function teamsOf({ workspace, day }: Occupancy, filter: TeamFilter): Team[] {
  return [...workspace.teams].filter((team) => isShown(team, filter, day))
}

/**
 * What came after the matrix was made dense, or has been filled since, is shown. `ended` are teams
 * that are shown although the filter leaves them out, or they are there no more.
 */
export function axesOf(
  occupancy: Occupancy,
  filter: TeamFilter,
  compaction: Compaction | null = null,
  ended: readonly Team[] = [],
): GridAxes {
  const { workspace, noTeam } = occupancy
  const all = ended.length === 0 ? teamsOf(occupancy, filter) : withEnded(occupancy, filter, ended)
  const { ranks, empty } = compaction ?? nothing
  const isLeftOut = (team: Team) => empty.has(team.id) && isEmptyTeam(occupancy, team)
  const rankOf = ({ id }: Team) => ranks.get(id) ?? Number.POSITIVE_INFINITY
  const teams = all
    .filter((team) => !isLeftOut(team))
    .sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
  const columns: GridColumn[] = teams.map((team) => ({ key: team.id, team }))
  if (noTeam.size > 0) columns.push({ key: noTeamKey, team: null })
  const without =
    empty.size === 0
      ? new Set()
      : new Set(emptyChapters(occupancy, all).filter(({ id }) => empty.has(id)))
  const chapters = [...workspace.chapters].filter((chapter) => !without.has(chapter))
  const rows: GridRow[] = chapters.map((chapter) => ({ key: chapter.id, chapter }))
  if (needsRowWithoutChapter(occupancy, teams)) rows.push({ key: noChapterKey, chapter: null })
  return {
    columns,
    rows,
    hidden: { teams: all.length - teams.length, chapters: without.size },
  }
}

/** In the order of all teams; those that are there no more come last. */
function withEnded(occupancy: Occupancy, filter: TeamFilter, ended: readonly Team[]): Team[] {
  const { workspace, day } = occupancy
  const added = new Set(ended.map(({ id }) => id))
  return [
    ...[...workspace.teams].filter((team) => isShown(team, filter, day) || added.has(team.id)),
    ...ended.filter(({ id }) => workspace.teams.get(id) === undefined),
  ]
}

const nothing: Compaction = { ranks: new Map(), empty: new Set() }

/** People without a chapter, and needs for skills without one, have to stand somewhere. */
function needsRowWithoutChapter(
  { workspace, teams: occupied, noTeam }: Occupancy,
  teams: readonly Team[],
): boolean {
  if (noTeam.byChapter.has(null)) return true
  return teams.some(
    (team) =>
      occupied.get(team.id)?.byChapter.has(null) ||
      workspace.requirements
        .of(team.id)
        .some(({ skill }) => workspace.skills.get(skill)?.chapter === null),
  )
}

/** The place of a key on an axis; −1 for the heads, and for what is not shown. */
export function indexOfKey(axis: readonly { readonly key: string }[], key: string | null): number {
  return key === null ? -1 : axis.findIndex((it) => it.key === key)
}
