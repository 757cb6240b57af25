import type { MissionProgress } from '#core/analysis/mission/missionProgress.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { useWidth } from '#ui/useWidth.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { valueWords } from '../missionWords.ts'
import styles from './ReadingPicture.module.css'
import { readingChart } from './readingChart.ts'

const height = 150
const margin = { top: 14, right: 14, bottom: 24, left: 48 }

interface Props {
  readonly team: Team
  readonly progress: MissionProgress
}

/** The readings as a step line between baseline and goal. The table beside it has the numbers. */
export function ReadingPicture({ team, progress }: Props) {
  const [setBox, width] = useWidth()
  const today = useSessionState((state) => state.day)
  const { readings, baseline, goal, unit } = progress
  const inner = Math.max(0, width - margin.left - margin.right)
  const { formed, target } = team
  const chart = readingChart(readings, {
    baseline,
    goal,
    formed,
    target,
    today,
    width: inner,
    height,
  })
  const { baselineY, goalY, targetX, todayX } = chart
  return (
    <div ref={setBox} className={styles.box}>
      {width === 0 ? null : (
        <svg
          role="img"
          aria-label={pictureWords(progress)}
          width={width}
          height={height + margin.top + margin.bottom}
        >
          <g transform={`translate(${margin.left} ${margin.top})`}>
            {chart.yTicks.map(({ value, y }) => (
              <g key={value} transform={`translate(0 ${y})`}>
                <line x2={inner} className={styles.grid} />
                <text x={-8} dy="0.32em" className={styles.yTick}>
                  {value}
                </text>
              </g>
            ))}
            {chart.xTicks.map(({ key, label, x }) => (
              <text key={key} x={x} y={height + 17} className={styles.xTick}>
                {label}
              </text>
            ))}
            <line x1={todayX} x2={todayX} y2={height} className={styles.today} />
            {targetX === null ? null : (
              <>
                <line x1={targetX} x2={targetX} y2={height} className={styles.target} />
                <text
                  x={targetX + (targetX > inner / 2 ? -5 : 5)}
                  y={height - 6}
                  className={targetX > inner / 2 ? styles.endNote : styles.note}
                >
                  target day
                </text>
              </>
            )}
            {baselineY === null ? null : (
              <>
                <line x2={inner} y1={baselineY} y2={baselineY} className={styles.baseline} />
                <text x={4} y={baselineY - 5} className={styles.note}>
                  baseline {valueWords(baseline ?? 0, unit)}
                </text>
              </>
            )}
            {goalY === null ? null : (
              <>
                <line x2={inner} y1={goalY} y2={goalY} className={styles.goal} />
                <text x={4} y={goalY - 5} className={styles.goalNote}>
                  goal {valueWords(goal ?? 0, unit)}
                </text>
              </>
            )}
            <path d={chart.path} className={styles.line} />
            {chart.points.map(({ key, x, y }) => (
              <circle key={key} cx={x} cy={y} r={3} className={styles.dot} />
            ))}
          </g>
        </svg>
      )}
    </div>
  )
}

function pictureWords({ readings, baseline, goal, unit }: MissionProgress): string {
  const parts = [
    baseline === null ? '' : `baseline ${valueWords(baseline, unit)}`,
    ...readings.map(({ day, value }) => `${dayWords(day)} ${valueWords(value, unit)}`),
    goal === null ? '' : `goal ${valueWords(goal, unit)}`,
  ]
  return `Readings of the measure: ${parts.filter(Boolean).join(', ')}`
}
