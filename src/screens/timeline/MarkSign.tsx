import type { ReactNode } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './Marks.module.css'
import type { MarkKind } from './model/marks.ts'

/** Each kind has a shape of its own: what it is can be told without its colour. */
export function MarkSign({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg
      aria-hidden="true"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      className={classes(styles.sign, styles[kind])}
    >
      {shapes[kind]}
    </svg>
  )
}

const shapes: Readonly<Record<MarkKind, ReactNode>> = {
  'last-holder': <rect x="2" y="2" width="10" height="10" rx="1.5" />,
  'one-left': (
    <>
      <rect x="2" y="2" width="10" height="10" rx="1.5" />
      <path d="M2.6 7.4 7.4 2.6 M2.6 11.4 11.4 2.6 M6.6 11.4 11.4 6.6" />
    </>
  ),
  target: <path d="M3 13V1.5 M3 2H11.5L9 5L11.5 8H3" />,
  postponed: <path d="M3 13V1.5 M3 2H11.5L9 5L11.5 8H3" />,
  review: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 4V7.2L9 8.6" />
    </>
  ),
  transition: <path d="M7 1.5 12.5 7 7 12.5 1.5 7Z" />,
  end: <path d="M3 3 11 11 M11 3 3 11" />,
  // Across the lower edge of the bar: the words on it stay free.
  reading: <path d="M7 11.5V16.5" />,
}
