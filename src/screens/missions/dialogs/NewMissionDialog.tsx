import { useMemo, useState } from 'react'
import { copyNeeds, type NeedsSource } from '#core/commands/mission/copyNeeds.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { NeedsTemplateId, PersonId, TeamId } from '#core/model/ids.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import type { Choice } from '#ui/choice.ts'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { useMissions } from '../useMissions.ts'
import { usePeopleChoices } from '../usePeopleChoices.ts'

/** A mission begins with a name; everything else can wait until it is known. */
export function NewMissionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const { open } = useMissions()
  const owners = usePeopleChoices()
  const sources = useSourceChoices()
  const [name, setName] = useState('')
  const [outcome, setOutcome] = useState('')
  const [owner, setOwner] = useState<string | null>(null)
  const [source, setSource] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    if (name.trim() === '') return setError('Give it a name.')
    const id = newId<TeamId>()
    const given = { id, name, outcome: outcome.trim(), owner: owner as PersonId | null }
    const from = source === null ? null : parseSource(source)
    const done = session.perform((it) => propose(it, given, from), { saysRefusal: false })
    if (isRefusal(done)) return setError(done.refused)
    onClose()
    open(id)
  }
  return (
    <FormDialog
      title="New mission"
      submitLabel="Propose the mission"
      error={error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        autoFocus
        label="Name"
        value={name}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
      <TextArea
        label="Outcome, in the customer's words"
        description="What will be different for them when it is done."
        rows={2}
        value={outcome}
        onChange={setOutcome}
      />
      <ComboBox
        label="Product owner"
        noneLabel="Not decided yet"
        choices={owners}
        value={owner}
        onChange={setOwner}
      />
      {sources.length === 0 ? null : (
        <ComboBox
          label="Skills that it needs"
          description="Copied from another mission or from a template; each can be changed afterwards."
          noneLabel="None yet"
          choices={sources}
          value={source}
          onChange={setSource}
        />
      )}
    </FormDialog>
  )
}

/** The mission, and what it needs from elsewhere, as one edit. */
function propose(
  workspace: Workspace,
  given: Parameters<typeof proposeMission>[1],
  from: NeedsSource | null,
): Outcome {
  const proposed = proposeMission(workspace, given)
  if (isRefusal(proposed) || from === null) return proposed
  const copied = copyNeeds(apply(workspace, proposed), { team: given.id, from })
  return isRefusal(copied) ? copied : compose(proposed.label, [proposed, copied])
}

function useSourceChoices(): Choice[] {
  const { teams, requirements, needsTemplates, skills } = useSessionState(
    (state) => state.workspace,
  )
  return useMemo(() => {
    const say = (count: number) => counted(count, 'need', 'needs')
    const templates = [...needsTemplates].sort(compareNamed).flatMap(({ id, name, needs }) => {
      const there = needs.filter(({ skill }) => skills.get(skill) !== undefined).length
      const choice = { id: `template:${id}`, label: name, detail: say(there), group: 'Templates' }
      return there === 0 ? [] : choice
    })
    const missions = [...teams].sort(compareNamed).flatMap(({ id, name }) => {
      const count = requirements.of(id).length
      const choice = { id: `team:${id}`, label: name, detail: say(count), group: 'Missions' }
      return count === 0 ? [] : choice
    })
    return [...templates, ...missions]
  }, [teams, requirements, needsTemplates, skills])
}

function parseSource(text: string): NeedsSource {
  const at = text.indexOf(':')
  const id = text.slice(at + 1)
  return text.slice(0, at) === 'team' ? { team: id as TeamId } : { template: id as NeedsTemplateId }
}
