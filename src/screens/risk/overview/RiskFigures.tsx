import { useMemo } from 'react'
import { type Finding, isGrave } from '#core/analysis/finding.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import { scopeName } from '../../analysis/findingLook.ts'
import { LowestBusFactor } from '../busFactors/LowestBusFactor.tsx'
import type { RiskChanges } from '../changes/riskChanges.ts'
import { countSkills } from '../hangingSkills.ts'
import { countsIn } from '../riskFilter.ts'
import { useConfidentCoverage } from '../useConfidentCoverage.ts'
import { useRisk } from '../useRisk.ts'
import { useTeamNeeds } from '../useTeamNeeds.ts'
import styles from './RiskFigures.module.css'

interface Props {
  readonly findings: readonly Finding[]
  /** Against the organisation without the shown scenario; `null`: that is not asked for. */
  readonly changes: RiskChanges | null
}

/** The numbers that are looked at first, the worst before all, each with where it is from. */
export function RiskFigures({ findings, changes }: Props) {
  const { look, hrefOf } = useRisk()
  const { scope } = look
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const { counted: teams, unstated, href: needsHref } = useTeamNeeds()
  const counts = countsIn(coverage, scope)
  const before = changes?.before
  const sure = useConfidentCoverage()
  const confident = sure === null ? null : countsIn(sure, scope)
  const hanging = useMemo(
    () => countSkills(findings.filter((it) => it.holder !== null && isGrave(it))),
    [findings],
  )
  const beside = (count: number | undefined) =>
    count === undefined ? '' : `; ${grouped(count)} by confident ratings only`
  const places = (kind: 'keyPerson' | 'gap') => {
    if (scope === 'all') {
      const [inTeams, inChapters] = [coverage.totals('team'), coverage.totals('chapter')]
      return `${grouped(inTeams[kind])} in teams · ${grouped(inChapters[kind])} in chapters`
    }
    return typeof scope === 'string'
      ? `in ${counted(counts[kind], 'place', 'places')}, ${scope}s only`
      : `in ${scopeName(scope, workspace)}`
  }
  return (
    <div className={styles.figures}>
      <Figure
        number={moved(before?.counts.critical, counts.critical)}
        text={counts.critical === 1 ? 'critical finding' : 'critical findings'}
        note={`${moved(before?.counts.high, counts.high)} high · ${moved(before?.counts.medium, counts.medium)} medium`}
        href={hrefOf('findings', { severity: 'critical', kind: 'all' })}
      />
      <Figure
        number={moved(before?.hanging, hanging)}
        text={hanging === 1 ? 'skill hangs on one person' : 'skills hang on one person'}
        note={`${scope === 'all' ? `in ${counted(counts.keyPerson, 'place', 'places')}: ` : ''}${places('keyPerson')}${beside(confident?.keyPerson)}`}
        href={hrefOf('people')}
      />
      <Figure
        number={moved(before?.counts.gap, counts.gap)}
        text="needed, nobody holds it"
        note={`${places('gap')}${beside(confident?.gap)}`}
        href={hrefOf('findings', { kind: 'gap', severity: 'all' })}
      />
      {/* It is of all teams: beside the figures of one place it would mislead. */}
      {scope === 'all' || scope === 'team' ? <LowestBusFactor /> : null}
      {teams === 0 ? null : (
        <Figure
          number={moved(before?.unstated, unstated.length)}
          text={unstated.length === 1 ? 'team states no needs' : 'teams state no needs'}
          note={`of ${grouped(teams)}: their skills stand for them`}
          href={needsHref}
        />
      )}
    </div>
  )
}

/** "38 → 33"; the same figure twice says nothing. */
function moved(before: number | undefined, after: number): string {
  return before === undefined || before === after
    ? grouped(after)
    : `${grouped(before)} → ${grouped(after)}`
}
