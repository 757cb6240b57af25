import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import type { FindingMark } from '../changes/riskChanges.ts'
import { type FindingLine, findingLines } from './findingLines.ts'

/** Findings with their names, and marked where a shown scenario changes them. */
export function useFindingLines(
  findings: readonly Finding[],
  marks?: ReadonlyMap<string, FindingMark>,
): readonly FindingLine[] {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  return useMemo(
    () => findingLines(findings, workspace, nameOf, marks),
    [findings, workspace, nameOf, marks],
  )
}
