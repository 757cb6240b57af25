import { Plus } from 'lucide-react'
import { memo, useDeferredValue, useId, useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Screen } from '#ui/Screen.tsx'
import { Tabs, tabId } from '#ui/Tabs.tsx'
import { usePersonNames } from '../analysis/personNames.ts'
import { ScreenViews } from '../views/ScreenViews.tsx'
import styles from './AllMissions.module.css'
import { Board } from './board/Board.tsx'
import { RemovedMissions } from './changes/MissionMark.tsx'
import { Lessons } from './lessons/Lessons.tsx'
import { MissionList } from './list/MissionList.tsx'
import { Load } from './load/Load.tsx'
import { MissionsTools } from './MissionsTools.tsx'
import { type MissionFacts, missionFacts } from './missionFacts.ts'
import { isNarrowed, searchedText, wantedMissions } from './missionFilter.ts'
import { firstLook, type MissionsLook, type MissionView, missionViews } from './missionsLook.ts'
import { shownWords } from './missionWords.ts'
import { MissionsContext, useMissions } from './useMissions.ts'

const viewTitles: Readonly<Record<MissionView, string>> = {
  board: 'Board',
  list: 'List',
  load: 'Load',
  lessons: 'Lessons',
}

/** Every mission, in one of the ways to look at them. */
export function AllMissions() {
  const missions = useMissions()
  const settled = useDeferredValue(missions)
  const { look, hrefWith, ask } = missions
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const panel = useId()
  const all = useMemo(() => missionFacts(workspace, coverage, day), [workspace, coverage, day])
  const textOf = useMemo(() => searchedText(workspace, nameOf), [workspace, nameOf])
  const shown = useMemo(
    () => wantedMissions(all, settled.look, textOf),
    [all, settled.look, textOf],
  )
  const stalled = useMemo(() => all.filter(({ stalls }) => stalls.length > 0).length, [all])
  const isOfMissions = look.view === 'board' || look.view === 'list'
  return (
    <Screen
      title="Missions"
      summary={summaryWords(all.length, stalled)}
      isScrolling={!isOfMissions}
      actions={
        <>
          <ScreenViews screen="missions" />
          <Button variant="primary" onPress={() => ask({ kind: 'new' })}>
            <Plus aria-hidden="true" />
            New mission
          </Button>
        </>
      }
      tools={
        <>
          <div className={styles.top}>
            <Tabs
              label="Ways to look at missions"
              tabs={missionViews.map((view) => ({
                name: view,
                label: viewTitles[view],
                href: hrefWith({ view }),
              }))}
              chosen={look.view}
              panel={panel}
            />
          </div>
          <MissionsTools all={all} stalled={stalled} />
        </>
      }
    >
      <div
        role="tabpanel"
        id={panel}
        aria-labelledby={tabId(panel, look.view)}
        className={styles.panel}
      >
        {/* The cards of a large board must not hold up whoever types in the search. */}
        <MissionsContext value={settled}>
          {isOfMissions ? <RemovedMissions /> : null}
          <MissionsView all={all} shown={shown} look={settled.look} />
        </MissionsContext>
      </div>
    </Screen>
  )
}

interface ViewProps {
  readonly all: readonly MissionFacts[]
  readonly shown: readonly MissionFacts[]
  readonly look: MissionsLook
}

const MissionsView = memo(function MissionsView({ all, shown, look }: ViewProps) {
  const { change } = useMissions()
  if (look.view === 'load') return <Load />
  if (look.view === 'lessons') return <Lessons />
  if (all.length === 0) return <NoMissions />
  if (shown.length === 0) {
    return (
      <EmptyState
        title="No mission is like that"
        text={`${shownWords(0, all.length)} have what the search and the filters ask for.`}
      >
        <Button
          onPress={() => change({ ...firstLook, view: look.view, hidesNames: look.hidesNames })}
        >
          Show all missions
        </Button>
      </EmptyState>
    )
  }
  if (look.view === 'list') return <MissionList shown={shown} />
  return <Board shown={shown} opensEnded={look.showsEnded || isNarrowed(look)} />
})

function NoMissions() {
  const { ask } = useMissions()
  return (
    <EmptyState
      title="No missions yet"
      text="A mission is a team around an outcome: what shall be different, for whom, and how you will know. It begins with a name."
    >
      <Button variant="primary" onPress={() => ask({ kind: 'new' })}>
        New mission
      </Button>
    </EmptyState>
  )
}

function summaryWords(all: number, stalled: number): string {
  if (all === 0) return 'Teams around an outcome, from the first intent to what was learnt.'
  const count = shownWords(all, all)
  return stalled === 0
    ? `${count}, none of them stalled.`
    : `${count}, ${stalled === 1 ? 'one of them' : `${stalled} of them`} stalled.`
}
