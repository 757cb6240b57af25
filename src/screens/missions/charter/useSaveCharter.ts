import { updateCharter } from '#core/commands/mission/updateCharter.ts'
import { updateTeam } from '#core/commands/updateTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Charter } from '#core/model/mission/charter.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'

export interface SaveCharter {
  /** Both give back why it was refused; `null`: saved. */
  readonly charter: (fields: Partial<Omit<Charter, 'id'>>) => string | null
  readonly team: (fields: Partial<Omit<Team, 'id' | 'status' | 'target'>>) => string | null
}

/** Saves answers of a mission's charter, which lie partly with the team itself. */
export function useSaveCharter({ id }: Team): SaveCharter {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const perform = (command: Parameters<typeof session.perform>[0]) => {
    const outcome = session.perform(command, { saysRefusal: false })
    return isRefusal(outcome) ? outcome.refused : null
  }
  return {
    charter: (fields) => perform((it) => updateCharter(it, { ...fields, id })),
    team: (fields) => perform((it) => updateTeam(it, { ...fields, id }, { day, newId })),
  }
}
