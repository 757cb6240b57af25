import { useMemo, useState } from 'react'
import { type Severity, severities } from '#core/analysis/finding.ts'
import { parseDay } from '#core/model/day.ts'
import { grouped } from '#core/model/naming.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Figure, Panel } from '#ui/Screen.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { useSettled } from '#ui/useSettled.ts'
import { dayWords, longDayWords } from '../dayWords.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import styles from './Trend.module.css'
import { TrendMoves } from './TrendMoves.tsx'
import { TrendPicture } from './TrendPicture.tsx'
import { TrendTable } from './TrendTable.tsx'
import { signed, sinceLastMonth, trendLine } from './trendLine.ts'
import { useTrend } from './useTrend.ts'

const looks = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

/** Whether it gets better: findings day by day since the organisation is kept here. */
export function Trend() {
  const { look } = useRisk()
  const { steps, progress, failure, today, now } = useTrend()
  const isSlow = useSettled(progress, 400) !== null && progress !== null
  const shown = useMemo(() => shownSeverities(look.showsLow), [look.showsLow])
  const points = useMemo(
    () =>
      steps === null || steps.length === 0
        ? null
        : trendLine(steps, { today, now, withLow: look.showsLow }),
    [steps, today, now, look.showsLow],
  )
  const [at, setAt] = useRiskParam('at')
  const [shape, setShape] = useState<'chart' | 'table'>('chart')
  const chosenDay = at === null ? null : parseDay(at)
  const chosen = points?.find(({ day }) => day === chosenDay) ?? null
  if (failure !== null) return <EmptyState title="There is no trend to show" text={failure} />
  if (points === null) {
    return isSlow || steps !== null ? (
      <div className={styles.waiting}>
        <Progress label="Going through the history" fraction={progress ?? 0} />
      </div>
    ) : null
  }
  const [first] = points
  const month = sinceLastMonth(points, today)
  const edits = steps?.filter(({ cause }) => cause !== 'begin').length ?? 0
  return (
    <div className={styles.page}>
      <div className={styles.figures}>
        <Figure
          number={grouped(points.at(-1)?.findings ?? 0)}
          text="findings today"
          note={look.showsLow ? 'low ones included' : 'without the low ones'}
        />
        {month === null ? null : (
          <Figure
            number={month.now === month.before ? '±0' : signed(month.now - month.before)}
            text={month.since === first?.day ? 'since the trend begins' : 'in the last 30 days'}
            note={`${grouped(month.before)} → ${grouped(month.now)}, since ${dayWords(month.since)}`}
          />
        )}
        <Figure
          number={grouped(edits)}
          text={edits === 1 ? 'edit' : 'edits'}
          note={`kept here since ${dayWords(first?.day ?? today)}`}
        />
      </div>
      <Panel
        title="Findings by severity, all teams and chapters"
        tools={
          points.length < 2 ? null : (
            <SegmentedControl label="Shown as" segments={looks} value={shape} onChange={setShape} />
          )
        }
      >
        {points.length < 2 ? (
          <EmptyState
            title={`The trend begins with the first edit, on ${longDayWords(first?.day ?? today)}`}
            text="A line appears from the second day on. Until then the edits below say what they changed."
          />
        ) : shape === 'chart' ? (
          <TrendPicture points={points} shown={shown} chosen={chosen} onChoose={setAt} />
        ) : (
          <TrendTable points={points} shown={shown} chosen={chosen} onChoose={setAt} />
        )}
        {look.scope === 'all' ? null : (
          <p className={styles.note}>“Where” does not narrow the trend: it counts everything.</p>
        )}
      </Panel>
      <TrendMoves points={points} shown={shown} chosen={chosen} onChoose={setAt} />
    </div>
  )
}

function shownSeverities(withLow: boolean): readonly Severity[] {
  return severities.filter((severity) => withLow || severity !== 'low')
}
