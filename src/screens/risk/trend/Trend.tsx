import { useMemo, useState } from 'react'
import { type Severity, severities } from '#core/analysis/finding.ts'
import { type Day, parseDay } from '#core/model/day.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { useSettled } from '#ui/useSettled.ts'
import { longDayWords } from '../../analysis/dayWords.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import styles from './Trend.module.css'
import { TrendFigures } from './TrendFigures.tsx'
import { TrendMoves } from './TrendMoves.tsx'
import { TrendPicture } from './TrendPicture.tsx'
import { TrendTable } from './TrendTable.tsx'
import { trendLine } from './trendLine.ts'
import { useTrend } from './useTrend.ts'

const looks = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

/** Whether it gets better: findings day by day since the organisation is kept here. */
export function Trend() {
  const { look } = useRisk()
  const { history, progress, failure, today } = useTrend()
  const isSlow = useSettled(progress, 400) !== null && progress !== null
  const shown = useMemo(() => shownSeverities(look.showsLow), [look.showsLow])
  const line = useMemo(
    () => (history === null ? null : trendLine(history, look.showsLow)),
    [history, look.showsLow],
  )
  const [at, setAt] = useRiskParam('at')
  const [shape, setShape] = useState<'chart' | 'table'>('chart')
  if (failure !== null) return <EmptyState title="There is no trend to show" text={failure} />
  if (history === null) {
    return isSlow ? (
      <div className={styles.waiting}>
        <Progress label="Going through the history" fraction={progress ?? 0} />
      </div>
    ) : null
  }
  if (line === null) {
    return (
      <EmptyState
        title="The trend begins with the first edit"
        text="Add people and skills, or import them: what is found from then on shows here."
      />
    )
  }
  const { start, points } = line
  const chosenDay = at === null ? null : parseDay(at)
  const chosen = points.find(({ day }) => day === chosenDay) ?? null
  return (
    <div className={styles.page}>
      <TrendFigures line={line} today={today} withLow={look.showsLow} />
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
            title={`The trend begins with the first edit, on ${longDayWords(start.day)}`}
            text="A line appears from the second day on. Until then the edits below say what they changed."
          />
        ) : shape === 'chart' ? (
          <TrendPicture points={points} shown={shown} chosen={chosen} onChoose={setAt} />
        ) : (
          <TrendTable points={points} shown={shown} chosen={chosen} onChoose={setAt} />
        )}
        <WhatItFollows today={today} />
      </Panel>
      <TrendMoves
        line={line}
        named={history.named}
        shown={shown}
        chosen={chosen}
        onChoose={setAt}
      />
    </div>
  )
}

function shownSeverities(withLow: boolean): readonly Severity[] {
  return severities.filter((severity) => withLow || severity !== 'low')
}

/** The trend goes its own way: of the whole organisation, from its beginning to today. */
function WhatItFollows({ today }: { readonly today: Day }) {
  const { look } = useRisk()
  const day = useSessionState((state) => state.day)
  const words = [
    day === today
      ? ''
      : `“Analysed on” does not move the trend: each day is counted as it stood then, up to today, ${longDayWords(today)}.`,
    look.scope === 'all' ? '' : '“Where” does not narrow it: it counts everything.',
  ].filter((it) => it !== '')
  return words.length === 0 ? null : <p className={styles.note}>{words.join(' ')}</p>
}
