import { Printer } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSessionState } from '#session/react.ts'
import { runInSlices } from '#session/runInSlices.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { useIsPrinting } from '#ui/useIsPrinting.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { parseAttritionLook } from '../attrition/attritionLook.ts'
import { useRiskParam } from '../useRisk.ts'
import styles from './Report.module.css'
import { ReportSheet } from './ReportSheet.tsx'
import { type ReportFacts, reportFacts } from './reportFacts.ts'

/** One page to hand on: on paper it stands alone, with what its words mean. */
export function Report() {
  const facts = useReportFacts()
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
        <Button variant="primary" onPress={() => window.print()}>
          <Printer aria-hidden="true" />
          Print
        </Button>
        <p>
          One page, upright, readable in grey. In the browser’s print window it can be kept as a
          PDF, too. “Hide names” is obeyed.
        </p>
      </div>
      <div className={styles.paper}>
        <ReportSheet facts={facts} />
      </div>
      {isPrinting
        ? createPortal(
            <div className={styles.printed}>
              <ReportSheet facts={facts} />
            </div>,
            document.body,
          )
        : null}
    </div>
  )
}

/** As of the last state that was worked out whole; `null` before the first. */
function useReportFacts(): ReportFacts | null {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const [rate] = useRiskParam('rate')
  const [months] = useRiskParam('months')
  const attrition = useMemo(() => parseAttritionLook(rate, months), [rate, months])
  const [facts, setFacts] = useState<ReportFacts | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const steps = reportFacts({ workspace, coverage, attrition, nameOf })
    void runInSlices(steps, stop.signal).then((found) => {
      if (found !== null && !stop.signal.aborted) setFacts(found)
    })
    return () => stop.abort()
  }, [workspace, coverage, attrition, nameOf])
  return facts
}
