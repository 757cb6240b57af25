import { type ReactNode, useMemo, useState } from 'react'
import { grouped } from '#core/model/naming.ts'
import { Button } from '#ui/Button.tsx'
import styles from './useMore.module.css'

const atFirst = 20
/** So that rows of much text never come by the thousand. */
const atOnce = 100

/** The first of many rows, and the button that shows more of them; `null`: all are shown. */
export function useMore<T>(
  rows: readonly T[],
  noun: string,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [most, setMost] = useState(atFirst)
  const shown = useMemo(() => (rows.length <= most ? rows : rows.slice(0, most)), [rows, most])
  if (rows.length <= most) return { shown, more: null }
  const next = Math.min(atOnce, rows.length - most)
  const more = (
    <div className={styles.more}>
      <Button size="small" variant="ghost" onPress={() => setMost(most + next)}>
        Show {grouped(next)} more
      </Button>
      <span>
        {grouped(most)} of {grouped(rows.length)} {noun} are shown
      </span>
    </div>
  )
  return { shown, more }
}
