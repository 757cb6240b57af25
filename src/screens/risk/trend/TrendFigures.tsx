import type { Day } from '#core/model/day.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { Figure } from '#ui/Screen.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import styles from './Trend.module.css'
import { signed, sinceLastMonth, type TrendLine } from './trendLine.ts'

interface Props {
  readonly line: TrendLine
  readonly today: Day
  readonly withLow: boolean
}

/** How many there are, whether that is more than before, and how many edits it took. */
export function TrendFigures({ line, today, withLow }: Props) {
  const { start, points, edits } = line
  const { before, now, since, isStart } = sinceLastMonth(line, today)
  const beginning = start.isImport ? 'the import' : 'the beginning'
  const others = edits.others === 0 ? '' : `${counted(edits.others, 'other', 'others')} did not, `
  return (
    <div className={styles.figures}>
      <Figure
        number={grouped(points.at(-1)?.findings ?? start.findings)}
        text="findings today"
        note={withLow ? 'low ones included' : 'without the low ones'}
      />
      <Figure
        number={now === before ? '±0' : signed(now - before)}
        text={isStart ? `since ${beginning}` : 'in the last 30 days'}
        note={`${grouped(before)} → ${grouped(now)}, since ${dayWords(since)}`}
      />
      <Figure
        number={grouped(edits.moving)}
        text={edits.moving === 1 ? 'edit changed what is found' : 'edits changed what is found'}
        note={`${others}since ${beginning} on ${dayWords(start.day)}`}
      />
    </div>
  )
}
