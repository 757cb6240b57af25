import { useCallback, useMemo, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import type { OpenedCell } from './useRisk.ts'

/** Both list the same findings: what is opened in one stays open in the other. */
const listing: readonly string[] = ['', 'findings']

/**
 * The cell that is explained in the pane, for as long as it is there and the view is the one in
 * which it was opened.
 */
export function useOpenedCell(
  view: string,
): readonly [opened: OpenedCell | null, open: (cell: OpenedCell | null) => void] {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [wanted, setWanted] = useState<{ cell: OpenedCell; view: string } | null>(null)
  const isForeign =
    wanted !== null &&
    wanted.view !== view &&
    !(listing.includes(view) && listing.includes(wanted.view))
  // Closed for good: it is not to come back with the view.
  if (isForeign) setWanted(null)
  const cell = isForeign ? null : (wanted?.cell ?? null)
  const stands =
    cell !== null &&
    workspace.skills.get(cell.skill) !== undefined &&
    coverage.isCounted(cell.scope)
  const open = useCallback(
    (next: OpenedCell | null) => setWanted(next === null ? null : { cell: next, view }),
    [view],
  )
  const opened = stands ? cell : null
  return useMemo(() => [opened, open], [opened, open])
}
