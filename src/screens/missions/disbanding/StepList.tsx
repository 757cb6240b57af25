import { CircleAlert } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { classes } from '#ui/classes.ts'
import styles from './Disband.module.css'
import { steps } from './steps.ts'
import { useDisbanding } from './useDisbanding.ts'

interface Props {
  readonly at: number
  readonly onOpen: (step: string) => void
}

/** All steps with how each stands, so that the whole is seen from anywhere in it. */
export function StepList({ at, onOpen }: Props) {
  const state = useDisbanding()
  return (
    <ol aria-label="Steps" className={styles.steps}>
      {steps.map(({ name, label, standing }, place) => {
        const { words, isOpen = false } = standing(state)
        return (
          <li key={name}>
            <Button
              aria-current={place === at ? 'step' : false}
              onPress={() => onOpen(name)}
              className={classes(styles.step, place === at && styles.current)}
            >
              <span className={styles.number}>{place + 1}</span>
              <span className={styles.label}>{label}</span>
              <span className={classes(styles.standing, isOpen && styles.open)}>
                {isOpen ? <CircleAlert aria-hidden="true" /> : null}
                {words}
              </span>
            </Button>
          </li>
        )
      })}
    </ol>
  )
}
