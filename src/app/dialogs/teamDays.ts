import type { Team } from '#core/model/team.ts'

/** Why the days of a team cannot follow each other as they do, as a sentence; `null`: they can. */
export function teamDaysFault({
  formed,
  target,
  disbanded,
}: Pick<Team, 'formed' | 'target' | 'disbanded'>): string | null {
  if (formed === null) return null
  if (disbanded !== null && disbanded < formed) {
    return `“Disbanded”, ${disbanded}, is before “Formed”, ${formed}.`
  }
  if (target !== null && target < formed)
    return `“Target”, ${target}, is before “Formed”, ${formed}.`
  return null
}
