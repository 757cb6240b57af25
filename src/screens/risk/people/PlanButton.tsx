import { useRef } from 'react'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { isOpen } from '#core/model/learningAction.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from '../RiskPane.module.css'
import { useRisk } from '../useRisk.ts'
import { awaitingWords, knownLearning } from './learningState.ts'
import { usePlanLearning } from './usePlanLearning.ts'

interface Props {
  readonly learner: PersonId
  readonly skill: SkillId
  /** The level to reach. */
  readonly target: number
  readonly coach: PersonId | null
}

/** Puts into the learning plan that somebody learns a skill; says what the plan says of it already. */
export function PlanButton({ learner, skill, target, coach }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { hrefOf, look } = useRisk()
  const { nameOf } = usePersonNames()
  const plan = usePlanLearning()
  const wasPressed = useRef(false)
  // The button that was pressed goes: its words have the focus then.
  const follow = (words: HTMLElement | null) => {
    if (words === null || !wasPressed.current) return
    wasPressed.current = false
    words.focus()
  }
  const known = knownLearning(workspace)(learner, skill)
  if (known !== null) {
    // Not what is open beside the view that is left.
    const { learn: _, person: __, ...kept } = look.own
    const own = { ...kept, plan: 'plan', action: known.id }
    return (
      <span ref={follow} tabIndex={-1} className={styles.taken}>
        {isOpen(known) ? 'In the learning plan' : `In the plan: ${awaitingWords(workspace, known)}`}{' '}
        <a href={hrefOf('plans', { own, text: '' })}>{isOpen(known) ? 'Open' : 'Rate'}</a>
      </span>
    )
  }
  const person = workspace.people.get(learner)
  const who = person === undefined ? 'somebody' : nameOf(person)
  const label = 'Add to the learning plan'
  return (
    <Button
      size="small"
      aria-label={`${label}: ${who} learns ${workspace.skills.get(skill)?.name ?? 'it'}`}
      onPress={() => {
        wasPressed.current = true
        plan({ person: learner, skill, target, coach })
      }}
    >
      {label}
    </Button>
  )
}
