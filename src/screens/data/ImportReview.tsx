import { useEffect, useState } from 'react'
import type { Workspace } from '#core/model/workspace.ts'
import {
  type BundleReview,
  isCurrent,
  isEmpty,
  type PlanFor,
  planReview,
} from '#session/importing.ts'
import { useSessionState } from '#session/react.ts'
import { useImporting } from '#session/useImporting.ts'
import { Button } from '#ui/Button.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { ImportOffers } from './ImportOffers.tsx'
import styles from './ImportPanel.module.css'
import { nextPaint } from './nextPaint.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { ReportFrame } from './ReportFrame.tsx'
import { TableReports } from './TableReports.tsx'
import { listed } from './wording.ts'

const targets = [
  { value: 'open' as const, label: 'This workspace' },
  { value: 'new' as const, label: 'A new workspace' },
]

/** What the files would do, before they do anything. A new plan follows each choice at once. */
export function ImportReview({ review }: { readonly review: BundleReview }) {
  const importing = useImporting()
  // A file says what is: it goes into the organisation itself, whatever scenario is shown.
  const workspace = useSessionState((state) => state.scenario?.baseline ?? state.workspace)
  const plan = usePlan(review, workspace)
  const [isBusy, setBusy] = useState(false)
  const { into } = review.choices
  const isReady = plan !== null && isCurrent(plan, review, workspace)
  const isWithout = isReady && plan.edit.changes.length === 0
  const name = workspace.organisation.record.name
  const renamed = into === 'open' && !isEmpty(workspace) ? newName(plan, name) : null
  const apply = async () => {
    if (plan === null) return
    setBusy(true)
    await nextPaint()
    await importing.apply(plan)
    setBusy(false)
  }
  return (
    <ReportFrame
      text={
        <>
          {listed(review.bundle.files)} {into === 'new' ? 'as a new workspace' : `into “${name}”`}.{' '}
          {isWithout
            ? 'There is nothing to bring in: it is there already, or was left out.'
            : 'Nothing has changed yet.'}
          {renamed === null ? null : ` This workspace will be called “${renamed}”.`}
        </>
      }
      actions={
        <>
          <Button onPress={() => importing.close()}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={!isReady || isWithout || isBusy}
            onPress={() => void apply()}
          >
            Import
          </Button>
        </>
      }
    >
      {plan === null ? (
        <Waiting label="Comparing with what is here…" />
      ) : (
        <>
          <div className={styles.columns}>
            <TableReports tables={plan.report.tables} isDone={false} />
            <div className={styles.choices}>
              {isEmpty(workspace) && into === 'open' ? null : (
                <div className={styles.target}>
                  <span aria-hidden="true">Import into</span>
                  <SegmentedControl
                    label="Import into"
                    segments={targets}
                    value={into}
                    onChange={(value) => importing.choose({ into: value })}
                  />
                </div>
              )}
              <ImportOffers
                report={plan.report}
                choices={review.choices}
                onChoose={(choices) => importing.choose(choices)}
              />
            </div>
          </div>
          <ProblemTable problems={plan.report.problems} />
        </>
      )}
    </ReportFrame>
  )
}

/** What the organisation will be called, where the files call it otherwise. */
function newName(plan: PlanFor | null, name: string): string | null {
  const it = plan?.edit.changes.find(({ table }) => table === 'organisation')
  const next = (it?.after as { readonly name: string } | null | undefined)?.name
  return next === undefined || next === name ? null : next
}

/** The newest plan there is; the one before stays while the next is worked out. */
function usePlan(review: BundleReview, workspace: Workspace): PlanFor | null {
  const [plan, setPlan] = useState<PlanFor | null>(null)
  useEffect(() => {
    const planning = new AbortController()
    void planReview(review, workspace, planning.signal).then((next) => {
      if (next !== null) setPlan(next)
    })
    return () => planning.abort()
  }, [review, workspace])
  return plan
}
