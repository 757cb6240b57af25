import { departureWords } from '#core/analysis/departureWords.ts'
import { severities } from '#core/analysis/finding.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { Figure } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import twoParts from '../TwoParts.module.css'
import { useRisk } from '../useRisk.ts'
import { asBroken, type Breaks } from './breaks.ts'
import styles from './Departures.module.css'
import { KeepDepartures } from './KeepDepartures.tsx'
import { shareWords } from './ShareBar.tsx'
import type { ConfidentDeparture, DeparturesImpact } from './useDepartures.ts'

interface Props {
  readonly people: readonly Person[]
  readonly impact: DeparturesImpact
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
  // The table and the sentence follow "Where"; the figures are of everything, and say so.
  const everywhere = look.scope === 'all' ? '' : ' in the whole organisation'
  return (
    <>
      <div className={twoParts.top}>
        <p className={classes(twoParts.sentence, styles.sentence)} role="status">
          {sentence}
        </p>
        <KeepDepartures people={people} />
      </div>
      <div className={twoParts.figures}>
        {shown.map((severity) => (
          <Figure
            key={severity}
            number={change(all.before[severity], all.after[severity])}
            text={`${severity} findings${everywhere}`}
            note={confidentWords(confident, ({ before, after }) =>
              change(before[severity], after[severity]),
            )}
          />
        ))}
        <Figure
          number={shareWords(all.organisation.coverage)}
          text={`of all skills are held${everywhere}`}
          note={confidentWords(confident, ({ organisation }) => shareWords(organisation.coverage))}
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

/** "confident ratings only: 12 → 17" */
function confidentWords(
  confident: ConfidentDeparture,
  figure: (impact: Exclude<ConfidentDeparture, string>) => string,
): string {
  if (confident === 'none') return '–, no confident rating'
  return `confident ratings only: ${confident === 'pending' ? '…' : figure(confident)}`
}

/** "12 → 17", "12" where nothing changes. */
function change(before: number, after: number): string {
  return before === after ? grouped(before) : `${grouped(before)} → ${grouped(after)}`
}
