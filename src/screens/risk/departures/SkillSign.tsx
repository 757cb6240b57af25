import { HatchSwatch } from '#ui/hatch.tsx'
import styles from './SkillSign.module.css'

/** How a skill stands afterwards, in the product's own signs. */
export function SkillSign({ left }: { readonly left: number }) {
  if (left === 0) return <span aria-hidden="true" className={styles.gap} />
  return <HatchSwatch kind={left === 1 ? 'one' : 'several'} />
}
