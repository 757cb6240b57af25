import { watchOthers } from '../grids/otherCpu.mjs'
import { digits, median, othersLine, printTable, timeRow } from '../measure.mjs'

/** One rating edited in the index, its counts and tallies kept. */
export async function editIndex(site, sizes) {
  const goals = []
  const rows = []
  let first
  const stop = watchOthers()
  for (const size of sizes) {
    const run = (size) => globalThis.bench.editIndex(size, 25)
    const { times, ranked, edits, ratings } = await site.inNewPage(site.bench, run, size)
    first ??= times.forth
    const told = `${size}: ${ratings.toLocaleString('en')} ratings`
    rows.push(timeRow(`${told}, done`, times.forth, first, 'µs'))
    rows.push(timeRow(`${told}, undone`, times.back, first, 'µs'))
    rows.push(timeRow(`${told}, done, and the worst ten scopes asked`, ranked, first, 'µs'))
    const us = median([...times.forth, ...times.back])
    goals.push({
      goal: `a rating edited in the index under 1 µs, ${size}`,
      met: us < 1,
      figure: `${digits(us)} µs, ${edits.toLocaleString('en')} edits`,
    })
  }
  printTable('One rating edited in the index, counts and tallies kept', rows)
  console.log(othersLine(stop()))
  return goals
}
