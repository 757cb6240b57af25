import { ChevronRight } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { counted } from '#core/model/naming.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import { classes } from '#ui/classes.ts'
import { MarkSign } from './MarkSign.tsx'
import { OwnerBar, overloadPlace, StayPicture } from './MemberPicture.tsx'
import {
  isUnder,
  MarkLabels,
  MissionBars,
  type PlacedMark,
  Postponements,
  placedMarks,
  targetWidth,
} from './MissionPicture.tsx'
import { missionSpan } from './model/missionSpan.ts'
import type { Mission } from './model/missions.ts'
import { statusWords, type TimelineRow } from './model/rows.ts'
import { barOf, type TimeScale } from './model/timeScale.ts'
import { cellsOf, type RowCell } from './rowCells.ts'
import styles from './Timeline.module.css'
import type { TimelineFacts } from './useTimeline.ts'
import { missionSentence, overloadSentence, staySentence } from './words.ts'

export interface RowActions {
  readonly hrefOf: (row: TimelineRow) => string | null
  /** The focus has come to a cell: by a click, or a screen reader put it there. */
  readonly onFocus: (row: number, cell: number) => void
  readonly onCell: (row: number, cell: number) => void
  readonly onToggle: (row: number) => void
}

export interface RowViewProps {
  /** Its number among the rows. */
  readonly index: number
  readonly row: TimelineRow
  readonly facts: TimelineFacts
  readonly scale: TimeScale
  readonly headWidth: number
  readonly textWidth: (text: string) => number
  /** The same in every render, so that a row is drawn anew only when something in it is new. */
  readonly actions: RowActions
  /** The cell that Tab leads to; `null`: it is in another row. */
  readonly active: number | null
  /** Key of the mark that the pane explains. */
  readonly selected: string | null
}

/** The head of a row and what happens over time, as cells of the tree. */
export const TimelineRowView = memo(function TimelineRowView(props: RowViewProps) {
  const { row, index, facts, scale, active, actions } = props
  const cells = cellsOf(row, facts)
  const marks = row.kind === 'mission' ? placedMarks(facts.marksOf(row.mission), scale) : []
  const cell = (at: number) => cellAttributes(props, at, active === at)
  return (
    <>
      <RowHead
        row={row}
        index={index}
        facts={facts}
        headWidth={props.headWidth}
        actions={actions}
        isActive={active === 0}
      />
      <div role="presentation" className={styles.plot} style={{ width: scale.width }}>
        {cells.map((it, at) =>
          it.kind === 'name' ? null : (
            <Cell key={keyOf(it)} {...props} it={it} marks={marks} cell={cell(at)} />
          ),
        )}
        {row.kind === 'member' ? <Elsewhere ranges={row.member.bars} scale={scale} /> : null}
        {row.kind === 'mission' ? (
          <div aria-hidden="true" className={styles.labels}>
            <MarkLabels marks={marks} scale={scale} textWidth={props.textWidth} />
          </div>
        ) : null}
      </div>
    </>
  )
})

/** Where to look for what is not in the picture. */
function Elsewhere(props: { readonly ranges: readonly DayRange[]; readonly scale: TimeScale }) {
  const { start, end } = props.scale.range
  const isEarlier = props.ranges.every((it) => it.end <= start)
  if (!isEarlier && !props.ranges.every((it) => it.start >= end)) return null
  return (
    <span aria-hidden="true" className={isEarlier ? styles.earlier : styles.later}>
      {isEarlier ? '‹ earlier' : 'later ›'}
    </span>
  )
}

interface CellAttributes {
  readonly 'data-cell': number
  readonly tabIndex: number
  readonly onFocus: () => void
  readonly onClick: (event: MouseEvent) => void
}

function cellAttributes(
  { index, actions }: Pick<RowViewProps, 'index' | 'actions'>,
  at: number,
  isActive: boolean,
): CellAttributes {
  return {
    'data-cell': at,
    tabIndex: isActive ? 0 : -1,
    onFocus: () => actions.onFocus(index, at),
    onClick: (event) => {
      // The link in it leads away, the arrow opens: neither chooses the cell.
      if (event.target instanceof Element && event.target.closest('a, [data-toggle]') !== null)
        return
      actions.onCell(index, at)
    },
  }
}

function keyOf(it: RowCell): string {
  if (it.kind === 'mark') return it.mark.key
  if (it.kind === 'stay') return it.bar.stay.id
  return it.kind === 'overload' ? `overload ${it.overload.start}` : it.kind
}

type RowHeadProps = Pick<RowViewProps, 'row' | 'index' | 'facts' | 'headWidth' | 'actions'> & {
  readonly isActive: boolean
}

