import { useEffect, useMemo, useState } from 'react'
import type { SkillId } from '#core/model/ids.ts'
import { useSessionState } from '#session/react.ts'
import { Screen } from '#ui/Screen.tsx'
import { EmptyOrganisation } from './EmptyOrganisation.tsx'
import { MatrixGrid } from './grid/MatrixGrid.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import { type GridAxes, indexOfKey, isShown, type TeamFilter } from './model/axes.ts'
import { type Arrangement, mostSurveyed } from './model/compaction.ts'
import { hiddenWords, summaryOf } from './model/summary.ts'
import { DetailsPane } from './pane/DetailsPane.tsx'
import { useMatrixView } from './useMatrixView.ts'

/** Below this width the pane would leave too little of the grid, so it waits to be asked for. */
const wideEnough = '(min-width: 1200px)'

/** Teams × chapters, with people in the cells and what hangs on them. */
export function MatrixScreen() {
  const [filter, setFilter] = useState<TeamFilter>('standing')
  const [lensId, setLens] = useState<SkillId | null>(null)
  const [isPaneOpen, setPaneOpen] = useState(() => matchMedia(wideEnough).matches)
  const [chosen, setChosen] = useState<Arrangement | null>(null)
  const view = useMatrixView({ filter, lensId, chosen })
  const summary = useMemo(
    () => `${summaryOf(view.occupancy, view.coverage)}${hiddenWords(view.axes.hidden)}`,
    [view.occupancy, view.coverage, view.axes],
  )
  const { workspace } = view.occupancy
  const isEmpty =
    workspace.teams.size === 0 && workspace.chapters.size === 0 && workspace.people.size === 0
  return (
    <Screen
      title="Teams × chapters"
      summary={summary}
      tools={
        <MatrixTools
          skills={workspace.skills}
          chapters={workspace.chapters}
          lens={view.lens}
          filter={filter}
          onFilter={setFilter}
          arrangement={workspace.teams.size > mostSurveyed ? view.arrangement : null}
          onArrangement={setChosen}
          onLens={setLens}
          isPaneOpen={isPaneOpen}
          onPane={setPaneOpen}
        />
      }
      {...(isPaneOpen ? { aside: <DetailsPane view={view} />, asideLabel: 'Details' } : {})}
    >
      <SelectedTeamShown
        filter={filter}
        axes={view.axes}
        showAll={() => setFilter('all')}
        showEmpty={() => setChosen('full')}
      />
      {isEmpty ? <EmptyOrganisation /> : <MatrixGrid view={view} />}
    </Screen>
  )
}

interface SelectedTeamShownProps {
  readonly filter: TeamFilter
  readonly axes: GridAxes
  readonly showAll: () => void
  readonly showEmpty: () => void
}

/** A team that is selected from elsewhere, or just added, must not stay hidden. */
function SelectedTeamShown({ filter, axes, showAll, showEmpty }: SelectedTeamShownProps) {
  const selection = useSessionState((state) => state.selection)
  const day = useSessionState((state) => state.day)
  const team = useSessionState(({ workspace }) =>
    selection?.kind === 'team' ? workspace.teams.get(selection.team) : undefined,
  )
  const isFiltered = team !== undefined && !isShown(team, filter, day)
  const isHidden = team !== undefined && indexOfKey(axes.columns, team.id) < 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: it acts when something is selected, and not again when the filter is changed
  useEffect(() => {
    if (!isHidden) return
    if (isFiltered) showAll()
    else showEmpty()
  }, [selection])
  return null
}
