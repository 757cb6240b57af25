import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { serializeFindings } from '#core/interchange/findingsFile.ts'
import { useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel, Screen } from '#ui/Screen.tsx'
import { FindingDetails } from './FindingDetails.tsx'
import { FindingsTable } from './FindingsTable.tsx'
import { RiskFigures } from './RiskFigures.tsx'
import styles from './RiskScreen.module.css'
import { RiskTools } from './RiskTools.tsx'
import { everything, filterFindings, findingKey, standingFilter } from './riskFilter.ts'

export function RiskScreen() {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [wanted, setFilter] = useState(everything)
  const filter = useMemo(() => standingFilter(wanted, coverage), [wanted, coverage])
  const [chosen, setChosen] = useState<string | null>(null)
  const findings = useMemo(() => coverage.findings(), [coverage])
  const shown = useMemo(
    () => filterFindings(findings, filter, workspace),
    [findings, filter, workspace],
  )
  const hiddenLow = filter.showsLow ? 0 : findings.filter(isLow).length
  const open = shown.find((finding) => findingKey(finding) === chosen)
  const { holdsFrom, levels } = workspace.organisation.record
  const download = () =>
    saveFile(`findings-level${holdsFrom}-${day}.csv`, 'text/csv', [
      serializeFindings(workspace, findings),
    ])
  return (
    <Screen
      title="Key-person risk"
      summary={`Held from level ${holdsFrom} · ${levels[holdsFrom]?.name}, unless the skill or the team says otherwise. Teams and chapters as they stand on the day.`}
      tools={<RiskTools filter={filter} onFilter={setFilter} hiddenLow={hiddenLow} />}
      aside={
        open === undefined ? undefined : (
          <FindingDetails finding={open} onClose={() => setChosen(null)} />
        )
      }
      asideLabel="Finding"
    >
      <RiskFigures />
      <Panel
        title={`${shown.length.toLocaleString('en')} ${shown.length === 1 ? 'finding' : 'findings'}`}
        className={styles.findings}
        tools={
          <>
            <span className={styles.holds}>
              {findings.length.toLocaleString('en')} in the file, low ones included
            </span>
            <Button onPress={download}>
              <Download aria-hidden="true" />
              Download findings (CSV)
            </Button>
          </>
        }
      >
        {shown.length === 0 ? (
          <NoFindings hasPeople={workspace.people.size > 0} isFiltered={findings.length > 0} />
        ) : (
          <FindingsTable findings={shown} chosen={chosen} onChoose={setChosen} />
        )}
      </Panel>
    </Screen>
  )
}

function isLow({ severity }: Finding): boolean {
  return severity === 'low'
}

function NoFindings(props: { readonly hasPeople: boolean; readonly isFiltered: boolean }) {
  if (props.isFiltered) {
    return <EmptyState title="Nothing found with these filters" text="Widen the filters above." />
  }
  return props.hasPeople ? (
    <EmptyState
      title="No skill hangs on one person"
      text="On this day, and at this minimum level, every needed skill has holders enough."
    />
  ) : (
    <EmptyState
      title="Nobody here yet"
      text="Add people and their ratings, or import them on the Data page; findings follow by themselves."
    />
  )
}
