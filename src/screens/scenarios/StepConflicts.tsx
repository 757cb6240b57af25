import { useMemo, useState } from 'react'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { settleScenarioConflict } from '#core/commands/settleScenarioConflict.ts'
import { missingForStep } from '#core/edits/missingForStep.ts'
import { canKeepPlan, canKeepPresent, type Keeping } from '#core/edits/resolveConflict.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import type { ScenarioEditId } from '#core/model/ids.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { dayWords } from '../analysis/dayWords.ts'
import { useSaid } from '../analysis/useSaid.ts'
import { conflictWords, namedBySteps } from './conflictWords.ts'
import styles from './StepsPanel.module.css'
import { useScenarios } from './useScenarios.ts'

const atFirst = 5

interface Props {
  readonly step: ScenarioEdit
  readonly steps: readonly ScenarioEdit[]
  readonly conflicts: readonly ScenarioConflict[]
  /** They come only on the step's own day, after the one that is looked at. */
  readonly isAhead: boolean
}

/** What does not fit of a step, both sides of it, and what can be done about it. */
export function StepConflicts({ step, steps, conflicts, isAhead }: Props) {
  const { baseline } = useScenarios()
  const session = useSession()
  const shownDay = useSessionState((state) => state.day)
  const named = useMemo(() => namedBySteps(baseline, steps), [baseline, steps])
  const known = useMemo(() => [...named.people], [named])
  const said = useSaid(known)
  const [isWhole, setWhole] = useState(false)
  const told = useMemo(
    () => tellOnce(conflicts, (it) => missingForStep(it, baseline, steps), named),
    [conflicts, baseline, steps, named],
  )
  const shown = isWhole ? told : told.slice(0, atFirst)
  const day = isAhead ? step.from : shownDay
  const settle = (conflict: ScenarioConflict, keeping: Keeping) =>
    session.perform((it) => settleScenarioConflict(it, { conflict, keeping, day }), {
      on: 'baseline',
    })
  const setAside = (id: ScenarioEditId, isSetAside: boolean) =>
    session.perform((it) => setScenarioEditAside(it, { step: id, isSetAside }), { on: 'baseline' })
  return (
    <ul aria-label="Conflicts" className={styles.conflicts}>
      {shown.map(({ words, conflict, count, missing }) => (
        <li key={words}>
          <p>
            {isAhead && step.from !== null ? `On ${dayWords(step.from)}: ` : ''}
            {said(words)}
            {count > 1 ? ` (${counted(count, 'record', 'records')})` : ''}
          </p>
          <p className={styles.sides}>
            {canKeepPlan(conflict) ? (
              <Button size="small" onPress={() => settle(conflict, 'plan')}>
                Keep what the scenario says
              </Button>
            ) : null}
            {isChoice(conflict) ? (
              <Button size="small" onPress={() => settle(conflict, 'present')}>
                Keep what is there
              </Button>
            ) : (
              <>
                {missing?.why === 'set-aside' && missing.step !== null ? (
                  <RestoreButton
                    label={said(missing.step.edit.label)}
                    onPress={() => missing.step !== null && setAside(missing.step.id, false)}
                  />
                ) : null}
                {count === 1 && step.edit.changes.length > 1 && canKeepPresent(conflict) ? (
                  <Button size="small" onPress={() => settle(conflict, 'present')}>
                    Take it out of this step
                  </Button>
                ) : null}
                <Button size="small" onPress={() => setAside(step.id, true)}>
                  Leave this step aside
                </Button>
              </>
            )}
          </p>
        </li>
      ))}
      {told.length > shown.length ? (
        <li>
          <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
            and {grouped(told.length - shown.length)} more
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

function RestoreButton(props: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button size="small" onPress={props.onPress}>
      Restore “{props.label}”
    </Button>
  )
}

/** Whether the step does something here, so that there is another side to keep. */
function isChoice(conflict: ScenarioConflict): boolean {
  if (conflict.kind === 'moved-since') return !conflict.move.isLeftOut
  return conflict.kind === 'overridden'
}

interface Told {
  readonly words: string
  /** The first of those that are said in the same words. */
  readonly conflict: ScenarioConflict
  readonly count: number
  readonly missing: ReturnType<typeof missingForStep>
}

function tellOnce(
  conflicts: readonly ScenarioConflict[],
  missingFor: (conflict: ScenarioConflict) => Told['missing'],
  named: Parameters<typeof conflictWords>[1],
): readonly Told[] {
  const told = new Map<string, Told>()
  for (const conflict of conflicts) {
    const missing = missingFor(conflict)
    const words = conflictWords(conflict, named, missing)
    const before = told.get(words)
    told.set(
      words,
      before === undefined
        ? { words, conflict, count: 1, missing }
        : { ...before, count: before.count + 1 },
    )
  }
  return [...told.values()]
}
