import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './HideNames.module.css'
import { useHiddenNames } from './useHiddenNames.ts'

interface Props {
  readonly hidesNames: boolean
  readonly onChange: (hidesNames: boolean) => void
}

/** People as numbers, and how far that goes: for a room that looks on, not against those who seek. */
export function HideNames({ hidesNames, onChange }: Props) {
  useHiddenNames(hidesNames)
  return (
    <>
      <Checkbox isSelected={hidesNames} onChange={onChange}>
        Hide names
      </Checkbox>
      {hidesNames ? (
        <p className={styles.note}>Names are hidden on this screen; other screens show them.</p>
      ) : null}
    </>
  )
}
