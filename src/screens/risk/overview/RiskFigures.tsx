import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import { LowestBusFactor } from '../busFactors/LowestBusFactor.tsx'
import styles from './RiskFigures.module.css'

/** The numbers that are looked at first, each with where it is from. */
export function RiskFigures() {
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const teams = coverage.totals('team')
  const chapters = coverage.totals('chapter')
  const counted = [...workspace.teams].filter(({ id }) => coverage.isCounted({ kind: 'team', id }))
  const unstated = counted.filter(({ id }) => workspace.requirements.of(id).length === 0).length
  return (
    <div className={styles.figures}>
      <Figure
        number={grouped(teams.keyPerson + chapters.keyPerson)}
        text="skills held by one person"
        note={`${grouped(teams.keyPerson)} in teams · ${grouped(chapters.keyPerson)} in chapters`}
      />
      <Figure
        number={grouped(teams.gap + chapters.gap)}
        text="needed, nobody holds it"
        note={`${grouped(teams.gap)} in teams · ${grouped(chapters.gap)} in chapters`}
      />
      <LowestBusFactor />
      <Figure
        number={grouped(unstated)}
        text={unstated === 1 ? 'team without stated needs' : 'teams without stated needs'}
        note={`of ${grouped(counted.length)}: their skills stand for them`}
      />
    </div>
  )
}
