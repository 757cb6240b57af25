import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRisk } from '../useRisk.ts'
import styles from './DifferenceTable.module.css'

interface Props {
  readonly finding: Finding
  /** As it is now, where it is one already. */
  readonly was?: Finding
}

/** A finding of a difference; opens to who holds the skill there today. */
export function FindingChange({ finding, was }: Props) {
  const { opened, open } = useRisk()
  const { skills, people } = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const { scope, skill, holder, severity } = finding
  const isOpen =
    opened !== null &&
    opened.skill === skill &&
    opened.scope.kind === scope.kind &&
    opened.scope.id === scope.id
  const person = holder === null ? undefined : people.get(holder)
  const now = person === undefined ? findingWords(finding) : `only ${nameOf(person)}`
  const words = [
    was === undefined || was.kind === finding.kind ? now : `${findingWords(was)} → ${now}`,
    was === undefined || was.severity === severity ? severity : `${was.severity} → ${severity}`,
  ]
  return (
    <button
      type="button"
      className={styles.finding}
      aria-pressed={isOpen}
      onClick={() => open(isOpen ? null : { scope, skill })}
    >
      <span className={styles.skill}>{skills.get(skill)?.name ?? 'a new skill'}</span>
      <span className={styles.note}>{words.join(', ')}</span>
    </button>
  )
}
