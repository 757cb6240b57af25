import { useMemo, useState } from 'react'
import type { ScenarioId } from '#core/model/ids.ts'
import { compareText, counted } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { buttonClass } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel, Screen } from '#ui/Screen.tsx'
import { dayWords } from '../analysis/dayWords.ts'
import { useSaid } from '../analysis/useSaid.ts'
import styles from './AllScenarios.module.css'
import { BeginScenario } from './BeginScenario.tsx'
import type { Compared } from './compared.ts'
import { shortDifference } from './differenceWords.ts'
import { findingChanges, tallyOf } from './findingChanges.ts'
import { moverWords } from './moverWords.ts'
import { ScenarioTools } from './ScenarioTools.tsx'
import { useCompared } from './useCompared.ts'
import { useScenarios } from './useScenarios.ts'

/** Every scenario with what it does in a line, and the choice of those to lay side by side. */
export function AllScenarios() {
  const { baseline, hrefOf } = useScenarios()
  const scenarios = useMemo(() => [...baseline.scenarios].sort(newestFirst), [baseline.scenarios])
  const ids = useMemo(() => scenarios.map(({ id }) => id), [scenarios])
  const { known } = useCompared(ids)
  const [ticked, setTicked] = useState<ReadonlySet<ScenarioId>>(new Set())
  if (scenarios.length === 0) return <NoScenarios />
  const chosen = ids.filter((id) => ticked.has(id))
  const tick = (id: ScenarioId, isTicked: boolean) =>
    setTicked((before) => {
      const next = new Set(before)
      if (isTicked) next.add(id)
      else next.delete(id)
      return next
    })
  return (
    <Screen
      title="Scenarios"
      summary="What could be done, over the organisation as it is. None of it holds until you apply it."
      isScrolling
      actions={<BeginScenario />}
      tools={<ScenarioTools />}
    >
      <Panel
        title="Kept scenarios"
        tools={
          chosen.length < 2 ? (
            <span className={styles.hint}>Tick two or more to compare them</span>
          ) : (
            <a
              href={hrefOf(...chosen)}
              className={classes(buttonClass('primary', 'small'), styles.link)}
            >
              Compare {chosen.length} scenarios
            </a>
          )
        }
      >
        <ul aria-label="Scenarios">
          {scenarios.map((scenario) => (
            <ScenarioLine
              key={scenario.id}
              scenario={scenario}
              compared={known.get(scenario.id) ?? null}
              isTicked={ticked.has(scenario.id)}
              onTick={(isTicked) => tick(scenario.id, isTicked)}
            />
          ))}
        </ul>
      </Panel>
    </Screen>
  )
}

interface LineProps {
  readonly scenario: Scenario
  /** `null`: not worked out yet. */
  readonly compared: Compared | null
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

function ScenarioLine({ scenario, compared, isTicked, onTick }: LineProps) {
  const { hrefOf } = useScenarios()
  const said = useSaid()
  const name = said(scenario.name)
  const conflicts = (compared?.conflicts.length ?? 0) + (compared?.ahead.length ?? 0)
  const facts = [
    compared === null ? '' : counted(compared.steps.length, 'change', 'changes'),
    scenario.created === null ? '' : `kept ${dayWords(scenario.created)}`,
    conflicts === 0 ? '' : counted(conflicts, 'conflict', 'conflicts'),
  ].filter((it) => it !== '')
  return (
    <li className={styles.line}>
      <Checkbox isSelected={isTicked} onChange={onTick}>
        <span className="visually-hidden">Compare {name}</span>
      </Checkbox>
      <div className={styles.what}>
        <a href={hrefOf(scenario.id)} className={styles.name}>
          {name}
        </a>
        {scenario.purpose === '' ? null : <p>{said(scenario.purpose)}</p>}
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      <p className={styles.effect}>{compared === null ? '…' : <Effect compared={compared} />}</p>
    </li>
  )
}

function Effect({ compared }: { readonly compared: Compared }) {
  const { showsLow } = useScenarios().look
  const { difference } = compared
  if (difference.edit.changes.length === 0) return 'changes nothing on this day'
  const findings = shortDifference(tallyOf(findingChanges(difference, showsLow)))
  const ended = compared.ended.map(({ team }) => `${team.name} ends`)
  return [findings ?? 'changes no finding', ...ended, moverWords(difference)]
    .filter((it) => it !== '')
    .join(' · ')
}

function NoScenarios() {
  return (
    <Screen title="Scenarios" isScrolling>
      <EmptyState
        title="No scenario yet"
        text={
          <>
            A scenario is a list of changes over the organisation as it is: a mission that ends,
            people who move, somebody who leaves. You see what it opens and closes before anything
            is done, lay several side by side, and apply the one you want. Begin with an empty one
            and change what you like, with people who could leave, or with a file that somebody sent
            you.
          </>
        }
      >
        <BeginScenario isFirst>
          <a href="#/risk?view=departures" className={classes(buttonClass(), styles.link)}>
            Simulate departures
          </a>
        </BeginScenario>
      </EmptyState>
    </Screen>
  )
}

function newestFirst(a: Scenario, b: Scenario): number {
  return compareText(b.created ?? '', a.created ?? '') || compareText(a.name, b.name)
}
