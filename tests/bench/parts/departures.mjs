import { watchOthers } from '../grids/otherCpu.mjs'
import { digits, othersLine, printTable, quantile, timeRow } from '../measure.mjs'

const frame = 1000 / 60

/** What ten departures do to every scope that they touch. */
export async function departures(site, sizes) {
  const goals = []
  const rows = []
  const stop = watchOthers()
  for (const size of sizes) {
    const run = (size) => globalThis.bench.departures(size, 200)
    const { anybody, chapter } = await site.inNewPage(site.bench, run, size)
    rows.push(row(`${size}, anybody`, anybody), row(`${size}, of one chapter`, chapter))
    const ms = quantile([...anybody, ...chapter], 0.95)
    goals.push({
      goal: `ten departures inside one 60 Hz frame, ${size}, 95 of 100 sets`,
      met: ms < frame,
      figure: `${digits(ms)} ms of ${digits(frame)}`,
    })
  }
  printTable('The impact of ten departures', rows, ['first', 'worst'])
  console.log(othersLine(stop()))
  return goals
}

function row(name, times) {
  const worst = Math.max(...times)
  return [...timeRow(name, times), `${digits(times[0])} ms`, `${digits(worst)} ms`]
}
