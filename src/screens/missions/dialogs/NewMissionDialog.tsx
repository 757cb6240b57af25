import { useMemo, useState } from 'react'
import { copyNeeds } from '#core/commands/mission/copyNeeds.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { needsChoices, parseNeedsChoice } from '../needs/needsChoices.ts'
import { WantedNeeds } from '../needs/WantedNeeds.tsx'
import { useMissions } from '../useMissions.ts'
import { usePeopleChoices } from '../usePeopleChoices.ts'
import { sameNameWords } from './sameName.ts'

/** A mission begins with a name; everything else can wait until it is known. */
export function NewMissionDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const { open } = useMissions()
  const owners = usePeopleChoices()
  const workspace = useSessionState((state) => state.workspace)
  const sources = useMemo(() => needsChoices(workspace, null), [workspace])
  const [name, setName] = useState('')
  const [outcome, setOutcome] = useState('')
  const [owner, setOwner] = useState<string | null>(null)
  const [source, setSource] = useState<string | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<SkillId>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const from = source === null ? null : parseNeedsChoice(source)
  const submit = () => {
    if (name.trim() === '') return setError('Give it a name.')
    const id = newId<TeamId>()
    const given = { id, name, outcome: outcome.trim(), owner: owner as PersonId | null }
    const isWanted = (skill: SkillId) => !leftOut.has(skill)
    const needs = from === null ? null : { team: id, from, isWanted }
    const done = session.perform((it) => propose(it, given, needs), { saysRefusal: false })
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
        description={sameNameWords(workspace.teams, name)}
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
          onChange={(id) => {
            setSource(id)
            setLeftOut(new Set())
          }}
        />
      )}
      {from === null ? null : <WantedNeeds from={from} leftOut={leftOut} onChange={setLeftOut} />}
    </FormDialog>
  )
}

/** The mission, and what it needs from elsewhere, as one edit. */
function propose(
  workspace: Workspace,
  given: Parameters<typeof proposeMission>[1],
  needs: Parameters<typeof copyNeeds>[1] | null,
): Outcome {
  const proposed = proposeMission(workspace, given)
  if (isRefusal(proposed) || needs === null) return proposed
  const copied = copyNeeds(apply(workspace, proposed), needs)
  return isRefusal(copied) ? copied : compose(proposed.label, [proposed, copied])
}
