import { useSessionState } from '#session/react.ts'
import { PrintedPage } from '#ui/PrintedPage.tsx'
import { rowHeights, type TimelineRow } from './model/rows.ts'
import { axisOf, rangeWords, type TimeScale, timeScale, xOf } from './model/timeScale.ts'
import styles from './PrintedTimeline.module.css'
import { TimelineFoot } from './TimelineFoot.tsx'
import { type RowActions, TimelineRowView } from './TimelineRowView.tsx'
import { useTextWidth } from './useTextWidth.ts'
import type { TimelineFacts } from './useTimeline.ts'

// Pixels: together they are the width of a sheet on its side, within its margins.
const headWidth = 210
const plotWidth = 790

const noActions: RowActions = {
  hrefOf: () => null,
  onFocus: () => undefined,
  onCell: () => undefined,
  onToggle: () => undefined,
}

interface Props {
  readonly rows: readonly TimelineRow[]
  readonly facts: TimelineFacts
  readonly range: TimeScale['range']
  readonly summary: string
}

/** The same days and rows on paper: all of them, each whole on its sheet. */
export function PrintedTimeline({ rows, facts, range, summary }: Props) {
  const { name } = useSessionState((state) => state.workspace.organisation.record)
  const textWidth = useTextWidth()
  const scale = timeScale(range, plotWidth)
  const { periods, ticks } = axisOf(scale)
  return (
    <PrintedPage className={styles.page}>
      <h1 className={styles.title}>
        {name}: missions, {rangeWords(range)}
      </h1>
      <p>{summary}</p>
      <div className={styles.axis} style={{ marginLeft: headWidth, width: plotWidth }}>
        {periods.map(({ label, x }) => (
          <span key={x} className={styles.period} style={{ left: x }}>
            {label}
          </span>
        ))}
        {ticks.map(({ day, x, label }) => (
          <span key={day} className={styles.tick} style={{ left: x }}>
            {label}
          </span>
        ))}
      </div>
      {rows.map((row, index) => (
        <div key={row.key} className={styles.row} style={{ height: rowHeights[row.kind] }}>
          <span
            className={styles.today}
            style={{ left: headWidth + xOf(scale, facts.today + 0.5) }}
          />
          <TimelineRowView
            row={row}
            index={index}
            facts={facts}
            scale={scale}
            headWidth={headWidth}
            textWidth={textWidth}
            actions={noActions}
            active={null}
            selected={null}
          />
        </div>
      ))}
      <TimelineFoot />
    </PrintedPage>
  )
}
