import type { Person } from '#core/model/person.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import styles from './LastDay.module.css'

/** "last day 2 Jan 2027", of somebody whose last day is known. */
export function lastDayWords({ leaves }: Pick<Person, 'leaves'>): string | null {
  return leaves === null ? null : `last day ${dayWords(leaves)}`
}

/** The same under a name in a table's row; nothing where none is known. */
export function LastDay({ person }: { readonly person: Person | undefined }) {
  const words = person === undefined ? null : lastDayWords(person)
  return words === null ? null : <span className={styles.lastDay}>{words}</span>
}
