import { scaleLinear } from 'd3-scale'
import type { LossDistribution } from '#core/analysis/lossDistribution.ts'

export interface LossBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Losses in the bar, both ends included. */
  readonly from: number
  readonly to: number
  readonly chance: number
  /** It begins at the knowledge at risk of the first level, or beyond. */
  readonly isTail: boolean
}

export interface LossMark {
  readonly alpha: number
  readonly value: number
  readonly x: number
}

export interface LossChart {
  readonly bars: readonly LossBar[]
  /** The knowledge at risk of each level. */
  readonly marks: readonly LossMark[]
  readonly xTicks: readonly { readonly value: number; readonly x: number }[]
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
  /** What lies beyond the right edge: too unlikely to be drawn. */
  readonly beyond: number
}

/** Chance that may lie beyond the right edge. */
const outOfSight = 0.0005
const mostBars = 40

type Drawn = Pick<LossDistribution, 'losses' | 'tails'>

/**
 * The distribution as bars: one for each loss, or, where there are too many, one for each of equal
 * steps. Coordinates are inside a box of the given size, y downwards; bars rise from its bottom.
 */
export function lossChart(
  { losses, tails }: Drawn,
  size: { readonly width: number; readonly height: number },
): LossChart {
  const { shown, beyond } = inSight({ losses, tails })
  const last = shown.at(-1)?.loss ?? 0
  const bins = binned(shown, last)
  const step = bins.length < 2 ? 1 : smallestStep(bins)
  const x = scaleLinear([-step / 2, Math.max(last, step) + step / 2], [0, size.width])
  const highest = bins.reduce((most, { chance }) => Math.max(most, chance), 0)
  const y = scaleLinear([0, Math.max(highest, Number.MIN_VALUE)], [size.height, 0]).nice(4)
  const [first] = tails
  const gap = Math.min(2, (x(step) - x(0)) / 5)
  const width = Math.max(1, x(step) - x(0) - gap)
  const bars = bins.map(({ from, to, chance }): LossBar => {
    // What can happen at all is seen.
    const height = chance === 0 ? 0 : Math.max(1, size.height - y(chance))
    const middle = (from + to) / 2
    return {
      x: x(middle) - width / 2,
      y: size.height - height,
      width,
      height,
      from,
      to,
      chance,
      isTail: first !== undefined && from > 0 && from >= first.knowledgeAtRisk.value,
    }
  })
  return {
    bars,
    marks: tails.map(({ alpha, knowledgeAtRisk: { value } }) => ({ alpha, value, x: x(value) })),
    xTicks: x
      .ticks(Math.max(2, Math.min(8, Math.floor(size.width / 70))))
      .filter((value) => value >= 0)
      .map((value) => ({ value, x: x(value) })),
    yTicks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    beyond,
  }
}

/** The losses from 0 up to where next to nothing lies beyond, the marks included. */
function inSight({ losses, tails }: Drawn): { shown: Drawn['losses']; beyond: number } {
  const furthest = Math.max(0, ...tails.map(({ knowledgeAtRisk }) => knowledgeAtRisk.value))
  let left = losses.reduce((sum, { chance }) => sum + chance, 0)
  let count = 0
  for (const { loss, chance } of losses) {
    if (left <= outOfSight && loss > furthest) break
    left -= chance
    count++
  }
  return { shown: losses.slice(0, count), beyond: Math.max(0, left) }
}

interface Bin {
  readonly from: number
  readonly to: number
  readonly chance: number
}

function binned(shown: Drawn['losses'], last: number): Bin[] {
  if (shown.length <= mostBars) {
    return shown.map(({ loss, chance }) => ({ from: loss, to: loss, chance }))
  }
  // Whole losses stay whole: steps of 1, 2, 3 … where every loss is a whole number.
  const isWhole = shown.every(({ loss }) => Number.isInteger(loss))
  const raw = (last + 1) / mostBars
  const step = isWhole ? Math.ceil(raw) : last / mostBars
  const chances = Array.from({ length: Math.floor(last / step) + 1 }, () => 0)
  for (const { loss, chance } of shown) {
    const at = Math.floor(loss / step)
    chances[at] = (chances[at] ?? 0) + chance
  }
  return chances.map((chance, at) => ({
    from: at * step,
    to: isWhole ? (at + 1) * step - 1 : (at + 1) * step,
    chance,
  }))
}

/** The least distance between two neighbours. */
function smallestStep(bins: readonly Bin[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let at = 1; at < bins.length; at++) {
    least = Math.min(least, (bins[at] as Bin).from - (bins[at - 1] as Bin).from)
  }
  return least
}
