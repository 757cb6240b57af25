import type { Severity } from '#core/analysis/finding.ts'
import type { TrendPoint } from '#core/analysis/trend.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { dayWords, longDayWords } from '../../analysis/dayWords.ts'
import type { Named } from '../../analysis/personNames.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import styles from './Trend.module.css'
import { changeWords, type DatedMove, greatestMoves, signed, type TrendLine } from './trendLine.ts'

const mostMoves = 12

interface Props {
  readonly line: TrendLine
  /** Everybody whom the edits may name. */
  readonly named: readonly Named[]
  readonly shown: readonly Severity[]
  readonly chosen: TrendPoint | null
  readonly onChoose: (day: string | null) => void
}

/** The edits that moved the line most: on the chosen day, or since it began. */
export function TrendMoves({ line, named, shown, chosen, onChoose }: Props) {
  const { start, points } = line
  const said = useSaid(named)
  const moves =
    chosen === null
      ? greatestMoves(points, shown, mostMoves)
      : chosen.movers.map((move) => ({ ...move, day: chosen.day }))
  return (
    <Panel
      title={
        chosen === null ? 'What moved it most' : `What moved it on ${longDayWords(chosen.day)}`
      }
      tools={
        chosen === null ? null : (
          <Button size="small" variant="ghost" onPress={() => onChoose(null)}>
            Whole history
          </Button>
        )
      }
    >
      {chosen === null ? null : <DayWords point={chosen} start={start} shown={shown} />}
      {moves.length === 0 ? (
        chosen === null ? (
          <EmptyState
            title="No edit has moved it yet"
            text="Rate a skill, move somebody or say what a team needs: what that changes shows here."
          />
        ) : null
      ) : (
        <ul className={styles.moves}>
          {moves.map((move) => (
            <Move
              key={move.seq}
              move={move}
              label={said(causeWords[move.cause] + move.label)}
              shown={shown}
              onChoose={chosen === null ? () => onChoose(move.day) : null}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** How the day came to its figures, apart from the edits that are listed. */
function DayWords({
  point,
  start,
  shown,
}: {
  readonly point: TrendPoint
  readonly start: TrendLine['start']
  readonly shown: readonly Severity[]
}) {
  const byDates = shown.some((severity) => point.byDates[severity] !== 0)
  return (
    <p className={styles.dayWords}>
      {point.day === start.day
        ? `It began here with ${counted(start.findings, 'finding', 'findings')}. `
        : ''}
      {point.edits === 0
        ? 'Nothing was edited on this day.'
        : `${counted(point.edits, 'edit', 'edits')}, of which ${point.movers.length === 0 ? 'none' : grouped(point.movers.length)} moved the line.`}{' '}
      {byDates
        ? `Dates alone brought ${changeWords(point.byDates, shown)}: a stay began or ended since the edit before.`
        : ''}
    </p>
  )
}

function Move(props: {
  readonly move: DatedMove
  readonly label: string
  readonly shown: readonly Severity[]
  readonly onChoose: (() => void) | null
}) {
  const { move, label, shown, onChoose } = props
  const moved = shown.filter((severity) => move.change[severity] !== 0)
  return (
    <li className={styles.move}>
      <span className={styles.label} title={label}>
        {label}
      </span>
      <span className={styles.changes}>
        {moved.map((severity) => (
          <span
            key={severity}
            className={classes(styles.change, move.change[severity] > 0 && styles.more)}
          >
            {signed(move.change[severity])} {severity}
          </span>
        ))}
      </span>
      {onChoose === null ? (
        <span className={styles.day}>{timeWords(move.at)}</span>
      ) : (
        <button type="button" className={styles.dayButton} onClick={onChoose}>
          {dayWords(move.day)}
        </button>
      )}
    </li>
  )
}

const causeWords: Record<DatedMove['cause'], string> = {
  begin: '',
  do: '',
  undo: 'Undone: ',
  redo: 'Done again: ',
}

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

function timeWords(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? '' : times.format(moment)
}
