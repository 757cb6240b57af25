import { counted, grouped } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { Panel } from '#ui/Screen.tsx'
import { useSaid } from '../../analysis/useSaid.ts'
import { dayWords } from '../dayWords.ts'
import { useRisk } from '../useRisk.ts'
import { shortDifference } from './difference.ts'
import styles from './ScenarioList.module.css'
import { scenarioHref } from './scenarioHref.ts'
import type { ScenarioImpact } from './scenarioImpact.ts'

interface Props {
  readonly scenarios: readonly Scenario[]
  readonly chosen: Scenario
  /** `null`: not worked out yet. */
  readonly impactOf: (scenario: Scenario) => ScenarioImpact | null
}

export function ScenarioList({ scenarios, chosen, impactOf }: Props) {
  return (
    <Panel
      title="Kept scenarios"
      tools={<span className={styles.count}>{grouped(scenarios.length)}</span>}
    >
      <ul aria-label="Scenarios">
        {scenarios.map((scenario) => (
          <ScenarioLine
            key={scenario.id}
            scenario={scenario}
            impact={impactOf(scenario)}
            isChosen={scenario.id === chosen.id}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface LineProps {
  readonly scenario: Scenario
  readonly impact: ScenarioImpact | null
  readonly isChosen: boolean
}

function ScenarioLine({ scenario, impact, isChosen }: LineProps) {
  const risk = useRisk()
  const said = useSaid()
  const facts = [
    impact === null ? '' : counted(impact.steps.length, 'step', 'steps'),
    scenario.created === null ? '' : `kept ${dayWords(scenario.created)}`,
    impact === null || impact.conflicts.length === 0
      ? ''
      : counted(impact.conflicts.length, 'conflict', 'conflicts'),
  ]
  return (
    <li>
      <a
        href={scenarioHref(risk, scenario.id)}
        aria-current={isChosen ? 'true' : undefined}
        className={styles.line}
      >
        <span className={styles.name}>{said(scenario.name)}</span>
        <span className={styles.facts}>{facts.filter((it) => it !== '').join(' · ')}</span>
        <span className={styles.difference}>{impact === null ? '…' : effectWords(impact)}</span>
      </a>
    </li>
  )
}

function effectWords({ edit, all }: ScenarioImpact): string {
  if (edit.changes.length === 0) return 'changes nothing'
  return shortDifference(all) ?? 'changes no finding'
}
