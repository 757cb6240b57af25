import { removeRequirement, setRequirement } from '#core/commands/setRequirement.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { CoveredNeed } from './proposalFacts.ts'

/** Needs that the mission states and that the team would not meet: those given up for the search. */
export function unmetNeeds(needs: readonly CoveredNeed[]): readonly CoveredNeed[] {
  return needs.filter(({ givenUp, holders }) => {
    if (givenUp === null) return false
    const { minLevel, minHolders } = givenUp.stated
    return holders.filter(({ level }) => level >= minLevel).length < minHolders
  })
}

/** The unmet needs as what the team does meet; where nobody of it holds a skill, no need of it. */
export function needsAsMet(
  workspace: Workspace,
  mission: TeamId,
  unmet: readonly CoveredNeed[],
): Outcome {
  const edits: Edit[] = []
  for (const { need, holders, givenUp } of unmet) {
    const { skill, minLevel } = need
    const minHolders = Math.min(holders.length, givenUp?.stated.minHolders ?? need.minHolders)
    const outcome =
      minHolders === 0
        ? removeRequirement(workspace, { team: mission, skill })
        : setRequirement(workspace, { team: mission, skill, minLevel, minHolders })
    if (isRefusal(outcome)) return outcome
    edits.push(outcome)
  }
  const name = workspace.teams.get(mission)?.name ?? 'The mission'
  return compose(
    `${name} needs what its team meets: ${counted(edits.length, 'need', 'needs')} changed`,
    edits,
  )
}
