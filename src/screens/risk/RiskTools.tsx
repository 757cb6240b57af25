import { Download } from 'lucide-react'
import { useMemo } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { serializeFindings } from '#core/interchange/findingsFile.ts'
import { compareNamed, grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { saveFile } from '#session/saveFile.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Select, type SelectOption } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { HideNames } from '../analysis/HideNames.tsx'
import { MinimumLevel } from '../analysis/MinimumLevel.tsx'
import { usePersonNames } from '../analysis/personNames.ts'
import { ScreenViews } from '../views/ScreenViews.tsx'
import styles from './RiskTools.module.css'
import { countsIn, parseRiskScope, serializeRiskScope } from './riskFilter.ts'
import { useRisk } from './useRisk.ts'

/** What all views of the screen obey. */
export function RiskTools() {
  const { look, change } = useRisk()
  const coverage = useSessionState((state) => state.coverage)
  const hiddenLow = look.showsLow ? 0 : countsIn(coverage, look.scope).low
  return (
    <div className={styles.box}>
      <div className={styles.tools}>
        <AnalysisDay />
        <MinimumLevel />
        <Select
          isInline
          className={styles.where ?? ''}
          label="Where"
          value={serializeRiskScope(look.scope)}
          onChange={(where) => change({ scope: parseRiskScope(where) })}
          options={useScopeOptions()}
        />
        <Checkbox isSelected={look.showsLow} onChange={(showsLow) => change({ showsLow })}>
          Show low{hiddenLow > 0 ? ` (${grouped(hiddenLow)})` : ''}
        </Checkbox>
        <HideNames hidesNames={look.hidesNames} onChange={(hidesNames) => change({ hidesNames })} />
      </div>
    </div>
  )
}

/** What can be kept of what the screen says: its saved views, the file of all findings. */
export function RiskKeeping() {
  const { areHidden, nameOf } = usePersonNames()
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { holdsFrom } = workspace.organisation.record
  const download = () =>
    saveFile(`findings-level${holdsFrom}-${day}.csv`, 'text/csv', [
      serializeFindings(workspace, coverage.findings(), areHidden ? nameOf : null),
    ])
  return (
    <>
      <ScreenViews screen="risk" />
      <Button onPress={download}>
        <Download aria-hidden="true" />
        Download findings (CSV)
      </Button>
    </>
  )
}

function useScopeOptions() {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  return useMemo(
    () => [
      { value: 'all', label: 'Teams and chapters' },
      { value: 'team', label: 'All teams' },
      { value: 'chapter', label: 'All chapters' },
      {
        label: 'Teams',
        options: choices(workspace.teams, (id) => ({ kind: 'team', id }), coverage),
      },
      {
        label: 'Chapters',
        options: choices(workspace.chapters, (id) => ({ kind: 'chapter', id }), coverage),
      },
    ],
    [workspace.teams, workspace.chapters, coverage],
  )
}

/** Those that count on the day, by name. */
function choices<Id extends string>(
  records: Iterable<{ readonly id: Id; readonly name: string }>,
  scopeOf: (id: Id) => Scope,
  coverage: CoverageIndex,
): SelectOption[] {
  return [...records]
    .filter(({ id }) => coverage.isCounted(scopeOf(id)))
    .sort(compareNamed)
    .map(({ id, name }) => ({ value: serializeRiskScope(scopeOf(id)), label: name }))
}
