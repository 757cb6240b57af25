import { memo, useRef } from 'react'
import { changeClass } from '#ui/ChangeMark.tsx'
import { classes } from '#ui/classes.ts'
import { tintClass } from '#ui/LevelMark.tsx'
import type { ChipFacts } from '../model/cellFacts.ts'
import { marksOf } from '../model/cellFacts.ts'
import styles from './PersonChip.module.css'
import { useDraggable } from './useDragging.ts'

export interface PersonChipProps {
  readonly chip: ChipFacts
  /** Highest level of the scale, for the tint of a level. */
  readonly highest: number
  readonly isActive: boolean
  readonly isCut: boolean
}

/** A person in a cell. The grid listens for what is done to it. */
export const PersonChip = memo(function PersonChip({
  chip,
  highest,
  isActive,
  isCut,
}: PersonChipProps) {
  const element = useRef<HTMLDivElement>(null)
  useDraggable(element)
  const { person, name, sole, isOwner, level, isFaint, width, label } = chip
  return (
    // Not a button element: Firefox does not drag those.
    <div
      ref={element}
      role="button"
      tabIndex={isActive ? 0 : -1}
      aria-haspopup="menu"
      title={label}
      data-person={person}
      data-active={isActive || undefined}
      style={{ width }}
      className={classes(
        styles.chip,
        sole > 0 && styles.key,
        isOwner && styles.owner,
        isFaint && styles.faint,
        isCut && styles.cut,
        chip.change !== null && changeClass(chip.change.kind),
      )}
    >
      <span className={styles.name}>{name}</span>
      {level === null ? null : (
        <span aria-hidden="true" className={classes(styles.level, tintClass(level, highest))}>
          {level}
        </span>
      )}
      {marksOf(chip).map((mark) => (
        <span
          key={mark}
          aria-hidden="true"
          className={mark.startsWith('▲') ? styles.sole : styles.mark}
        >
          {mark}
        </span>
      ))}
      {/* What the marks mean, in words. */}
      <span className="visually-hidden">{label.slice(name.length + 2)}</span>
    </div>
  )
})
