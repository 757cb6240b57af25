import type { ThinnedSkill } from '#core/analysis/departureImpact.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRisk } from '../useRisk.ts'
import styles from './BreaksTable.module.css'
import { SkillSign } from './SkillSign.tsx'

interface Props {
  readonly scope: Scope
  readonly thinned: ThinnedSkill
}

/** A skill that departures thin out in a scope; opens to who holds it there now. */
export function ThinnedSkillButton({ scope, thinned }: Props) {
  const { opened, open } = useRisk()
  const { skills, people } = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const { skill, holders, left, minHolders, holder, severity } = thinned
  const isOpen =
    opened !== null &&
    opened.skill === skill &&
    opened.scope.kind === scope.kind &&
    opened.scope.id === scope.id
  const person = holder === null ? undefined : people.get(holder)
  return (
    <button
      type="button"
      className={styles.skill}
      aria-pressed={isOpen}
      onClick={() => open(isOpen ? null : { scope, skill })}
    >
      <SkillSign left={left} />
      <span>
        <span className={styles.name}>{skills.get(skill)?.name ?? 'a deleted skill'}</span>{' '}
        <span className="tabular">
          {holders} → {left}
          {left > 1 ? ` of ${minHolders}` : ''}
        </span>
        <span className={styles.note}>
          {[
            person === undefined ? '' : nameOf(person),
            severity ?? (left === 0 ? 'need not stated' : ''),
          ]
            .filter((it) => it !== '')
            .join(' · ')}
        </span>
      </span>
    </button>
  )
}
