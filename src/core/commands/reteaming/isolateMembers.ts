import { change, type Outcome } from '../../edits/edit.ts'
import type { InteractionId } from '../../model/ids.ts'
import { createInteraction, type Interaction } from '../../model/interaction.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { type BesideTeam, besideTeam } from './besideTeam.ts'

export interface Isolation extends BesideTeam {
  /** How the new team is tied back to the one that it comes from. */
  readonly tie: Pick<Interaction, 'mode' | 'purpose'> & { readonly id: InteractionId }
}

/**
 * Some members work apart for a while, where the daily business does not reach them: to try
 * something new, or to get out of a bind. They make a team of the same type beside the old one,
 * which keeps its needs and all that it owns; an interaction ties the two, so that what is found
 * out finds its way back. One edit.
 *
 * Refused as `besideTeam` is.
 */
export function isolateMembers(workspace: Workspace, given: Isolation): Outcome {
  const beside = besideTeam(workspace, given)
  if ('refused' in beside) return beside
  const { team, changes } = beside
  const { newTeam, tie, day } = given
  const interaction = createInteraction({ ...tie, from: newTeam.id, to: team.id, starts: day })
  const label = `Isolate members of ${quoted(team.name)} as ${quoted(newTeam.name.trim())}`
  return checkedEdit(label, [...changes, change('interactions', null, interaction)])
}
