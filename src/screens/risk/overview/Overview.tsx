import { Panel } from '#ui/Screen.tsx'
import { cellKey } from '../../analysis/findingLook.ts'
import { ChangesLine } from '../changes/ChangesLine.tsx'
import { useRiskChanges } from '../changes/useRiskChanges.ts'
import { FindingsTable } from '../findings/FindingsTable.tsx'
import { NoFindings } from '../findings/NoFindings.tsx'
import { UnstatedNeeds } from '../findings/UnstatedNeeds.tsx'
import { useFindingLines } from '../findings/useFindingLines.ts'
import { scopeNamed } from '../riskFilter.ts'
import { useShownFindings } from '../useFindings.ts'
import { useRisk } from '../useRisk.ts'
import { HeatMapPanel } from './HeatMapPanel.tsx'
import { MostFragile } from './MostFragile.tsx'
import styles from './Overview.module.css'
import { RiskFigures } from './RiskFigures.tsx'

/** Where it hangs on one person, in one look: the figures, the map, the findings worst first. */
export function Overview() {
  const { look, opened, open, hrefOf } = useRisk()
  const findings = useShownFindings()
  const changes = useRiskChanges(findings)
  const lines = useFindingLines(findings, changes?.marks)
  return (
    <div className={styles.view}>
      <RiskFigures findings={findings} changes={changes} />
      <ChangesLine changes={changes} />
      <MostFragile />
      <div className={styles.parts}>
        <HeatMapPanel findings={findings} />
        <Panel
          title="Findings"
          className={styles.findings}
          tools={<a href={hrefOf('findings')}>All findings</a>}
        >
          <div className={styles.list}>
            {scopeNamed(look.scope) === null ? null : <UnstatedNeeds />}
            {lines.length === 0 ? (
              <NoFindings />
            ) : (
              <FindingsTable
                isNarrow
                lines={lines}
                grouping="none"
                chosen={opened === null ? null : cellKey(opened)}
                onChoose={({ finding }) => open(finding)}
              />
            )}
          </div>
        </Panel>
      </div>
    </div>
  )
}
