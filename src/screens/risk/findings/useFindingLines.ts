import { useMemo } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { type FindingLine, findingLines } from './findingLines.ts'

/** Findings with their names. */
export function useFindingLines(findings: readonly Finding[]): readonly FindingLine[] {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  return useMemo(() => findingLines(findings, workspace, nameOf), [findings, workspace, nameOf])
}
