import { untilCalm, watchOthers } from '../grids/otherCpu.mjs'
import { digits, median, othersLine, printTable, timeRow } from '../measure.mjs'

const own = 'index, counted anew'
const bare = 'bare pass over typed arrays'
const tooSlow = { small: [], middle: [], large: ['nested filters'] }
const firstRounds = { small: 3, middle: 2, large: 1 }
const patience = {
  small: { rounds: 61, milliseconds: 2_000 },
  middle: { rounds: 31, milliseconds: 4_000 },
  large: { rounds: 15, milliseconds: 8_000 },
}

/** The index and all findings, beside the least that it can take and beside what one might use. */
export async function findings(site, sizes) {
  const goals = []
  const perRating = []
  const all = await site.inNewPage(site.peers, () => globalThis.bench.ways)
  for (const size of sizes) {
    const names = all.filter((name) => !tooSlow[size].includes(name))
    const firsts = await firstRuns(site, size, names)
    await untilCalm(2)
    const stop = watchOthers()
    const run = ({ names, size, patience }) => globalThis.bench.warm(names, size, patience)
    const argument = { names, size, patience: patience[size] }
    const { times, tally, counted } = await site.inNewPage(site.peers, run, argument)
    const others = stop()
    if (firsts.tally !== JSON.stringify(tally)) throw new Error('First runs found something else.')
    print(size, { all, times, firsts, tally, counted, others })
    const [ms, least] = [median(times[own]), median(times[bare])]
    perRating.push({ size, nanoseconds: (1e6 * ms) / counted.ratings })
    goals.push({
      goal: `all findings within 1.5 × of the bare pass, ${size}`,
      met: ms <= 1.5 * least,
      figure: `× ${digits(ms / least)}, ${digits(ms)} ms of ${digits(least)}`,
    })
    if (size === 'middle') {
      goals.push({
        goal: 'all findings of 10,000 people under 5 ms',
        met: ms < 5,
        figure: `${digits(ms)} ms`,
      })
    }
  }
  return [...goals, ...linear(perRating)]
}

async function firstRuns(site, size, names) {
  const times = {}
  let tally = ''
  for (let round = 0; round < firstRounds[size]; round++) {
    for (const name of names) {
      const run = ({ name, size }) => globalThis.bench.first(name, size)
      const first = await site.inNewPage(site.peers, run, { name, size })
      times[name] = [...(times[name] ?? []), first.ms]
      const found = JSON.stringify(first.tally)
      if (tally !== '' && found !== tally) throw new Error(`${name} found ${found}, not ${tally}`)
      tally = found
    }
  }
  return { times, tally }
}

function print(size, { all, times, firsts, tally, counted, others }) {
  const found = Object.values(tally).reduce((sum, findings) => sum + findings, 0)
  const n = (count) => count.toLocaleString('en')
  const head = `All ${n(found)} findings, ${size}: ${n(counted.people)} people with ${n(counted.ratings)} ratings in ${n(counted.scopes)} scopes`
  const rows = all.map((name) =>
    times[name] === undefined
      ? [name, 'not run', '', '', '']
      : [...timeRow(name, times[name], times[own]), `${digits(median(firsts.times[name]))} ms`],
  )
  printTable(head, rows, ['first in a page'])
  console.log(
    `  ${Object.entries(tally)
      .map(([name, findings]) => `${name} ${n(findings)}`)
      .join(', ')}`,
  )
  console.log(othersLine(others))
}

/** Whether a rating costs as much in a large organisation as in a small one. */
function linear(perRating) {
  const [first] = perRating
  const last = perRating.at(-1)
  if (perRating.length < 2) return []
  const growth = last.nanoseconds / first.nanoseconds
  const told = perRating.map(({ size, nanoseconds }) => `${size} ${digits(nanoseconds)} ns`)
  return [
    {
      goal: `linear in ratings: a rating costs at most 2 × from ${first.size} to ${last.size}`,
      met: growth <= 2,
      figure: `× ${digits(growth)}, a rating ${told.join(', ')}`,
    },
  ]
}
