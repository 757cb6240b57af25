import { useEffect } from 'react'
import { useSession } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './HideNames.module.css'

interface Props {
  readonly hidesNames: boolean
  readonly onChange: (hidesNames: boolean) => void
}

/** People as numbers, and how far that goes: for a room that looks on, not against those who seek. */
export function HideNames({ hidesNames, onChange }: Props) {
  const session = useSession()
  // What was said before the names were hidden may say some.
  useEffect(() => {
    if (!hidesNames) return
    for (const { id } of session.store.getState().notices) session.dismiss(id)
  }, [session, hidesNames])
  return (
    <>
      <Checkbox isSelected={hidesNames} onChange={onChange}>
        Hide names
      </Checkbox>
      {hidesNames ? (
        <p className={styles.note}>
          Names are hidden on this screen; other screens, the address and undo labels show them.
        </p>
      ) : null}
    </>
  )
}
