import { type RefObject, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

export interface TooltipProps {
  readonly id: string
  readonly text: string
  readonly keys: string | undefined
  readonly trigger: RefObject<Element | null>
}

/** Pixels to the trigger, and to the window's edge. */
const gap = 6

/** The shown tooltip: under its trigger, or over it where there is no room. Inner part of IconButton. */
export function Tooltip({ id, text, keys, trigger }: TooltipProps) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const tooltip = ref.current
    const anchor = trigger.current?.getBoundingClientRect()
    if (tooltip === null || anchor === undefined) return
    const { width, height } = tooltip.getBoundingClientRect()
    const centred = anchor.left + (anchor.width - width) / 2
    const left = Math.max(gap, Math.min(centred, innerWidth - width - gap))
    const below = anchor.bottom + gap
    const top = below + height > innerHeight ? anchor.top - height - gap : below
    tooltip.style.translate = `${Math.round(left)}px ${Math.round(top)}px`
  }, [trigger])
  return createPortal(
    <div ref={ref} id={id} role="tooltip" className={styles.tooltip}>
      {text}
      {keys === undefined ? null : <Kbd>{keys}</Kbd>}
    </div>,
    document.body,
  )
}
