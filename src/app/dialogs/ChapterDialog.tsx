import { addChapter } from '#core/commands/addRecord.ts'
import { updateChapter } from '#core/commands/updateRecord.ts'
import { type Chapter, createChapter } from '#core/model/chapter.ts'
import type { PersonId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { peopleChoices } from './recordChoices.ts'
import { useForm } from './useForm.ts'

interface Props {
  /** The chapter to change; none: a new one. */
  readonly chapter?: Chapter | undefined
  readonly onClose: () => void
}

export function ChapterDialog({ chapter, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const initial = chapter ?? createChapter({ id: newId(), name: '' })
  const { draft, set, touched, error, submit } = useForm(initial, onClose)
  const save = () => {
    const done = submit((it) =>
      chapter ? updateChapter(it, { ...touched, id: chapter.id }) : addChapter(it, draft),
    )
    if (done) session.select({ kind: 'chapter', chapter: draft.id })
  }
  return (
    <FormDialog
      title={chapter ? 'Edit chapter' : 'Add chapter'}
      submitLabel={chapter ? 'Save' : 'Add chapter'}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField label="Name" autoFocus value={draft.name} onChange={(name) => set({ name })} />
      <ComboBox
        label="Chapter lead"
        noneLabel="Nobody"
        choices={peopleChoices(workspace)}
        value={draft.lead}
        onChange={(lead) => set({ lead: lead as PersonId | null })}
      />
      <TextArea
        label="Description"
        value={draft.description}
        onChange={(description) => set({ description })}
      />
    </FormDialog>
  )
}
