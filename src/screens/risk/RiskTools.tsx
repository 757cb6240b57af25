import { Download } from 'lucide-react'
import { serializeFindings } from '#core/interchange/findingsFile.ts'
import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Select, type SelectOption } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { MinimumLevel } from '../analysis/MinimumLevel.tsx'
import { ScreenViews } from '../views/ScreenViews.tsx'
import styles from './RiskTools.module.css'
import { useRisk } from './useRisk.ts'

/** What all views of the screen obey. */
export function RiskTools({ hiddenLow }: { readonly hiddenLow: number }) {
  const { look, change } = useRisk()
  return (
    <>
      <AnalysisDay />
      <MinimumLevel />
      <Select
        isInline
        className={styles.where ?? ''}
        label="Where"
        value={look.scope}
        onChange={(scope) => change({ scope })}
        options={useScopeOptions()}
      />
      <Checkbox isSelected={look.showsLow} onChange={(showsLow) => change({ showsLow })}>
        Show low{hiddenLow > 0 ? ` (${grouped(hiddenLow)})` : ''}
      </Checkbox>
      <Checkbox isSelected={look.hidesNames} onChange={(hidesNames) => change({ hidesNames })}>
        Hide names
      </Checkbox>
    </>
  )
}

/** What can be kept of what the screen says: its saved views, the file of all findings. */
export function RiskKeeping() {
  const { findings } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { holdsFrom } = workspace.organisation.record
  const download = () =>
    saveFile(`findings-level${holdsFrom}-${day}.csv`, 'text/csv', [
      serializeFindings(workspace, findings),
    ])
  return (
    <div className={styles.keeping}>
      <ScreenViews screen="risk" />
      <Button aria-label="Download findings (CSV)" onPress={download}>
        <Download aria-hidden="true" />
        <span>
          <span className={styles.wide}>Download findings </span>(CSV)
        </span>
      </Button>
    </div>
  )
}

function useScopeOptions() {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const teams = [...workspace.teams].filter(({ id }) => coverage.isCounted({ kind: 'team', id }))
  const chapters = [...workspace.chapters].filter(({ id }) =>
    coverage.isCounted({ kind: 'chapter', id }),
  )
  return [
    { value: 'all', label: 'Teams and chapters' },
    { value: 'team', label: 'All teams' },
    { value: 'chapter', label: 'All chapters' },
    { label: 'Teams', options: named('team', teams) },
    { label: 'Chapters', options: named('chapter', chapters) },
  ]
}

function named(
  kind: 'team' | 'chapter',
  records: readonly { readonly id: string; readonly name: string }[],
): SelectOption[] {
  return records
    .map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
}
