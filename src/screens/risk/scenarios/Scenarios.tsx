import { useMemo } from 'react'
import type { ScenarioId } from '#core/model/ids.ts'
import { compareText } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSessionState } from '#session/react.ts'
import { buttonClass } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import twoParts from '../TwoParts.module.css'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ScenarioDetails } from './ScenarioDetails.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import styles from './Scenarios.module.css'
import { scenarioParam } from './scenarioHref.ts'
import { useScenarioImpacts } from './useScenarioImpacts.ts'

/** What has been kept to be looked at again: each scenario and what it would do to the risk. */
export function Scenarios() {
  const { hrefOf } = useRisk()
  const table = useSessionState((state) => state.workspace.scenarios)
  const [wanted] = useRiskParam(scenarioParam)
  const scenarios = useMemo(() => [...table].sort(newestFirst), [table])
  const { impactOf, knownOf } = useScenarioImpacts(scenarios)
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
  const shown = impactOf(chosen.id)
  return (
    <div className={twoParts.view}>
      <div className={classes(twoParts.parts, styles.parts)}>
        <ScenarioList
          scenarios={scenarios}
          chosen={chosen}
          impactOf={({ id }) => (id === chosen.id ? shown : knownOf(id))}
        />
        <section aria-label="Scenario" className={twoParts.answer}>
          <ScenarioDetails key={chosen.id} scenario={chosen} shown={shown} />
        </section>
      </div>
    </div>
  )
}

function newestFirst(a: Scenario, b: Scenario): number {
  return compareText(b.created ?? '', a.created ?? '') || compareText(a.name, b.name)
}
