import { useSessionState } from '#session/react.ts'
import { Panel } from '#ui/Screen.tsx'
import { FindingsTable } from '../findings/FindingsTable.tsx'
import { NoFindings } from '../findings/NoFindings.tsx'
import { useFindingLines } from '../findings/useFindingLines.ts'
import { cellKey } from '../riskFilter.ts'
import { useRisk } from '../useRisk.ts'
import { HeatMapPanel } from './HeatMapPanel.tsx'
import styles from './Overview.module.css'
import { RiskFigures } from './RiskFigures.tsx'

/** Where it hangs on one person, in one look: four figures, the map, the findings worst first. */
export function Overview() {
  const { findings, opened, open, hrefOf } = useRisk()
  const hasPeople = useSessionState((state) => state.workspace.people.size > 0)
  const lines = useFindingLines()
  return (
    <div className={styles.view}>
      <RiskFigures />
      <div className={styles.parts}>
        <HeatMapPanel />
        <Panel
          title="Findings"
          className={styles.findings}
          tools={<a href={hrefOf('findings')}>All findings</a>}
        >
          {lines.length === 0 ? (
            <NoFindings hasPeople={hasPeople} hasOthers={findings.length > 0} />
          ) : (
            <FindingsTable
              isNarrow
              lines={lines}
              grouping="none"
              chosen={opened === null ? null : cellKey(opened)}
              onChoose={({ finding }) => open(finding)}
            />
          )}
        </Panel>
      </div>
    </div>
  )
}
