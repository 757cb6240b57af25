import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Notices.module.css'

export interface NoticeView {
  readonly id: number
  readonly tone: 'info' | 'warning'
  readonly text: string
  /** An offer beside the text, say Undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

export interface NoticesProps {
  readonly notices: readonly NoticeView[]
  readonly onDismiss: (id: number) => void
  /** Milliseconds until an `info` goes by itself; a warning stays until it is closed. */
  readonly lasting?: number
}

/** What has just happened, in a corner, said once and politely to a screen reader. */
export function Notices({ notices, onDismiss, lasting = 10_000 }: NoticesProps) {
  const latest = notices.at(-1)
  return (
    // The attribute keeps react-aria from hiding them, and what they say, behind an open dialog.
    <section aria-label="Notices" data-react-aria-top-layer="true" className={styles.notices}>
      <div role="status" className="visually-hidden">
        {latest?.text}
      </div>
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} onDismiss={onDismiss} lasting={lasting} />
      ))}
    </section>
  )
}

interface NoticeProps {
  readonly notice: NoticeView
  readonly onDismiss: (id: number) => void
  readonly lasting: number
}

function Notice({ notice, onDismiss, lasting }: NoticeProps) {
  const { id, tone, text, action } = notice
  // Nothing goes away under the pointer or while it has the focus.
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (tone === 'warning' || isHeld) return
    const timer = setTimeout(() => onDismiss(id), lasting)
    return () => clearTimeout(timer)
  }, [id, tone, isHeld, lasting, onDismiss])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits; what acts are its buttons
    <div
      className={classes(styles.notice, tone === 'warning' && styles.warning)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {action === undefined ? null : (
        <Button
          size="small"
          onPress={() => {
            onDismiss(id)
            action.onPress()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close notice" size="small" onPress={() => onDismiss(id)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
