import { type ReactNode, useMemo, useState } from 'react'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { EditEffect } from '#screens/missions/disbanding/EditEffect.tsx'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useSettled } from '#ui/useSettled.ts'
import styles from './Reteam.module.css'
import { TeamSizes } from './TeamSizes.tsx'

interface Props {
  readonly title: string
  /** When one does this, in a sentence. */
  readonly about: string
  readonly submitLabel: string
  /** The same function until what was chosen changes; `null`: nothing is chosen yet. */
  readonly command: ((workspace: Workspace) => Outcome) | null
  /** What to choose first, while nothing is. */
  readonly first: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What somebody chooses beside what it would do; then it is done, as one step back. */
export function ReteamFrame(props: Props) {
  const { title, about, submitLabel, command, first, onClose, children } = props
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const [error, setError] = useState<string | null>(null)
  const asked = useMemo(() => ({ command }), [command])
  // Typing a name must not wait for what it would do to a large organisation.
  const settled = useSettled(asked, 150)
  const outcome = useMemo(() => settled.command?.(workspace) ?? null, [settled, workspace])
  const submit = () => {
    if (command === null) return setError(first)
    const done = session.perform(command, { saysRefusal: false })
    if (isRefusal(done)) return setError(done.refused)
    session.notify({ tone: 'info', text: `Done: ${done.label}.`, offersUndo: true })
    onClose()
  }
  const waits = outcome === null ? first : isRefusal(outcome) ? outcome.refused : null
  return (
    <Dialog
      title={title}
      isOpen
      size="large"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          {error === null || waits === null ? null : (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {submitLabel}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{about}</p>
      <div className={styles.parts}>
        <div className={styles.fields}>{children}</div>
        <section aria-labelledby="reteam-preview" className={styles.preview}>
          <h3 id="reteam-preview">What it would do</h3>
          {outcome === null || isRefusal(outcome) ? (
            <p className={styles.about}>{waits}</p>
          ) : (
            <>
              <TeamSizes edit={outcome} />
              <EditEffect edit={outcome} />
            </>
          )}
        </section>
      </div>
    </Dialog>
  )
}
