import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { useMarkedScenario } from '#session/scenario/useMarkedScenario.ts'
import { useRisk } from '../useRisk.ts'
import { type RiskChanges, riskChanges } from './riskChanges.ts'

/**
 * How the findings of the chosen scope differ by the shown scenario; `null`: nothing is marked.
 *
 * @param findings what is shown.
 */
export function useRiskChanges(findings: readonly Finding[]): RiskChanges | null {
  const scenario = useMarkedScenario()
  const coverage = useSessionState((state) => state.coverage)
  const { scope, showsLow } = useRisk().look
  return useMemo(
    () =>
      scenario === null || coverage.workspace !== scenario.after
        ? null
        : riskChanges(coverage, scenario, findings, { scope, showsLow }),
    [scenario, coverage, findings, scope, showsLow],
  )
}
