import { counted, grouped } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { Panel } from '#ui/Screen.tsx'
import { dayWords } from '../dayWords.ts'
import { useRisk } from '../useRisk.ts'
import { shortDifference } from './difference.ts'
import styles from './ScenarioList.module.css'
import { scenarioHref } from './scenarioHref.ts'
import { useSaid } from './useSaid.ts'
import { useScenarioImpact } from './useScenarioImpact.ts'

interface Props {
  readonly scenarios: readonly Scenario[]
  readonly chosen: Scenario | null
}

export function ScenarioList({ scenarios, chosen }: Props) {
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
            isChosen={scenario.id === chosen?.id}
          />
        ))}
      </ul>
    </Panel>
  )
}

interface LineProps {
  readonly scenario: Scenario
  readonly isChosen: boolean
}

function ScenarioLine({ scenario, isChosen }: LineProps) {
  const risk = useRisk()
  const said = useSaid()
  const { steps, edit, conflicts, all } = useScenarioImpact(scenario)
  const facts = [
    counted(steps.length, 'step', 'steps'),
    scenario.created === null ? '' : `kept ${dayWords(scenario.created)}`,
    conflicts.length === 0 ? '' : counted(conflicts.length, 'conflict', 'conflicts'),
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
        <span className={styles.difference}>
          {edit.changes.length === 0
            ? 'changes nothing'
            : (shortDifference(all) ?? 'changes no finding')}
        </span>
      </a>
    </li>
  )
}
