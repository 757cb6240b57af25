import type { ReactNode } from 'react'
import styles from './NameButton.module.css'

/** What is named in a list or a sentence, and opens. */
export function NameButton(props: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles.name} onClick={props.onPress}>
      {props.children}
    </button>
  )
}
