import { classes } from './classes.ts'
import styles from './hatch.module.css'

/** How many hold it: `none` is drawn as nothing at all. */
export type HatchKind = 'one' | 'several' | 'gap' | 'none'

/** Fills what it is put on: a cell, a swatch. Text on it needs a plain patch of its own. */
export function hatchClass(kind: HatchKind): string {
  return kind === 'none' ? '' : classes(styles[kind])
}

/** The narrow band along a cell's edge: put it on an element that is as tall as the cell. */
export function bandClass(kind: HatchKind): string {
  return kind === 'none' ? '' : classes(styles.band, styles[kind])
}

/** The sign of a legend. */
export function HatchSwatch({ kind }: { readonly kind: Exclude<HatchKind, 'none'> }) {
  return <span aria-hidden="true" className={classes(styles.swatch, styles[kind])} />
}
