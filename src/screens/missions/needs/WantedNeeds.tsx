import type { NeedsSource } from '#core/commands/mission/copyNeeds.ts'
import type { SkillId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './NeedsPart.module.css'

interface Props {
  readonly from: NeedsSource
  /** Skills whose needs are not to be copied. */
  readonly leftOut: ReadonlySet<SkillId>
  readonly onChange: (leftOut: ReadonlySet<SkillId>) => void
}

/** The skills of a mission or a template, each ticked until somebody leaves it out. */
export function WantedNeeds({ from, leftOut, onChange }: Props) {
  const { requirements, needsTemplates, skills } = useSessionState((state) => state.workspace)
  const needs =
    'team' in from ? requirements.of(from.team) : (needsTemplates.get(from.template)?.needs ?? [])
  const there = [...new Set(needs.map(({ skill }) => skill))]
    .flatMap((id) => skills.get(id) ?? [])
    .sort(compareNamed)
  const toggle = (id: SkillId, isWanted: boolean) => {
    const next = new Set(leftOut)
    if (isWanted) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  return (
    <fieldset className={styles.wanted}>
      <legend>Needs to copy</legend>
      {there.map(({ id, name }) => (
        <Checkbox key={id} isSelected={!leftOut.has(id)} onChange={(it) => toggle(id, it)}>
          {name}
        </Checkbox>
      ))}
    </fieldset>
  )
}
