import type { Chapter } from '#core/model/chapter.ts'
import type { Day } from '#core/model/day.ts'
import { isCounted } from '#core/model/standing.ts'
import type { Team } from '#core/model/team.ts'
import type { Occupancy } from './occupancy.ts'

/** A column: a team, or everybody who is in none. */
export type GridColumn = { readonly key: string; readonly team: Team | null }
/** A row: a chapter, or everybody who has none. */
export type GridRow = { readonly key: string; readonly chapter: Chapter | null }

export interface GridAxes {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
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

export function axesOf(occupancy: Occupancy, filter: TeamFilter): GridAxes {
  const { workspace, day, noTeam } = occupancy
  const columns: GridColumn[] = []
  for (const team of workspace.teams) {
    if (isShown(team, filter, day)) columns.push({ key: team.id, team })
  }
  const teams = columns.flatMap(({ team }) => team ?? [])
  if (noTeam.size > 0) columns.push({ key: noTeamKey, team: null })
  const rows: GridRow[] = [...workspace.chapters].map((chapter) => ({ key: chapter.id, chapter }))
  if (needsRowWithoutChapter(occupancy, teams)) rows.push({ key: noChapterKey, chapter: null })
  return { columns, rows }
}

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
