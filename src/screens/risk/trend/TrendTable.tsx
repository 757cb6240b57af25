import type { Severity } from '#core/analysis/finding.ts'
import type { TrendPoint } from '#core/analysis/trend.ts'
import { grouped } from '#core/model/naming.ts'
import { classes } from '#ui/classes.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import styles from './Trend.module.css'

interface Props {
  readonly points: readonly TrendPoint[]
  readonly shown: readonly Severity[]
  readonly chosen: TrendPoint | null
  readonly onChoose: (day: string | null) => void
}

/** The same as the picture in figures, the newest day first. */
export function TrendTable({ points, shown, chosen, onChoose }: Props) {
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {shown.map((severity) => (
              <th key={severity} scope="col">
                {severity}
              </th>
            ))}
            <th scope="col">together</th>
            <th scope="col">edits</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.day} className={classes(point === chosen && styles.chosen)}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.dayButton}
                  aria-pressed={point === chosen}
                  onClick={() => onChoose(point === chosen ? null : point.day)}
                >
                  {dayWords(point.day)}
                </button>
              </th>
              {shown.map((severity) => (
                <td key={severity}>{grouped(point.totals[severity])}</td>
              ))}
              <td>{grouped(point.findings)}</td>
              <td>{grouped(point.edits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
