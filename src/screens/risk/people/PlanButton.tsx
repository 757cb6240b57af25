import type { PersonId, SkillId } from '#core/model/ids.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './PersonDetails.module.css'
import { isInPlan, usePlanLearning } from './useLearning.ts'

interface Props {
  readonly learner: PersonId
  readonly skill: SkillId
  /** The level to reach. */
  readonly target: number
  readonly coach: PersonId | null
}

/** Puts into the learning plan that somebody learns a skill; says so once they are in it. */
export function PlanButton({ learner, skill, target, coach }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const plan = usePlanLearning()
  if (isInPlan(workspace, learner, skill)) {
    return <span className={styles.taken}>In the learning plan</span>
  }
  const person = workspace.people.get(learner)
  const who = person === undefined ? 'somebody' : nameOf(person)
  const label = 'Add to the learning plan'
  return (
    <Button
      size="small"
      aria-label={`${label}: ${who} learns ${workspace.skills.get(skill)?.name ?? 'it'}`}
      onPress={() => plan({ person: learner, skill, target, coach })}
    >
      {label}
    </Button>
  )
}
