import type { NeedsSource } from '#core/commands/mission/copyNeeds.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { levelWords } from '#core/fields/fieldText.ts'
import { counted } from '#core/model/naming.ts'
import type { Requirement } from '#core/model/requirement.ts'
import { useSessionState } from '#session/react.ts'
import styles from './NeedsPart.module.css'

interface Props {
  readonly from: NeedsSource
  /** Of copying what is wanted of them. */
  readonly outcome: Outcome
}

/** What copying would add, and what stays as it is. */
export function CopiedNeeds({ from, outcome }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  if (isRefusal(outcome)) return <p>{outcome.refused}</p>
  const added = outcome.changes.flatMap((it) =>
    it.table === 'requirements' ? (it.after ?? []) : [],
  )
  const given =
    'team' in from
      ? workspace.requirements.of(from.team).length
      : (workspace.needsTemplates.get(from.template)?.needs.length ?? 0)
  const left = given - added.length
  const { levels } = workspace.organisation.record
  const level = ({ minLevel }: Requirement) =>
    minLevel === null ? 'as usual' : levelWords(minLevel, levels)
  return (
    <div className={styles.preview}>
      <table className={styles.copied}>
        <caption>
          {counted(added.length, 'need is', 'needs are')} added
          {left <= 0 ? '.' : `; ${left} of its ${given} left out or stated here already.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">From level</th>
            <th scope="col">Holders</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {added.map((need) => (
            <tr key={need.skill}>
              <th scope="row">{workspace.skills.get(need.skill)?.name}</th>
              <td>{level(need)}</td>
              <td>{need.minHolders}</td>
              <td>{need.weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
