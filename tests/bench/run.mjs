// Figures with ratios from the same run, on this machine as busy as it is. Nothing here passes
// or fails: goals are marked met or missed, and tests never look at a clock.
//
//   npm run bench -- [--size small|middle|large] [part…]
import { parseArgs } from 'node:util'
import { installPeers } from './databases/installPeers.mjs'
import { goalLine } from './measure.mjs'
import { busFactor } from './parts/busFactor.mjs'
import { departures } from './parts/departures.mjs'
import { edit } from './parts/edit.mjs'
import { editIndex } from './parts/editIndex.mjs'
import { findings } from './parts/findings.mjs'
import { opening } from './parts/opening.mjs'
import { scenarios } from './parts/scenarios.mjs'
import { size } from './parts/size.mjs'
import { staffing } from './parts/staffing.mjs'
import { serveBench } from './serve.mjs'

const parts = {
  opening,
  findings,
  'edit-index': editIndex,
  departures,
  scenarios,
  'bus-factor': busFactor,
  staffing,
  edit,
  size,
}
const sizes = ['small', 'middle', 'large']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' } },
})
const chosenParts = chosen('part', Object.keys(parts), positionals)
const chosenSizes = chosen('size', sizes, values.size?.split(',') ?? [])

function chosen(kind, all, named) {
  const unknown = named.filter((name) => !all.includes(name))
  if (unknown.length > 0)
    throw new Error(`No such ${kind}: ${unknown.join(', ')}. ${all.join(' ')}`)
  return all.filter((name) => named.length === 0 || named.includes(name))
}

const goals = []
const withPeers = chosenParts.includes('findings')
if (withPeers) installPeers()
console.log('Building…')
const site = await serveBench({
  withApp: chosenParts.includes('edit') || chosenParts.includes('size'),
  withPeers,
})
try {
  for (const name of chosenParts) goals.push(...(await parts[name](site, chosenSizes)))
  console.log('\nGoals')
  for (const goal of goals) console.log(goalLine(goal))
} finally {
  await site.close()
}
