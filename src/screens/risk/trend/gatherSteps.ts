import { type TrendEntry, type TrendStep, trendSteps } from '#core/analysis/trend.ts'
import { type Day, localDay } from '#core/model/day.ts'
import { createWorkspace } from '#core/model/workspace.ts'

/** A step an entry, so that the page has its turn; tells how far it is now and then. */
export function* gatherSteps(
  entries: readonly TrendEntry[],
  today: Day,
  onProgress: (fraction: number) => void,
): Generator<void, TrendStep[]> {
  const steps: TrendStep[] = []
  const tellEvery = Math.max(1, Math.ceil(entries.length / 100))
  for (const step of trendSteps(createWorkspace(), entries, dayUntil(today))) {
    steps.push(step)
    if (steps.length % tellEvery === 0) onProgress(steps.length / entries.length)
    yield
  }
  return steps
}

/** The day of a moment, today at the latest: a clock may have run ahead. */
function dayUntil(today: Day): (at: string) => Day | null {
  return (at) => {
    const moment = new Date(at)
    if (Number.isNaN(moment.getTime())) return null
    const day = localDay(moment)
    return day > today ? today : day
  }
}
