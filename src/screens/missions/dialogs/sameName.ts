import type { TeamId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { fold } from '#ui/choice.ts'

/** Says that another mission is called so, which may be meant; empty: none is. */
export function sameNameWords(
  teams: Iterable<Pick<Team, 'id' | 'name' | 'status'>>,
  name: string,
  self: TeamId | null = null,
): string {
  const wanted = fold(name.trim())
  if (wanted === '') return ''
  for (const team of teams) {
    if (team.id === self || fold(team.name) !== wanted) continue
    return `There is a mission of this name already, which is ${team.status}.`
  }
  return ''
}
