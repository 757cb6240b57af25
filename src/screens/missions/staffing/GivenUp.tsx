import { X } from 'lucide-react'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './StaffingControls.module.css'
import { relaxationWords } from './staffingWords.ts'
import type { NeedRelaxation } from './wishes.ts'

interface Props {
  readonly givenUp: readonly NeedRelaxation[]
  readonly onChange: (givenUp: readonly NeedRelaxation[]) => void
}

/** What of the needs is not insisted on in this search; the mission states it all the same. */
export function GivenUp({ givenUp, onChange }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  if (givenUp.length === 0) return null
  return (
    <div className={styles.wish}>
      <span className={styles.label}>Not insisted on here; the needs still say it</span>
      <ul aria-label="Not insisted on" className={styles.chips}>
        {givenUp.map((it) => {
          const words = relaxationWords(it, { workspace, nameOf })
          return (
            <li key={`${it.kind} ${it.skill}`}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Insist again: ${words}`}
                onClick={() => onChange(givenUp.filter((other) => other !== it))}
              >
                {words}
                <X aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
