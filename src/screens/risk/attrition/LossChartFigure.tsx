import { useId } from 'react'
import type { LossDistribution } from '#core/analysis/lossDistribution.ts'
import { classes } from '#ui/classes.ts'
import { useWidth } from '#ui/useWidth.ts'
import { amount } from '../../analysis/amount.ts'
import styles from './LossChartFigure.module.css'
import { type LossBar, lossChart } from './lossBars.ts'
import { chanceWords, type LossUnit, oneCase } from './lossWords.ts'

const height = 120
const margin = { top: 22, right: 12, bottom: 34, left: 44 }

interface Props {
  readonly loss: LossDistribution
  readonly unit: LossUnit
}

/** How likely which loss is: a bar each, the worst tenth hatched. */
export function LossChartFigure({ loss, unit }: Props) {
  const [setBox, width] = useWidth()
  const hatching = useId()
  const inner = Math.max(0, width - margin.left - margin.right)
  const { bars, marks, xTicks, yTicks, beyond } = lossChart(loss, { width: inner, height })
  const [worst] = marks
  return (
    <figure className={styles.figure} ref={setBox}>
      {width === 0 ? null : (
        <svg
          role="img"
          aria-label={summary(bars, unit)}
          width={width}
          height={height + margin.top + margin.bottom}
        >
          <defs>
            <pattern
              id={hatching}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="5" height="5" className={styles.tailGround} />
              <rect width="1.6" height="5" className={styles.tailLine} />
            </pattern>
          </defs>
          <g transform={`translate(${margin.left} ${margin.top})`}>
            {yTicks.map(({ value, y }) => (
              <g key={value} transform={`translate(0 ${y})`}>
                <line x2={inner} className={styles.grid} />
                <text x={-8} dy="0.32em" className={styles.yTick}>
                  {chanceWords(value)}
                </text>
              </g>
            ))}
            {bars.map((bar) => (
              <rect
                key={bar.from}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                className={classes(bar.isTail ? styles.tail : styles.plain)}
                fill={bar.isTail ? `url(#${hatching})` : undefined}
              >
                <title>{barWords(bar, unit)}</title>
              </rect>
            ))}
            {worst === undefined || worst.value === 0 ? null : (
              <g transform={`translate(${worst.x} 0)`}>
                <line y1={-4} y2={height} className={styles.mark} />
                <text
                  y={-9}
                  dx={worst.x > inner / 2 ? 4 : -4}
                  className={classes(styles.markText, worst.x > inner / 2 && styles.toLeft)}
                >
                  {oneCase(worst.alpha)}: {amount(worst.value)} or more
                </text>
              </g>
            )}
            <line y1={height} y2={height} x2={inner} className={styles.axis} />
            {xTicks.map(({ value, x }) => (
              <text key={value} x={x} y={height + 14} className={styles.xTick}>
                {amount(value)}
              </text>
            ))}
            <text x={inner} y={height + 29} className={styles.axisName}>
              {unit === 'skills' ? 'skills lost' : 'weight lost'}
            </text>
          </g>
        </svg>
      )}
      {beyond < 1e-9 ? null : (
        <figcaption className={styles.caption}>
          Not drawn: still greater losses, {chanceWords(beyond)} together.
        </figcaption>
      )}
    </figure>
  )
}

function barWords({ from, to, chance }: LossBar, unit: LossUnit): string {
  const lost = from === to ? amount(from) : `${amount(from)} to ${amount(to)}`
  return `${lost} ${unit === 'skills' ? 'skills' : 'of the weight'} lost: ${chanceWords(chance)}`
}

/** For those who do not see it: the bars that matter, in their order. */
function summary(bars: readonly LossBar[], unit: LossUnit): string {
  const greatest = [...bars].sort((a, b) => b.chance - a.chance).slice(0, 6)
  const told = bars.filter((bar) => greatest.includes(bar)).map((bar) => barWords(bar, unit))
  return `Chance of each loss. ${told.join('; ')}.`
}
