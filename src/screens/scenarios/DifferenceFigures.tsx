import type { LoadDifference } from '#core/analysis/loadDifference.ts'
import { type ScenarioDifference, uncoveredIn } from '#core/analysis/scenarioDifference.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import { amount } from '../analysis/amount.ts'
import styles from './DifferenceFigures.module.css'
import { figureNotes, mostChanged, type Turns } from './figures.ts'
import type { FindingChange } from './findingChanges.ts'
import { moverCaption } from './moverWords.ts'
import { useScenarios } from './useScenarios.ts'
import { useScopeNames } from './useScopeNames.ts'

interface Props {
  readonly difference: ScenarioDifference
  readonly load: LoadDifference
  readonly changes: readonly FindingChange[]
}

/** The few numbers that say whether a scenario makes things better. */
export function DifferenceFigures({ difference, load, changes }: Props) {
  const { rate } = useScenarios()
  const day = useSessionState((state) => state.day)
  const nameOf = useScopeNames(difference)
  const { impact, scopes, movers } = difference
  const { before, after } = impact
  const most = mostChanged(scopes)
  const uncovered = uncoveredIn(scopes)
  const notes = figureNotes(difference, load, changes, day)
  return (
    <div className={styles.figures}>
      <Figure
        number={arrow(grouped(before.keyPerson), grouped(after.keyPerson))}
        text="places where a skill hangs on one person"
        note={<Signed parts={notes.keyPerson} />}
      />
      <Figure
        number={arrow(grouped(before.gap), grouped(after.gap))}
        text="places where nobody holds what is needed"
        note={<Signed parts={notes.gap} />}
      />
      {most === null ? (
        <Figure
          number="0"
          text="bus factors change"
          note={`of ${counted(scopes.length, 'team or chapter', 'teams and chapters')} that it touches`}
        />
      ) : (
        <Figure
          number={arrow(said(most.shift.before.busFactor), said(most.shift.after.busFactor))}
          text={`bus factor, ${nameOf(most.shift.scope)}`}
          note={
            most.others === 0
              ? 'no other changes'
              : `${counted(most.others, 'other changes', 'others change')}, see below`
          }
        />
      )}
      <Figure
        number={arrow(amount(uncovered.before), amount(uncovered.after))}
        text="expected uncovered in a year"
        note={`where it changes things: by weight, at ${rate} % leaving; exact`}
      />
      <Figure number={grouped(movers.length)} text={moverCaption(difference)} note={notes.people} />
    </div>
  )
}

/** The same figure twice says nothing: it is said once. */
function arrow(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`
}

function said(busFactor: number | null): string {
  return busFactor === null ? '–' : String(busFactor)
}

function Signed({ parts: { closed, opened, lost, ended } }: { readonly parts: Turns }) {
  if (closed + opened + lost + ended === 0) return 'none opened or closed'
  return (
    <span className={styles.turns}>
      {closed === 0 ? null : <span className={styles.closed}>− {grouped(closed)} closed</span>}
      {opened === 0 ? null : <span className={styles.opened}>+ {grouped(opened)} opened</span>}
      {lost === 0 ? null : (
        <span>{counted(lost, 'loses its last holder', 'lose their last holder')}</span>
      )}
      {ended === 0 ? null : (
        <span>{counted(ended, 'ends with the team', 'end with the team')}</span>
      )}
    </span>
  )
}
