import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { moveEffect } from '#core/analysis/moveEffect.ts'
import { previewWords } from '#core/analysis/moveWords.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { peopleCount } from './words.ts'

export interface Member {
  readonly person: PersonId
  readonly from: TeamId
}

/** Takes all of them out of their teams as one step. */
export function takeOutMembers(
  workspace: Workspace,
  members: readonly Member[],
  day: Day,
): Outcome {
  const edits: Edit[] = []
  let now = workspace
  for (const { person, from } of members) {
    const left = leaveTeam(now, { person, team: from, day })
    if (isRefusal(left)) return left
    edits.push(left)
    now = apply(now, left)
  }
  return compose(`Take ${wordsOf(members)}`, edits)
}

/** "3 people taken out of 2 teams: opens Kafka in Payments." */
export function takenOutWords(
  workspace: Workspace,
  coverage: CoverageIndex,
  members: readonly Member[],
  edit: Edit,
): string {
  const scopes = [...teamsOf(members)].map((id) => ({ kind: 'team' as const, id }))
  const effect = moveEffect(coverage, edit, scopes)
  return `${wordsOf(members, 'taken ')}: ${previewWords(workspace, effect)}.`
}

function wordsOf(members: readonly Member[], verb = ''): string {
  const people = peopleCount(new Set(members.map(({ person }) => person)).size)
  return `${people} ${verb}out of ${counted(teamsOf(members).size, 'team', 'teams')}`
}

function teamsOf(members: readonly Member[]): ReadonlySet<TeamId> {
  return new Set(members.map(({ from }) => from))
}
