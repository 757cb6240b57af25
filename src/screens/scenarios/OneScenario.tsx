import { useMemo } from 'react'
import { counted } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { Screen } from '#ui/Screen.tsx'
import { longDayWords } from '../analysis/dayWords.ts'
import { useSaid } from '../analysis/useSaid.ts'
import type { Compared } from './compared.ts'
import { DifferenceFigures } from './DifferenceFigures.tsx'
import { differenceWords } from './differenceWords.ts'
import { EndedPanel } from './EndedPanel.tsx'
import { endedWords } from './endedWords.ts'
import { findingChanges, tallyOf } from './findingChanges.ts'
import styles from './OneScenario.module.css'
import { PeoplePanel } from './PeoplePanel.tsx'
import { RiskDifference } from './RiskDifference.tsx'
import { ScenarioActions } from './ScenarioActions.tsx'
import { ScenarioTools } from './ScenarioTools.tsx'
import { ScopesPanel } from './ScopesPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import { useCompared } from './useCompared.ts'
import { useScenarios } from './useScenarios.ts'

/** What one scenario changes, risk first, then people, and its steps beside it. */
export function OneScenario({ scenario }: { readonly scenario: Scenario }) {
  const { baseline, hrefOf } = useScenarios()
  const ids = useMemo(() => [scenario.id], [scenario.id])
  const { known } = useCompared(ids)
  const said = useSaid()
  const compared = known.get(scenario.id) ?? null
  const { holdsFrom, levels } = baseline.organisation.record
  return (
    <Screen
      title={said(scenario.name)}
      summary={
        <>
          <a href={hrefOf()}>Scenarios</a> · What this changes, risk first, then people
          {scenario.purpose === '' ? '' : ` · ${said(scenario.purpose)}`} · Skills held from{' '}
          {holdsFrom} · {levels[holdsFrom]?.name}.
        </>
      }
      isScrolling
      actions={
        compared === null ? null : <ScenarioActions scenario={scenario} compared={compared} />
      }
      tools={<ScenarioTools />}
    >
      {compared === null ? (
        <Waiting label="Comparing…" />
      ) : (
        <Comparison scenario={scenario} compared={compared} />
      )}
    </Screen>
  )
}

interface Props {
  readonly scenario: Scenario
  readonly compared: Compared
}

function Comparison({ scenario, compared }: Props) {
  const { showsLow } = useScenarios().look
  const { difference, load, ended } = compared
  const said = useSaid()
  const changes = useMemo(() => findingChanges(difference, showsLow), [difference, showsLow])
  const isNothing = difference.edit.changes.length === 0
  return (
    <div className={styles.page}>
      <OtherShown scenario={scenario} />
      <LaterSteps compared={compared} />
      <p className={styles.sentence}>
        {isNothing ? nothingWords(compared) : differenceWords(tallyOf(changes))}
        {endedWords(ended, changes).map((sentence) => ` ${said(sentence)}`)}
      </p>
      {isNothing ? null : (
        <DifferenceFigures difference={difference} load={load} changes={changes} />
      )}
      <div className={styles.parts}>
        <div className={styles.difference}>
          <RiskDifference difference={difference} changes={changes} />
          <EndedPanel ended={ended} difference={difference} />
          <ScopesPanel scopes={difference.scopes} difference={difference} />
          <PeoplePanel difference={difference} load={load} />
        </div>
        <StepsPanel scenario={scenario} compared={compared} />
      </div>
    </div>
  )
}

/** What the bar says of another scenario must not be taken for this one. */
function OtherShown({ scenario }: Pick<Props, 'scenario'>) {
  const shown = useSessionState((state) => state.scenario?.id ?? null)
  const { baseline } = useScenarios()
  const said = useSaid()
  if (shown === null || shown === scenario.id) return null
  return (
    <Banner tone="info">
      The bar above shows “{said(baseline.scenarios.get(shown)?.name ?? '')}”; this page compares “
      {said(scenario.name)}” with the baseline.
    </Banner>
  )
}

/** Steps that take effect only later are easily missed, and change nothing on this day. */
function LaterSteps({ compared: { later } }: Pick<Props, 'compared'>) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const last = later
    .flatMap(({ from }) => from ?? [])
    .sort()
    .at(-1)
  if (last === undefined) return null
  return (
    <Banner
      tone="info"
      actions={
        <Button size="small" onPress={() => session.setDay(last)}>
          Look at {longDayWords(last)}
        </Button>
      }
    >
      {counted(later.length, 'change takes', 'changes take')} effect after {longDayWords(day)} and{' '}
      {later.length === 1 ? 'is' : 'are'} not in these figures yet.
    </Banner>
  )
}

function nothingWords({ steps, conflicts, later }: Compared): string {
  const taken = steps.filter(({ isSetAside }) => !isSetAside)
  if (steps.length === 0) return 'It has no change yet.'
  if (taken.length === 0) return 'It changes nothing: all of its steps are set aside.'
  if (later.length === taken.length) return 'It changes nothing on this day yet.'
  return conflicts.length === 0
    ? 'It changes nothing: the organisation is so already.'
    : 'It changes nothing: what it says does not fit any more, or is so already.'
}
