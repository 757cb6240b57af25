import type { DepartureImpact } from '#core/analysis/departureImpact.ts'
import { departureWords } from '#core/analysis/departureWords.ts'
import { severities } from '#core/analysis/finding.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRisk } from '../useRisk.ts'
import { asBroken, type Breaks } from './breaks.ts'
import styles from './Departures.module.css'
import { KeepDepartures } from './KeepDepartures.tsx'
import { shareWords } from './ShareBar.tsx'

interface Props {
  readonly people: readonly Person[]
  readonly impact: { readonly all: DepartureImpact; readonly confident: DepartureImpact }
  readonly breaks: Breaks
}

/** The sentence first, then the figures before and after, each with its pessimistic value. */
export function WhatBreaks({ people, impact: { all, confident }, breaks }: Props) {
  const { look } = useRisk()
  const { skills } = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const lost =
    look.scope === 'all'
      ? all.organisation.gaps.map(({ skill }) => skills.get(skill)?.name ?? 'a deleted skill')
      : []
  const sentence = departureWords(people.map(nameOf), breaks.rows.map(asBroken), lost.sort())
  const unstated = breaks.rows.reduce(
    (sum, { gaps }) => sum + gaps.filter(({ severity }) => severity === null).length,
    0,
  )
  const shown = severities.filter((severity) => look.showsLow || severity !== 'low')
  const [held, surelyHeld] = [all.organisation.coverage, confident.organisation.coverage]
  return (
    <>
      <div className={styles.top}>
        <p className={styles.sentence} role="status">
          {sentence}
        </p>
        <KeepDepartures people={people} />
      </div>
      <div className={styles.figures}>
        {shown.map((severity) => (
          <Figure
            key={severity}
            number={change(all.before[severity], all.after[severity])}
            text={`${severity} findings`}
            note={`confident ratings only: ${change(confident.before[severity], confident.after[severity])}`}
          />
        ))}
        <Figure
          number={shareWords(held)}
          text="of all skills are held"
          note={`confident ratings only: ${shareWords(surelyHeld)}`}
        />
      </div>
      {unstated === 0 ? null : (
        <p className={styles.note}>
          Fewer findings are not better here: teams that have stated no needs lose the last holder
          of {counted(unstated, 'skill', 'skills')}, each team by itself, which ends a finding
          instead of opening one.
        </p>
      )}
    </>
  )
}

/** "12 → 17", "12" where nothing changes. */
function change(before: number, after: number): string {
  return before === after ? grouped(before) : `${grouped(before)} → ${grouped(after)}`
}
