import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { classes } from './classes.ts'
import styles from './SegmentedControl.module.css'

export interface Segment<V extends string> {
  readonly value: V
  readonly label: string
}

export interface SegmentedControlProps<V extends string> {
  readonly label: string
  readonly segments: readonly Segment<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A few ways of looking at the same thing; exactly one holds. */
export function SegmentedControl<V extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentedControlProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((it) => keys.has(it.value))
        if (chosen !== undefined) onChange(chosen.value)
      }}
      className={classes(styles.group)}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.value} id={segment.value} className={classes(styles.segment)}>
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
