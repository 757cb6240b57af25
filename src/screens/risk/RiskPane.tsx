import { X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { IconButton } from '#ui/IconButton.tsx'
import { RiskAside } from './RiskAside.tsx'
import styles from './RiskPane.module.css'

interface Props {
  /** Name of the pane, for screen readers. */
  readonly label: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The pane beside a view, opened to one thing. Close or Escape closes it; the focus goes back to
 * what had it last outside the pane, which is what opened it.
 */
export function RiskPane({ label, ...props }: Props) {
  return (
    <RiskAside label={label}>
      <PaneContent {...props} />
    </RiskAside>
  )
}

function PaneContent({ title, onClose, children }: Omit<Props, 'label'>) {
  const content = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const latest = useRef(onClose)
  latest.current = onClose
  // Before a field of the pane takes the focus: until then what opened it has it.
  useLayoutEffect(() => {
    const pane = content.current?.closest('aside') ?? content.current
    const follow = (target: EventTarget | null) => {
      if (isOutside(pane, target)) opener.current = target
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isInOverlay(event.target)) return
      event.preventDefault()
      latest.current()
    }
    const onFocus = ({ target }: FocusEvent) => follow(target)
    follow(document.activeElement)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('keydown', leave)
      // However it goes, by Close, with what it shows or for another: the focus in it is not lost.
      if (pane?.contains(document.activeElement) !== true) return
      requestAnimationFrame(() => focusAgain(pane.isConnected ? pane : opener.current))
    }
  }, [])
  return (
    <div ref={content}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {children}
    </div>
  )
}

/** Dialogs, menus and lists that open over the page close themselves. */
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(overlays) !== null
}

function isOutside(pane: Element | null, target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target !== document.body &&
    pane?.contains(target) !== true &&
    !isInOverlay(target)
  )
}

/** Where it is gone, its table is next to it, else the tab of the view. */
function focusAgain(opener: HTMLElement | null): void {
  const place =
    opener?.isConnected === true
      ? opener
      : (document.querySelector<HTMLElement>('[role="tabpanel"] [data-row][tabindex="0"]') ??
        document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))
  place?.focus()
}
