import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Notices.module.css'

export interface NoticeView {
  /** Later ones have greater ones. */
  readonly id: number
  readonly tone: 'info' | 'warning'
  readonly text: string
  /** An offer beside the text, say Undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

export interface NoticesProps {
  readonly notices: readonly NoticeView[]
  readonly onDismiss: (id: number) => void
}

/** Milliseconds until an `info` goes by itself; a warning stays until it is closed. */
const lasting = 8_000
/** The same where something is offered beside it, which takes reading and reaching. */
const lastingOffer = 12_000

/** What has just happened, at the lower edge, said once and politely to a screen reader. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const latest = useLatest(notices)
  return (
    // The attribute keeps react-aria from hiding them, and what they say, behind an open dialog.
    <section aria-label="Notices" data-react-aria-top-layer="true" className={styles.notices}>
      <div role="status" className="visually-hidden">
        {latest?.text}
      </div>
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} onDismiss={onDismiss} />
      ))}
    </section>
  )
}

/** None once the newest of all is gone: those before it have been said. */
function useLatest(notices: readonly NoticeView[]): NoticeView | undefined {
  const [said, setSaid] = useState(0)
  const last = notices.at(-1)
  if (last !== undefined && last.id > said) setSaid(last.id)
  return last !== undefined && last.id >= said ? last : undefined
}

interface NoticeProps {
  readonly notice: NoticeView
  readonly onDismiss: (id: number) => void
}

function Notice({ notice, onDismiss }: NoticeProps) {
  const { id, tone, text, action } = notice
  // Nothing goes away under the pointer or while it has the focus.
  const [isUnderPointer, setUnderPointer] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  // As it is said first: an offer that is withdrawn gives it no other time.
  const [time] = useState(action === undefined ? lasting : lastingOffer)
  const mayGo = tone === 'info' && !isUnderPointer && !hasFocus
  const dismiss = useEffectEvent(() => onDismiss(id))
  // Whatever else is said or done meanwhile, the time goes on.
  useEffect(() => {
    if (!mayGo) return
    const timer = setTimeout(dismiss, time)
    return () => clearTimeout(timer)
  }, [mayGo, time])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits; what acts are its buttons
    <div
      className={classes(styles.notice, tone === 'warning' && styles.warning)}
      onPointerEnter={() => setUnderPointer(true)}
      onPointerLeave={() => setUnderPointer(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
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
