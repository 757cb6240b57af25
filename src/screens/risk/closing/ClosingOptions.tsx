import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { closingOptions } from '#core/planning/closingOptions.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './ClosingOptions.module.css'
import { closingWords } from './closingWords.ts'
import { takenUp } from './takenUp.ts'
import { closingOf, useClosing } from './useClosing.ts'

/** As the attrition view begins: a tenth of the people leave in a year. */
const yearlyRate = 0.1
const months = 12

/** What would close a finding, cheapest first, each with one thing to do about it. */
export function ClosingOptions({ finding }: { readonly finding: Finding }) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const close = useClosing(finding)
  const options = useMemo(() => {
    const rate = parseProbability(yearlyRate)
    const span = parseMonths(months)
    if (rate === null || span === null) throw new RangeError('The attrition to begin with is none')
    return closingOptions(coverage, finding, {
      attrition: { yearlyRate: rate, months: span },
      newId,
    })
  }, [coverage, finding])
  return (
    <section className={styles.options}>
      <h3 className={styles.heading}>What would close it</h3>
      {options.length === 0 ? (
        <p>
          Nothing that follows from what is known: nobody is near to it, and nobody can be asked.
        </p>
      ) : (
        <ul>
          {options.map((option) => {
            const { title, detail, closes, opens } = closingWords(option, {
              workspace,
              finding,
              nameOf,
            })
            const { label } = closingOf(option)
            const taken = takenUp(workspace, finding, option)
            return (
              <li key={`${option.kind} ${title}`} className={styles.option}>
                <span className={styles.title}>{title}</span>
                <span>{detail}</span>
                {closes === '' && opens === '' ? null : (
                  <span className={styles.effects}>
                    {closes === '' ? null : <span className={styles.closes}>{closes}</span>}
                    {opens === '' ? null : <span className={styles.opens}>{opens}</span>}
                  </span>
                )}
                {taken === null ? (
                  <Button
                    size="small"
                    aria-label={`${label}: ${title}`}
                    onPress={() => close(option)}
                  >
                    {label}
                  </Button>
                ) : (
                  <span className={styles.taken}>{taken}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
