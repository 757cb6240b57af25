import { type Change, change } from '../../edits/edit.ts'
import { addDays, type Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Interaction } from '../../model/interaction.ts'
import type { Workspace } from '../../model/workspace.ts'

/** The interactions of a team that would go on, or begin, on the day or later. */
export function interactionsFrom(
  { interactions }: Workspace,
  team: TeamId,
  day: Day,
): Interaction[] {
  return [...interactions].filter(
    ({ from, to, expectedEnd }) =>
      (from === team || to === team) && (expectedEnd === null || expectedEnd >= day),
  )
}

/** Ends an interaction before the day; one that would only begin then goes. */
export function endInteraction(interaction: Interaction, day: Day): Change {
  const { starts } = interaction
  const hasBegun = starts === null || starts < day
  const ended = { ...interaction, expectedEnd: addDays(day, -1) }
  return change('interactions', interaction, hasBegun ? ended : null)
}
