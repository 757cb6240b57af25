// This grid beside others on the same data in one browser, and beside what is the least that any
// grid can take. Runs are interleaved. Nothing passes or fails: goals are marked met or missed.
//
//   npm run bench:grids -- [--rounds 3] [--size small|middle|large] [--only ours,glide]
//     [--patience 2] [measure…]
import { parseArgs } from 'node:util'
import { goalLine } from '../measure.mjs'
import { openBrowsers } from './browsers.mjs'
import { goalsOf } from './goals.mjs'
import { blank } from './measures/blank.mjs'
import { firstPaint } from './measures/firstPaint.mjs'
import { heap } from './measures/heap.mjs'
import { scrolling } from './measures/scrolling.mjs'
import { slowFrames } from './measures/slowFrames.mjs'
import { typing } from './measures/typing.mjs'
import { untilCalm, watchOthers } from './otherCpu.mjs'
import { Results } from './results.mjs'
import { installPeers, serveSubjects } from './site.mjs'
import { subjects } from './subjects.mjs'
import { printMeasure, printOverview } from './tables.mjs'

const sizes = {
  small: { rows: 500, columns: 100 },
  middle: { rows: 5_000, columns: 500 },
  large: { rows: 50_000, columns: 1_000 },
}
const measures = [firstPaint, scrolling, slowFrames, blank, typing, heap]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    size: { type: 'string' },
    only: { type: 'string' },
    patience: { type: 'string', default: '2' },
  },
})
const rounds = Number(values.rounds)
const keys = chosen('subject', Object.keys(subjects), values.only?.split(',') ?? [])
const measureKeys = measures.map(({ key }) => key)
const measured = chosen('measure', measureKeys, positionals)
if (values.size !== undefined) chosen('size', Object.keys(sizes), [values.size])
if (!(rounds >= 1)) throw new Error(`Not a number of rounds: ${values.rounds}`)

function chosen(kind, all, named) {
  const unknown = named.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new Error(`No such ${kind}: ${unknown.join(', ')}. ${all.join(' ')}`)
  return all.filter((name) => named.length === 0 || named.includes(name))
}

installPeers()
console.log('Building…')
const site = await serveSubjects(keys)
const browsers = openBrowsers()
const results = new Results()
try {
  for (const measure of measures.filter(({ key }) => measured.includes(key))) {
    for (const size of values.size === undefined ? measure.sizes : [values.size]) {
      for (let round = 0; round < rounds; round++) {
        for (const subject of keys) await runOnce(measure, size, subject)
      }
      printMeasure(measure, size, sizes[size], keys, results)
    }
  }
} finally {
  await browsers.close()
  await site.close()
}

const overview = [
  { head: 'first paint ms', measure: 'paint', names: ['first paint'] },
  { head: 'scrolling ms/s', measure: 'scroll', names: ['vertical', 'diagonal'] },
  { head: 'its CPU ms/s', measure: 'scroll', names: ['vertical CPU', 'diagonal CPU'] },
  { head: 'frames/s at ¼ CPU', measure: 'frames', names: ['vertical', 'diagonal'] },
  { head: 'blank %', measure: 'blank', names: ['by wheel', 'by script'] },
  { head: 'digit + Enter ms', measure: 'typing', names: ['digit', 'Enter'] },
  { head: 'heap MB', measure: 'heap', names: ['heap'] },
]
  .filter(({ measure }) => measured.includes(measure))
  .map((column) => ({
    ...column,
    size: values.size ?? (column.measure === 'frames' ? 'middle' : 'large'),
  }))
printOverview(overview, keys, results)

const goals = goalsOf(results)
if (goals.length > 0) console.log('\nGoals')
for (const goal of goals) console.log(goalLine(goal))

/** A subject that breaks is told so and does not end the others' runs. */
async function runOnce(measure, size, subject) {
  const where = {
    address: site.address(subject),
    size: sizes[size],
    isPaced: measure.isPaced,
    subject,
  }
  try {
    await browsers.visit(where, async (visit) => {
      await untilCalm(Number(values.patience))
      const stop = watchOthers()
      const figures = await measure.run(visit)
      results.add({ measure: measure.key, size, subject }, figures, stop())
    })
  } catch (error) {
    console.error(`${subjects[subject].name}, ${measure.title}, ${size}: ${error.message}`)
  }
}
