import { useMemo } from 'react'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { listed, percentText } from '#core/model/naming.ts'
import { relieveOptions } from '#core/planning/relieveOptions.ts'
import { useSessionState } from '#session/react.ts'
import { buttonClass } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { spreadTitles, spreadWords } from '../../analysis/spreadWords.ts'
import { serializeIds } from '../idList.ts'
import paneStyles from '../RiskPane.module.css'
import { RiskPane } from '../RiskPane.tsx'
import { useRisk } from '../useRisk.ts'
import { CarriedSkills } from './CarriedSkills.tsx'
import { hangingOnWords } from './countWords.ts'
import { HangingSkills } from './HangingSkills.tsx'
import { lastDayWords } from './LastDay.tsx'
import { measuredName } from './measuredScope.ts'
import styles from './PersonDetails.module.css'
import { type PersonLine, standingOf } from './peopleLines.ts'
import { RelieveList } from './RelieveList.tsx'

interface Props {
  readonly line: PersonLine
  readonly scope: MeasuredScope
  /** Of the scope's load; `null`: not worked out yet. */
  readonly share: number | null
  readonly spread: readonly Fragmentation[]
  readonly onClose: () => void
}

/** Somebody, opened: what hangs on them, what to take off them and what leaves with them. */
export function PersonDetails({ line, scope, share, spread, onClose }: Props) {
  const { person, name, hanging } = line
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { hrefOf, look } = useRisk()
  const { nameOf } = usePersonNames()
  const options = useMemo(() => relieveOptions(coverage, person.id), [coverage, person.id])
  const { chapter, teams } = standingOf(workspace, coverage, person)
  const { person: _, ...own } = look.own
  const departing = { ...own, people: serializeIds([person.id]) ?? '' }
  return (
    <RiskPane label={name} title={name} onClose={onClose}>
      <p className={paneStyles.where}>
        {[chapter || 'no chapter', listed(teams, 4) || 'no team', lastDayWords(person) ?? []]
          .flat()
          .join(' · ')}
      </p>
      <p className={styles.sentence}>{sentence(hanging.length, name, options.length)}</p>
      {options.length === 0 ? null : <RelieveList holder={person.id} options={options} />}
      <p className={classes(paneStyles.foot, styles.leaves)}>
        <a className={buttonClass()} href={hrefOf('departures', { own: departing })}>
          What if {name} leaves
        </a>
      </p>
      {hanging.length === 0 ? null : <HangingSkills skills={hanging} />}
      {spread.length === 0 ? null : (
        <section>
          <h3>Spread thin</h3>
          <ul className={paneStyles.list}>
            {spread.map((found) => (
              <li key={'team' in found ? `${found.kind} ${found.team}` : found.kind}>
                <span className={paneStyles.strong}>{spreadTitles[found.kind][0]}</span>
                {spreadWords(found, { workspace, day: coverage.day, nameOf }).map((words) => (
                  <span key={words} className={paneStyles.line}>
                    {words}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <CarriedSkills
        person={person.id}
        scope={scope}
        title={`What they carry of ${measuredName(scope, workspace)}${share === null ? '' : `: ${percentText(share, 1)}`}`}
      />
    </RiskPane>
  )
}

function sentence(hanging: number, name: string, options: number): string {
  if (hanging === 0) return `No skill hangs on ${name} here.`
  const what = `${hangingOnWords(hanging)} ${name}`
  if (options === 0) return `${what}. Nobody beside them could learn one yet.`
  return options === 1 ? `${what}; take this one off:` : `${what}; take these two off:`
}
