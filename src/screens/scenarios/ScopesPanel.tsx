import { useMemo } from 'react'
import type { ScenarioDifference, ScopeShift } from '#core/analysis/scenarioDifference.ts'
import type { ScopeStanding } from '#core/analysis/scopeStanding.ts'
import { grouped } from '#core/model/naming.ts'
import { Panel } from '#ui/Screen.tsx'
import { amount } from '../analysis/amount.ts'
import { useMore } from '../analysis/useMore.tsx'
import { busFactorChanges } from './figures.ts'
import styles from './Tables.module.css'
import { useScenarios } from './useScenarios.ts'
import { useScopeNames } from './useScopeNames.ts'

interface Props {
  readonly scopes: readonly ScopeShift[]
  readonly difference: ScenarioDifference
}

/** Bus factor, expected loss and members of everything that a scenario touches. */
export function ScopesPanel({ scopes, difference }: Props) {
  const { rate } = useScenarios()
  const nameOf = useScopeNames(difference)
  const changed = useMemo(() => scopes.filter(changesFigures).sort(mostFirst), [scopes])
  const { shown, more } = useMore(changed, 'teams and chapters')
  if (scopes.length === 0) return null
  return (
    <Panel title="Teams and chapters that it touches">
      {changed.length === 0 ? (
        <p className={styles.none}>No bus factor, expected loss or size changes.</p>
      ) : (
        <div className={styles.box}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Team or chapter</th>
                <th scope="col">People</th>
                <th scope="col">Bus factor</th>
                <th scope="col">Expected loss in a year</th>
                <th scope="col">Fewer than needed</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((shift) => {
                const { scope, before, after } = shift
                return (
                  <tr key={`${scope.kind}:${scope.id}`}>
                    <th scope="row">
                      {nameOf(scope)}{' '}
                      <span className={styles.note}>
                        {scope.kind}
                        {after.isCounted ? '' : ', ends'}
                      </span>
                    </th>
                    <td>{change(before.members.length, after.members.length, grouped)}</td>
                    <td>{change(before.busFactor, after.busFactor, figure(grouped))}</td>
                    <td>{change(lossOf(before), lossOf(after), figure(amount))}</td>
                    <td>{change(brokenOf(before), brokenOf(after), figure(grouped))}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {more}
      <p className={styles.foot}>
        Expected loss: the weight of needed skills that leaving takes on average, at {rate} % a
        year; <a href="#/risk?view=attrition">change the rate</a>. What too few hold already cannot
        be lost again, and stands beside it. “Expected uncovered” above adds up both for all teams
        and chapters that it touches and that stand before and after, so that nothing looks better
        for being broken at once; where a team states no needs, what nobody holds there any more is
        added.
      </p>
    </Panel>
  )
}

function change<T>(before: T, after: T, say: (value: T) => string): string {
  const [was, is] = [say(before), say(after)]
  return was === is ? was : `${was} → ${is}`
}

/** What does not stand has no figure, which is not the same as none. */
function lossOf({ isCounted, expectedLoss }: ScopeStanding): number | null {
  return isCounted ? expectedLoss : null
}

function brokenOf({ isCounted, broken }: ScopeStanding): number | null {
  return isCounted ? broken : null
}

function figure(say: (value: number) => string): (value: number | null) => string {
  return (value) => (value === null ? '–' : say(value))
}

function changesFigures(shift: ScopeShift): boolean {
  const { before, after } = shift
  return (
    busFactorChanges(shift) ||
    before.isCounted !== after.isCounted ||
    before.members.length !== after.members.length ||
    before.broken !== after.broken ||
    amount(before.expectedLoss) !== amount(after.expectedLoss)
  )
}

/** The lower the bus factor then, and the more is expected to be lost, the earlier. */
function mostFirst(a: ScopeShift, b: ScopeShift): number {
  const drop = ({ before, after }: ScopeShift) => (before.busFactor ?? 0) - (after.busFactor ?? 0)
  const loss = ({ before, after }: ScopeShift) => after.expectedLoss - before.expectedLoss
  return drop(b) - drop(a) || loss(b) - loss(a)
}
