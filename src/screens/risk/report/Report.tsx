import { Printer } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { PrintedPage } from '#ui/PrintedPage.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { useIsPrinting } from '#ui/useIsPrinting.ts'
import { parseAttritionLook } from '../../analysis/attritionLook.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRiskParam } from '../useRisk.ts'
import styles from './Report.module.css'
import { ReportSheet } from './ReportSheet.tsx'
import { reportFacts } from './reportFacts.ts'

/** One page to hand on: on paper it stands alone, with what its words mean. */
export function Report() {
  const { result: facts, isCurrent } = useReportFacts()
  const hasPeople = useSessionState((state) => state.workspace.people.size > 0)
  const isPrinting = useIsPrinting()
  if (!hasPeople) {
    return (
      <EmptyState
        title="Nothing to report yet"
        text="Add people, their ratings and what teams need, or import them on the Data page."
      />
    )
  }
  if (facts === null) return <Waiting label="Writing the report…" />
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Button variant="primary" isDisabled={!isCurrent} onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          Print
        </Button>
        <p>
          One page, upright, readable in grey. In the browser’s print window it can be kept as a
          PDF, too. “Hide names” is obeyed.
        </p>
      </div>
      <div className={styles.paper} aria-busy={!isCurrent}>
        <ReportSheet facts={facts} />
      </div>
      {isPrinting ? (
        <PrintedPage className={styles.printed}>
          <ReportSheet facts={facts} />
        </PrintedPage>
      ) : null}
    </div>
  )
}

/** As of the last state that was worked out whole; `null` before the first. */
function useReportFacts() {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf, areHidden } = usePersonNames()
  const [rate] = useRiskParam('rate')
  const [months] = useRiskParam('months')
  const attrition = useMemo(() => parseAttritionLook(rate, months), [rate, months])
  const start = useCallback(
    () => reportFacts({ workspace, coverage, attrition, nameOf }),
    [workspace, coverage, attrition, nameOf],
  )
  // Nobody who asks to hide names may see the page with names, for however short.
  const question = [coverage.day, attrition.rate, attrition.months, areHidden].join()
  return useInSlices(question, start)
}
