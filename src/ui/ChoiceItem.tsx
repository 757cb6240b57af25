import { ListBoxItem } from 'react-aria-components/ListBox'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './List.module.css'

interface ChoiceItemProps {
  readonly choice: Choice
  readonly description?: string | undefined
}

/** A row of a list to choose from. Inner part of SearchList. */
export function ChoiceItem({ choice, description }: ChoiceItemProps) {
  const { id, label, detail, keys } = choice
  return (
    <ListBoxItem id={id} textValue={label} className={classes(styles.item)}>
      <span className={styles.label}>{label}</span>
      {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
      {keys === undefined ? null : <Kbd>{keys}</Kbd>}
      {description === undefined ? null : <span className={styles.description}>{description}</span>}
    </ListBoxItem>
  )
}
