import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { type ClosingOption, closingOptions } from '#core/planning/closingOptions.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { attritionOf, parseAttritionLook } from '../../analysis/attritionLook.ts'
import { useRisk } from '../useRisk.ts'
import { ClosingOptionItem } from './ClosingOptionItem.tsx'
import styles from './ClosingOptions.module.css'
import { useClosing } from './useClosing.ts'

/** What would close a finding, cheapest first, each with one thing to do about it. */
export function ClosingOptions({ finding }: { readonly finding: Finding }) {
  const coverage = useSessionState((state) => state.coverage)
  // What the attrition view is set to is what a move is weighed with.
  const { rate = null, months = null } = useRisk().look.own
  const options = useMemo(() => {
    const attrition = attritionOf(parseAttritionLook(rate, months))
    return closingOptions(coverage, finding, { attrition, newId })
  }, [coverage, finding, rate, months])
  const close = useClosing(finding, options)
  const mending = options.filter((option) => !asksForLess(option))
  const asking = options.filter(asksForLess)
  const list = (shown: readonly ClosingOption[]) => (
    <ul>
      {shown.map((option) => (
        <ClosingOptionItem
          key={optionKey(option)}
          option={option}
          finding={finding}
          onTakeUp={close}
        />
      ))}
    </ul>
  )
  return (
    <section className={styles.options}>
      <h3 className={styles.heading}>What would close it</h3>
      {mending.length === 0 ? (
        <p>
          Nothing that follows from what is known: nobody is near to it, and nobody can be asked.
        </p>
      ) : (
        list(mending)
      )}
      {asking.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>What would only lower the bar</h3>
          {list(asking)}
        </>
      )}
    </section>
  )
}

function optionKey(option: ClosingOption): string {
  switch (option.kind) {
    case 'learn':
      return `learn ${option.learner}`
    case 'move':
    case 'share':
      return `${option.kind} ${option.person}`
    case 'hire':
      return 'hire'
    case 'stop-needing':
      return option.how
  }
}

/** It ends the finding and mends nothing. */
function asksForLess({ kind }: ClosingOption): boolean {
  return kind === 'stop-needing'
}
