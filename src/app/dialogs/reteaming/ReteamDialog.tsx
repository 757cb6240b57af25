import type { ComponentType } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import type { ReteamVerb } from '#session/actions/action.ts'
import { useSessionState } from '#session/react.ts'
import { GrowForm } from './GrowForm.tsx'
import { IsolateForm } from './IsolateForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { SplitForm } from './SplitForm.tsx'
import { SwitchForm } from './SwitchForm.tsx'

export interface VerbProps {
  readonly team: Team
  readonly onClose: () => void
}

const forms: Readonly<Record<ReteamVerb, ComponentType<VerbProps>>> = {
  split: SplitForm,
  merge: MergeForm,
  grow: GrowForm,
  switch: SwitchForm,
  isolate: IsolateForm,
}

interface Props {
  readonly verb: ReteamVerb
  readonly team: TeamId
  readonly onClose: () => void
}

/** One of the verbs by which teams change, with what it would do beside it. */
export function ReteamDialog({ verb, team: id, onClose }: Props) {
  const team = useSessionState((state) => state.workspace.teams.get(id))
  const Form = forms[verb]
  return team === undefined ? null : <Form team={team} onClose={onClose} />
}
