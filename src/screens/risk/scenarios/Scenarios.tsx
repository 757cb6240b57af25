import type { ScenarioId } from '#core/model/ids.ts'
import { compareText } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSessionState } from '#session/react.ts'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ScenarioDetails } from './ScenarioDetails.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import styles from './Scenarios.module.css'
import { scenarioParam } from './scenarioHref.ts'

/** What has been kept to be looked at again: each scenario and what it would do to the risk. */
export function Scenarios() {
  const { hrefOf } = useRisk()
  const table = useSessionState((state) => state.workspace.scenarios)
  const [wanted] = useRiskParam(scenarioParam)
  const scenarios = [...table].sort(newestFirst)
  const chosen = table.get((wanted ?? '') as ScenarioId) ?? scenarios[0]
  if (chosen === undefined) {
    return (
      <EmptyState
        title="No scenario is kept yet"
        text="Try what happens when people leave, or move somebody to close a finding, and keep it. It changes nothing until you apply it."
      >
        <a href={hrefOf('departures')} className={buttonClass('primary')}>
          Simulate departures
        </a>
      </EmptyState>
    )
  }
  return (
    <div className={styles.view}>
      <div className={styles.parts}>
        <ScenarioList scenarios={scenarios} chosen={chosen} />
        <section aria-label="Scenario" className={styles.answer}>
          <ScenarioDetails key={chosen.id} scenario={chosen} />
        </section>
      </div>
    </div>
  )
}

function newestFirst(a: Scenario, b: Scenario): number {
  return compareText(b.created ?? '', a.created ?? '') || compareText(a.name, b.name)
}
