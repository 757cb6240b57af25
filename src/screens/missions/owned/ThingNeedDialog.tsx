import { useMemo, useState } from 'react'
import { setThingNeed } from '#core/commands/mission/setThingNeed.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import { compareNamed } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FieldRow, FormDialog } from '#ui/FormDialog.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'

interface Props {
  readonly thing: OwnedThing
  /** The skill whose need is changed; `null`: one is added. */
  readonly skill: SkillId | null
  readonly onClose: () => void
}

/** From which level, and how many people, it takes to look after an owned thing. */
export function ThingNeedDialog({ thing, skill: given, onClose }: Props) {
  const session = useSession()
  const { skills, chapters, thingNeeds, organisation } = useSessionState((state) => state.workspace)
  const { levels } = organisation.record
  const before = given === null ? undefined : thingNeeds.get(thing.id, given)
  const [skill, setSkill] = useState<string | null>(given)
  const [minLevel, setMinLevel] = useState<string>(String(before?.minLevel ?? ''))
  const [minHolders, setMinHolders] = useState<number | null>(before?.minHolders ?? 2)
  const [error, setError] = useState<string | null>(null)
  const choices = useMemo(
    () =>
      [...skills]
        .filter(({ id }) => thingNeeds.get(thing.id, id) === undefined || id === given)
        .sort(compareNamed)
        .map(({ id, name, chapter }) => ({
          id,
          label: name,
          detail: (chapter === null ? undefined : chapters.get(chapter)?.name) ?? '',
        })),
    [skills, chapters, thingNeeds, thing.id, given],
  )
  const perform = (command: Parameters<typeof session.perform>[0]) => {
    const outcome = session.perform(command, { saysRefusal: false })
    if (isRefusal(outcome)) setError(outcome.refused)
    else onClose()
  }
  const save = () => {
    if (skill === null) return setError('Choose a skill.')
    if (minHolders === null || !(minHolders >= 1)) return setError('At least one person holds it.')
    const need = {
      minLevel: minLevel === '' ? null : Number(minLevel),
      minHolders,
      weight: before?.weight ?? 1,
    }
    perform((it) => setThingNeed(it, { thing: thing.id, skill: skill as SkillId, need }))
  }
  const name = given === null ? undefined : skills.get(given)?.name
  return (
    <FormDialog
      title={name === undefined ? `What “${thing.name}” takes` : `${name} for “${thing.name}”`}
      submitLabel={given === null ? 'Add the skill' : 'Save'}
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      {given === null ? (
        <ComboBox
          autoFocus
          label="Skill"
          choices={choices}
          value={skill}
          onChange={(id) => {
            setSkill(id)
            setError(null)
          }}
        />
      ) : null}
      <FieldRow>
        <Select
          label="From level"
          value={minLevel}
          onChange={setMinLevel}
          options={[
            { value: '', label: 'as the skill says' },
            ...levels.slice(1).map((level, at) => ({
              value: String(at + 1),
              label: `${at + 1} · ${level.name}`,
            })),
          ]}
        />
        <NumberField
          label="People who hold it"
          min={1}
          value={minHolders}
          onChange={setMinHolders}
        />
      </FieldRow>
      {given === null ? null : (
        <Button
          variant="danger"
          onPress={() =>
            perform((it) => setThingNeed(it, { thing: thing.id, skill: given, need: null }))
          }
        >
          It does not take this skill any more
        </Button>
      )}
    </FormDialog>
  )
}
