import { addSkill } from '#core/commands/addRecord.ts'
import { updateSkill } from '#core/commands/updateRecord.ts'
import type { ChapterId } from '#core/model/ids.ts'
import { createSkill, type Skill } from '#core/model/skill.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { chapterChoices } from './recordChoices.ts'
import { useForm } from './useForm.ts'

interface Props {
  /** The skill to change; none: a new one. */
  readonly skill?: Skill | undefined
  readonly chapter?: ChapterId | null | undefined
  readonly onClose: () => void
}

export function SkillDialog({ skill, chapter = null, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const initial = skill ?? createSkill({ id: newId(), name: '', chapter })
  const { draft, set, touched, error, submit } = useForm(initial, onClose)
  const { holdsFrom, levels } = workspace.organisation.record
  const save = () => {
    const done = submit((it) =>
      skill ? updateSkill(it, { ...touched, id: skill.id }) : addSkill(it, draft),
    )
    if (done) session.select({ kind: 'skill', skill: draft.id })
  }
  return (
    <FormDialog
      title={skill ? 'Edit skill' : 'Add skill'}
      submitLabel={skill ? 'Save' : 'Add skill'}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" autoFocus value={draft.name} onChange={(name) => set({ name })} />
      <ComboBox
        label="Chapter"
        noneLabel="No chapter"
        choices={chapterChoices(workspace)}
        value={draft.chapter}
        onChange={(id) => set({ chapter: id as ChapterId | null })}
      />
      <Select
        label="Holds this skill from"
        value={draft.holdsFrom === null ? '' : String(draft.holdsFrom)}
        onChange={(level) => set({ holdsFrom: level === '' ? null : Number(level) })}
        options={[
          { value: '', label: `As the organisation: ${holdsFrom} · ${levels[holdsFrom]?.name}` },
          ...levels.map(({ name }, level) => ({
            value: String(level),
            label: `${level} · ${name}`,
          })),
        ]}
      />
      <TextArea
        label="Description"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
    </FormDialog>
  )
}
