import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { goesAlong } from '#core/commands/goesAlong.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { isReferred } from '#core/edits/references.ts'
import { type EditableTable, recordTypes } from '#core/fields/recordFields.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import { findRecord, titleOf } from '#core/fields/records.ts'
import { counted } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'

interface DeleteDialogProps {
  readonly table: EditableTable
  readonly keys: readonly string[]
  readonly onClose: () => void
}

/** Shows what goes with records before they go. */
export function DeleteDialog({ table, keys, onClose }: DeleteDialogProps) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const { one, many } = recordTypes[table]
  const [key = ''] = keys
  const record = findRecord(workspace, table, key)
  const name =
    keys.length === 1 && record !== undefined
      ? titleOf(table, record, new RecordNames(workspace))
      : counted(keys.length, one, many)
  const consequences = isReferred(table) ? goesAlong(deleteRecords(workspace, table, keys)) : []
  const confirm = () => {
    const outcome = session.perform((it) => deleteRecords(it, table, keys))
    if (isRefusal(outcome)) return
    session.select(null)
    session.notify({ tone: 'info', text: `${name} deleted.`, offersUndo: true })
  }
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={keys.length === 1 ? `Delete ${one}` : `Delete ${many}`}
      consequences={consequences}
      afterword="Undo brings everything back."
    >
      <p>
        {consequences.length === 0
          ? 'Nothing else goes with it.'
          : 'What it takes along or changes:'}
      </p>
    </ConfirmDialog>
  )
}
