import { grouped } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { Figure } from '#ui/Screen.tsx'
import { useSaid } from '../../analysis/useSaid.ts'
import twoParts from '../TwoParts.module.css'
import { useRisk } from '../useRisk.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { differenceWords, shownSeverities } from './difference.ts'
import { ScenarioActions } from './ScenarioActions.tsx'
import { ScenarioSteps } from './ScenarioSteps.tsx'
import styles from './Scenarios.module.css'
import type { ScenarioImpact } from './scenarioImpact.ts'

interface Props {
  readonly scenario: Scenario
  readonly shown: ScenarioImpact
}

/** One scenario: what it would do to the risk, and its steps. */
export function ScenarioDetails({ scenario, shown }: Props) {
  const { showsLow } = useRisk().look
  const said = useSaid()
  const { steps, edit, conflicts, impact, scopes, all } = shown
  const sentence =
    edit.changes.length > 0
      ? differenceWords(all, impact, showsLow)
      : steps.some(({ isSetAside }) => !isSetAside)
        ? conflicts.length === 0
          ? 'It changes nothing: the organisation is so already.'
          : 'It changes nothing: what it says does not fit any more, or is so already.'
        : 'It changes nothing: none of its steps is taken in.'
  return (
    <>
      <div className={twoParts.top}>
        <div className={styles.title}>
          <h2 className={styles.name}>{said(scenario.name)}</h2>
          {scenario.purpose === '' ? null : <p>{said(scenario.purpose)}</p>}
          <p className={twoParts.sentence}>{sentence}</p>
        </div>
        <ScenarioActions scenario={scenario} impact={shown} sentence={sentence} />
      </div>
      <div className={twoParts.figures}>
        {shownSeverities(showsLow).map((severity) => (
          <Figure
            key={severity}
            number={
              impact.before[severity] === impact.after[severity]
                ? grouped(impact.before[severity])
                : `${grouped(impact.before[severity])} → ${grouped(impact.after[severity])}`
            }
            text={`${severity} findings`}
            note={
              impact.before[severity] === impact.after[severity]
                ? 'today, and with the scenario'
                : 'today → with the scenario'
            }
          />
        ))}
      </div>
      <ScenarioSteps steps={steps} conflicts={conflicts} />
      {scopes.length === 0 ? null : <DifferenceTable scopes={scopes} edit={edit} />}
    </>
  )
}
