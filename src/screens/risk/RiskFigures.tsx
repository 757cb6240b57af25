import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import styles from './RiskScreen.module.css'

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
        number={(teams.keyPerson + chapters.keyPerson).toLocaleString()}
        text="held by one person"
        note={`${teams.keyPerson} in teams · ${chapters.keyPerson} in chapters`}
      />
      <Figure
        number={(teams.gap + chapters.gap).toLocaleString()}
        text="needed, nobody holds it"
        note={`${teams.gap} in teams · ${chapters.gap} in chapters`}
      />
      <Figure
        number={(teams.critical + chapters.critical).toLocaleString()}
        text="critical"
        note={`${teams.high + chapters.high} high · ${teams.medium + chapters.medium} medium`}
      />
      <Figure
        number={unstated.toLocaleString()}
        text={unstated === 1 ? 'team without stated needs' : 'teams without stated needs'}
        note={`of ${counted.length}: their skills stand for them`}
      />
    </div>
  )
}
