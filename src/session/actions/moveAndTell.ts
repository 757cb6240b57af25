import { moveEffect } from '#core/analysis/moveEffect.ts'
import { outcomeWords } from '#core/analysis/moveWords.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { newId } from '../newId.ts'
import type { Session } from '../session.ts'

/** Takes a person out of a team and says what that opens. */
export function takeOut(session: Session, person: PersonId, from: TeamId): void {
  moveAndTell(session, person, { from, to: null })
}

/**
 * Moves a person between teams, `null` being none, and says what that closes and opens. Tells
 * whether it was done.
 */
export function moveAndTell(
  session: Session,
  person: PersonId,
  { from, to }: { readonly from: TeamId | null; readonly to: TeamId | null },
): boolean {
  const { workspace, coverage, day } = session.store.getState()
  const id = newId<MembershipId>()
  const command = (it: typeof workspace) => {
    if (to === null) {
      return from === null
        ? { refused: 'The person is in no team.' }
        : leaveTeam(it, { person, team: from, day })
    }
    return from === null
      ? joinTeam(it, { id, person, team: to, day })
      : moveMember(it, { newId: id, person, from, to, day })
  }
  const outcome = command(workspace)
  const scopes = [from, to].flatMap((team) =>
    team === null ? [] : [{ kind: 'team' as const, id: team }],
  )
  const effect = isRefusal(outcome) ? null : moveEffect(coverage, outcome, scopes)
  if (isRefusal(session.perform(command)) || effect === null) return false
  const text = outcomeWords(workspace, { person, from }, { team: to, chapter: undefined }, effect)
  session.notify({ tone: 'info', text, offersUndo: true })
  return true
}
