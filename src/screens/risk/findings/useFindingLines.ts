import { useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRisk } from '../useRisk.ts'
import { type FindingLine, findingLines } from './findingLines.ts'

/** The findings of the chosen scope, with their names. */
export function useFindingLines(): readonly FindingLine[] {
  const workspace = useSessionState((state) => state.workspace)
  const { shown } = useRisk()
  const { nameOf } = usePersonNames()
  return useMemo(() => findingLines(shown, workspace, nameOf), [shown, workspace, nameOf])
}
