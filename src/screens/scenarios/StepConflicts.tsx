import { useState } from 'react'
import { settleScenarioConflict } from '#core/commands/settleScenarioConflict.ts'
import { canKeepPlan, canKeepPresent, type Keeping } from '#core/edits/resolveConflict.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import { grouped } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { useSaid } from '../analysis/useSaid.ts'
import { conflictWords } from './conflictWords.ts'
import styles from './StepsPanel.module.css'
import { useScenarios } from './useScenarios.ts'

const atFirst = 5

/** What does not fit of a step, both sides of it, and the choice which one stands. */
export function StepConflicts({ conflicts }: { readonly conflicts: readonly ScenarioConflict[] }) {
  const { baseline } = useScenarios()
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const said = useSaid()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? conflicts : conflicts.slice(0, atFirst)
  const settle = (conflict: ScenarioConflict, keeping: Keeping) =>
    session.perform((it) => settleScenarioConflict(it, { conflict, keeping, day }), {
      on: 'baseline',
    })
  return (
    <ul aria-label="Conflicts" className={styles.conflicts}>
      {shown.map((conflict, at) => {
        const words = said(conflictWords(conflict, baseline))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
          <li key={at}>
            <p>{words}</p>
            <p className={styles.sides}>
              {canKeepPlan(conflict) ? (
                <Button size="small" onPress={() => settle(conflict, 'plan')}>
                  Keep the scenario’s
                </Button>
              ) : null}
              {canKeepPresent(conflict) ? (
                <Button size="small" onPress={() => settle(conflict, 'present')}>
                  {canKeepPlan(conflict) ? 'Keep what is there' : 'Leave it out'}
                </Button>
              ) : null}
            </p>
          </li>
        )
      })}
      {conflicts.length > shown.length ? (
        <li>
          <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
            and {grouped(conflicts.length - shown.length)} more
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
