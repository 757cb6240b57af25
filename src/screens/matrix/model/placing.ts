import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type MoveEffect, moveEffect } from '#core/analysis/moveEffect.ts'
import type { Taken, Target } from '#core/analysis/moveWords.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { updatePerson } from '#core/commands/updateRecord.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome, refuse } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { MembershipId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'

/**
 * Puts a person into another cell: another column is another team, another row another home
 * chapter. One edit, so that one Undo takes it back.
 */
export function placePerson(
  workspace: Workspace,
  { person: id, from }: Taken,
  { team, chapter }: Target,
  { day, newId }: { readonly day: Day; readonly newId: MembershipId },
): Outcome {
  const person = workspace.people.get(id)
  if (person === undefined) return refuse('The person was deleted meanwhile.')
  const edits: Edit[] = []
  if (team !== from) {
    const moved =
      team !== null
        ? moveMember(workspace, { newId, person: id, from, to: team, day })
        : from !== null
          ? leaveTeam(workspace, { person: id, team: from, day })
          : refuse(`${person.name} is in no team.`)
    if (isRefusal(moved)) return moved
    edits.push(moved)
  }
  if (chapter !== undefined && chapter !== person.chapter) {
    const before = edits.reduce(apply, workspace)
    const rehomed = updatePerson(before, { id, chapter })
    if (isRefusal(rehomed)) return rehomed
    const home = chapter === null ? 'no chapter' : workspace.chapters.get(chapter)?.name
    edits.push({ ...rehomed, label: `Move ${person.name} to ${home}` })
  }
  const [first] = edits
  return compose(first?.label ?? `Leave ${person.name} in place`, edits)
}

/** The scopes whose findings the move can change. */
export function scopesOfMove(
  workspace: Workspace,
  { person, from }: Taken,
  { team, chapter }: Target,
): Scope[] {
  const home = workspace.people.get(person)?.chapter ?? null
  const scopes: Scope[] = []
  if (team !== from) {
    for (const id of [from, team]) if (id !== null) scopes.push({ kind: 'team', id })
  }
  if (chapter !== undefined && chapter !== home) {
    for (const id of [home, chapter]) if (id !== null) scopes.push({ kind: 'chapter', id })
  }
  return scopes
}

/** What a move would do, before it is done; the refusal's sentence where it cannot be. */
export function effectOfMove(
  workspace: Workspace,
  coverage: CoverageIndex,
  taken: Taken,
  target: Target,
): MoveEffect | string | null {
  const id = 'preview' as MembershipId
  const outcome = placePerson(workspace, taken, target, { day: coverage.day, newId: id })
  if (isRefusal(outcome)) return outcome.refused
  if (outcome.changes.length === 0) return null
  return moveEffect(coverage, outcome, scopesOfMove(workspace, taken, target))
}
