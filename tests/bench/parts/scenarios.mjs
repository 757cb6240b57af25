import { watchOthers } from '../grids/otherCpu.mjs'
import { digits, median, othersLine, printTable, timeRow } from '../measure.mjs'

const allowed = 300

/** Two scenarios of many steps each, fitted to the organisation and compared with it. */
export async function scenarios(site, sizes) {
  const goals = []
  const rows = []
  const stop = watchOthers()
  for (const size of sizes) {
    const run = (size) => globalThis.bench.scenarios(size, 15)
    const { both, fitting, comparing, steps, touched } = await site.inNewPage(site.bench, run, size)
    const told = `${size}, ${touched.toLocaleString('en')} scopes touched`
    rows.push(row(`${told}`, both, both))
    rows.push(row(`${size}: steps fitted`, fitting, both))
    rows.push(row(`${size}: findings, bus factors, expected loss, people`, comparing, both))
    const ms = median(both)
    goals.push({
      goal: `two scenarios of ${steps} steps compared under ${allowed} ms, ${size}`,
      met: ms < allowed,
      figure: `${digits(ms)} ms`,
    })
  }
  printTable('Two scenarios of 500 steps compared with the baseline', rows, ['first'])
  console.log(othersLine(stop()))
  return goals
}

function row(name, times, against) {
  return [...timeRow(name, times, against), `${digits(times[0])} ms`]
}