/** Knows nothing of the scale: while time moves it stays as it is. */
const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { row, index, facts, headWidth, actions, isActive } = props
  const head = { ...cellAttributes(props, 0, isActive), style: { width: headWidth } }
  if (row.kind === 'group') {
    return (
      <div role="rowheader" {...head} className={classes(styles.head, styles.groupHead)}>
        {row.label}
        <span className={styles.count}>{row.count}</span>
      </div>
    )
  }
  if (row.kind !== 'mission') {
    const person = row.kind === 'owner' ? row.owner : row.member.person
    const role = row.kind === 'owner' ? 'Product owner' : (row.member.bars.at(-1)?.stay.role ?? '')
    return (
      <div role="rowheader" {...head} className={classes(styles.head, styles.memberHead)}>
        <span className={styles.name}>{facts.nameOf(person)}</span>
        {role === '' ? null : <span className={styles.detail}>{role}</span>}
      </div>
    )
  }
  const { team } = row.mission
  const owner = team.owner === null ? undefined : facts.personOf(team.owner)
  const detail = [
    statusWords(team.status),
    counted(peopleOn(row.mission, facts), 'person', 'people'),
    ...(owner === undefined ? [] : [facts.nameOf(owner)]),
  ].join(' · ')
  return (
    <div
      role="rowheader"
      {...head}
      aria-label={`${team.name}, ${detail}`}
      className={classes(styles.head, styles.missionHead)}
    >
      {/* For the pointer: the row says whether it is open, and the arrow keys open it. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        data-toggle
        className={styles.toggle}
        onClick={() => actions.onToggle(index)}
      >
        <ChevronRight className={classes(row.isOpened && styles.turned)} />
      </button>
      <span className={styles.headText}>
        <a
          href={actions.hrefOf(row) ?? undefined}
          tabIndex={-1}
          className={styles.name}
          title={team.name}
        >
          {team.name}
        </a>
        <span className={styles.detail}>{detail}</span>
      </span>
    </div>
  )
})

function peopleOn({ stays }: Mission, { day, personOf }: TimelineFacts): number {
  const present = stays.filter((stay) => {
    const person = personOf(stay.person)
    return isCurrent(stay, day) && person !== undefined && isPresent(person, day)
  })
  return new Set(present.map(({ person }) => person)).size
}

function Cell({
  row,
  facts,
  scale,
  textWidth,
  selected,
  it,
  cell,
  marks,
}: RowViewProps & {
  readonly it: RowCell
  readonly marks: readonly PlacedMark[]
  readonly cell: CellAttributes
}) {
  if (it.kind === 'mark') {
    const { mark } = it
    // Reached by keys, it comes into the picture first.
    const place = marks.findIndex((placed) => placed.mark === mark)
    const x = marks[place]?.x
    if (x === undefined) return null
    return (
      <div
        role="gridcell"
        {...cell}
        aria-label={mark.sentence}
        aria-selected={selected === mark.key}
        title={mark.sentence}
        className={classes(styles.mark, isUnder(mark.kind) && styles.under)}
        style={{ left: x - targetWidth / 2, zIndex: place }}
      >
        <MarkSign kind={mark.kind} />
      </div>
    )
  }
  if (it.kind === 'stay') {
    const place = barOf(scale, it.bar)
    return place === null ? null : (
      <div
        role="gridcell"
        {...cell}
        aria-label={staySentence(it.bar)}
        title={staySentence(it.bar)}
        className={styles.stayCell}
        style={place}
      >
        <StayPicture bar={it.bar} place={place} scale={scale} textWidth={textWidth} />
      </div>
    )
  }
  if (it.kind === 'overload') {
    const place = overloadPlace(it.overload, row, scale)
    if (place === null) return null
    const text = `${it.overload.allocation} %`
    const hidden = Math.max(0, place.left + place.width - scale.width)
    return (
      <div
        role="gridcell"
        {...cell}
        aria-label={overloadSentence(it.overload)}
        title={overloadSentence(it.overload)}
        className={styles.overload}
        style={place}
      >
        {textWidth(text) + 16 <= place.width - hidden ? (
          <span className={styles.overloadText} style={{ right: hidden + 4 }}>
            {text}
          </span>
        ) : null}
      </div>
    )
  }
  if (row.kind === 'owner') {
    return (
      <div role="gridcell" {...cell} aria-label="Product owner" className={styles.span}>
        <OwnerBar mission={row.mission} owner={row.owner} scale={scale} today={facts.today} />
      </div>
    )
  }
  if (row.kind !== 'mission') return null
  const all = facts.marksOf(row.mission)
  return (
    <>
      <div
        role="gridcell"
        {...cell}
        aria-label={missionSentence(row.mission, all.length)}
        className={styles.span}
      />
      <div aria-hidden="true" className={styles.picture}>
        <Elsewhere ranges={[missionSpan(row.mission, facts.today)]} scale={scale} />
        <MissionBars
          mission={row.mission}
          marks={marks}
          scale={scale}
          today={facts.today}
          textWidth={textWidth}
        />
        <Postponements marks={all} scale={scale} />
      </div>
    </>
  )
}
