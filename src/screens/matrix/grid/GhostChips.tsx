import { changeClass } from '#ui/ChangeMark.tsx'
import { changeSigns } from '#ui/changeSigns.ts'
import { classes } from '#ui/classes.ts'
import type { GhostFacts } from '../model/cellFacts.ts'
import styles from './PersonChip.module.css'

/** People who are in the cell at the baseline, and nothing that can be taken up. */
export function GhostChips({ ghosts }: { readonly ghosts: readonly GhostFacts[] }) {
  return ghosts.map(({ person, name, kind, words, width }) => (
    <span
      key={person}
      title={`${name}: ${words}`}
      style={{ width }}
      className={classes(styles.chip, styles.ghost, changeClass(kind))}
    >
      <span className={styles.name}>{name}</span>
      <span aria-hidden="true" className={styles.mark}>
        {changeSigns[kind]}
      </span>
      <span className="visually-hidden">, {words}</span>
    </span>
  ))
}
