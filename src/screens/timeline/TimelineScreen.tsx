import { useCallback, useMemo, useState } from 'react'
import { counted } from '#core/model/naming.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { Screen } from '#ui/Screen.tsx'
import { useIsPrinting } from '#ui/useIsPrinting.ts'
import { useWidth } from '#ui/useWidth.ts'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { MarkDetails } from './MarkDetails.tsx'
import { findMissions } from './model/findMissions.ts'
import { isEnded } from './model/missionSpan.ts'
import { firstRange, isShown, timelineRows, wholeRange } from './model/rows.ts'
import { timeScale } from './model/timeScale.ts'
import { within } from './model/visibleRange.ts'
import { NoMissions } from './NoMissions.tsx'
import { PrintedTimeline } from './PrintedTimeline.tsx'
import { summaryWords } from './summaryWords.ts'
import { headWidthIn, Timeline } from './Timeline.tsx'
import { TimelineFoot } from './TimelineFoot.tsx'
import { RangeTools, TimelineTools } from './TimelineTools.tsx'
import { parseTimelineLook, serializeTimelineLook, type TimelineLook } from './timelineLook.ts'
import { useTimeline } from './useTimeline.ts'
import { useTimeZoom } from './useTimeZoom.ts'

/** When missions begin and end, who is in them until when, and which skills leave with whom. */
export function TimelineScreen() {
  const people = useSessionState((state) => state.workspace.people)
  const [look, changeLook] = useAddressedState(parseTimelineLook, serializeTimelineLook)
  const nameOf = useMemo(
    () => (look.hidesNames ? hiddenNames(people) : null),
    [look.hidesNames, people],
  )
  const change = useCallback(
    (part: Partial<TimelineLook>) => changeLook((before) => ({ ...before, ...part })),
    [changeLook],
  )
  return (
    <NamesContext value={nameOf}>
      <MissionsOverTime look={look} change={change} />
    </NamesContext>
  )
}

interface Props {
  readonly look: TimelineLook
  readonly change: (part: Partial<TimelineLook>) => void
}

function MissionsOverTime({ look, change }: Props) {
  const { view } = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const facts = useTimeline()
  const { missions, nameOf, personOf, today } = facts
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [scroller, keepScroller] = useState<HTMLElement | null>(null)
  const [measure, inner] = useWidth()
  const setScroller = useCallback(
    (element: HTMLElement | null) => {
      keepScroller(element)
      measure(element)
    },
    [measure],
  )
  const [selected, setSelected] = useState<{ row: string; mark: string | null } | null>(null)

  const shown = useMemo(
    () =>
      findMissions(
        missions.filter((it) => isShown(it, look.showsEnded)),
        look.text,
        workspace,
        nameOf,
      ),
    [missions, look.showsEnded, look.text, workspace, nameOf],
  )
  const rows = useMemo(
    () =>
      timelineRows(shown, {
        grouping: look.grouping,
        opened: new Set(look.opened),
        today,
        personOf,
        nameOf,
      }),
    [shown, look.grouping, look.opened, today, personOf, nameOf],
  )
  // All of them, not those found: typing into the search must not move time.
  const whole = useMemo(
    () =>
      wholeRange(
        missions.filter((it) => isShown(it, look.showsEnded)),
        today,
      ),
    [missions, look.showsEnded, today],
  )
  const range = useMemo(
    () => within(look.range ?? firstRange(whole, today), whole),
    [look.range, whole, today],
  )
  const headWidth = headWidthIn(inner)
  const width = Math.max(0, inner - headWidth)
  const scale = useMemo(() => timeScale(range, width), [range, width])
  const zoom = useTimeZoom({
    frame,
    left: headWidth,
    width,
    whole,
    range,
    onChange: (next) => change({ range: next }),
  })
  const ended = missions.filter(({ team }) => isEnded(team.status)).length
  const mission = rows.flatMap((row) =>
    row.kind === 'mission' && row.key === selected?.row ? row.mission : [],
  )[0]
  const [missionsRoute = ''] = view.hrefOf('missions').split('?')
  const hrefOf = (id: string) => `${missionsRoute}?mission=${encodeURIComponent(id)}`

  const summary = useMemo(() => summaryWords(facts, shown.length), [facts, shown.length])
  const isPrinting = useIsPrinting()

  return (
    <Screen
      title="Timeline"
      summary={summary}
      actions={<RangeTools range={range} whole={whole} today={today} zoom={zoom} />}
      tools={
        <TimelineTools
          text={look.text}
          grouping={look.grouping}
          showsEnded={look.showsEnded}
          hidesNames={look.hidesNames}
          change={change}
          ended={ended}
        />
      }
      aside={
        mission === undefined ? undefined : (
          <MarkDetails
            mission={mission}
            facts={facts}
            mark={selected?.mark ?? null}
            href={hrefOf(mission.team.id)}
            onMark={(mark) => setSelected({ row: mission.team.id, mark })}
            onClose={() => {
              setSelected(null)
              frame?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
            }}
          />
        )
      }
      asideLabel={mission === undefined ? 'Details' : `Details of ${mission.team.name}`}
    >
      {rows.length === 0 ? (
        <NoMissions
          all={missions.length}
          found={counted(ended, 'mission has', 'missions have')}
          look={look}
          change={change}
        />
      ) : (
        <Timeline
          rows={rows}
          facts={facts}
          scale={scale}
          headWidth={headWidth}
          whole={whole}
          zoom={zoom}
          frame={frame}
          setFrame={setFrame}
          scroller={scroller}
          setScroller={setScroller}
          selected={selected}
          onChoose={({ row, cell }) => {
            if (row.kind === 'group') return
            setSelected({
              row: row.mission.team.id,
              mark: cell.kind === 'mark' ? cell.mark.key : null,
            })
          }}
          onToggle={(row) => {
            if (row.kind !== 'mission') return
            const { id } = row.mission.team
            change({
              opened: row.isOpened ? look.opened.filter((it) => it !== id) : [...look.opened, id],
            })
          }}
          hrefOf={(row) => (row.kind === 'group' ? null : hrefOf(row.mission.team.id))}
        />
      )}
      <TimelineFoot />
      {isPrinting ? (
        <PrintedTimeline rows={rows} facts={facts} range={range} summary={summary} />
      ) : null}
    </Screen>
  )
}
