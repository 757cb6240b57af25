// Figures with ratios from the same run, on this machine as busy as it is. Nothing here passes
// or fails: goals are marked met or missed, and tests never look at a clock.
//
//   npm run bench [opening] [findings] [edit] [size]
import { initialScripts, limit } from '../lint/bundleSize.mjs'
import { editToPaint, unpaced } from './editToPaint.mjs'
import { digits, goalLine, interleave, median, printTable, timeRow } from './measure.mjs'
import { serveBench } from './serve.mjs'

const frame = 1000 / 60
const parts = { opening, findings, edit, size }
const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in parts))
const chosen = Object.keys(parts).filter((name) => named.length === 0 || named.includes(name))
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}`)

const goals = []
console.log('Building…')
const site = await serveBench({ withApp: chosen.includes('edit') || chosen.includes('size') })
try {
  for (const name of chosen) await parts[name]()
  console.log('\nGoals')
  for (const goal of goals) console.log(goalLine(goal))
} finally {
  await site.close()
}

/** Runs in the benchmark's page. */
function inPage(profile, run, argument) {
  return site.inBrowser(profile, async (page) => {
    page.setDefaultTimeout(0)
    await page.goto(site.bench)
    // A browser that has just started is busy with itself.
    await page.waitForTimeout(700)
    return page.evaluate(run, argument)
  })
}

async function keep(profile, layout) {
  await inPage(profile, (name) => globalThis.bench.keep(name), layout)
}

async function opening() {
  for (const layout of ['journal', 'tail', 'rows']) await keep(layout, layout)
  let held = ''
  const open = (layout) => async () => {
    const opened = await inPage(layout, (name) => globalThis.bench.open(name), layout)
    const { people, ratings } = opened
    const says = `${people.toLocaleString('en')} people, ${ratings.toLocaleString('en')} ratings`
    if (held !== '' && held !== says) throw new Error(`Opened ${says} instead of ${held}`)
    held = says
    return opened.ms
  }
  const { journal, tail, rows } = await interleave(7, {
    journal: open('journal'),
    tail: open('tail'),
    rows: open('rows'),
  })
  printTable(`Opening from IndexedDB, a new browser process each time: ${held}`, [
    timeRow('journal and checkpoint', journal, journal),
    timeRow('  with 199 edits after the checkpoint', tail, journal),
    timeRow('a record per rating', rows, journal),
  ])
  const ms = median(journal)
  const share = ms / median(rows)
  goals.push(
    { goal: 'opening under 100 ms', met: ms < 100, figure: `${digits(ms)} ms` },
    {
      goal: 'opening at most 1/8 of a record per rating',
      met: share <= 1 / 8,
      figure: `1/${digits(1 / share)}`,
    },
  )
}

async function findings() {
  const run = (rounds) => globalThis.bench.findings(rounds)
  const { times, findings: found } = await inPage('findings', run, 25)
  const [own] = Object.values(times)
  printTable(
    `All ${found.toLocaleString('en')} findings of 10,000 people × 1,000 skills × 1,000 teams`,
    Object.entries(times).map(([name, list]) => timeRow(name, list, own)),
  )
  const ms = median(own)
  goals.push({ goal: 'all findings under 5 ms', met: ms < 5, figure: `${digits(ms)} ms` })
}

async function edit() {
  await keep('edit', 'journal')
  const run = (page) => editToPaint(page, site.app, 30)
  const times = await site.inBrowser('edit', run, unpaced)
  printTable('One edit to paint, built app, 10,000 people', [
    timeRow('a key that edits nothing', times.none, times.none),
    timeRow('a level typed into the skills grid', times.edit, times.none),
  ])
  const ms = median(times.edit)
  goals.push({
    goal: 'one edit to paint inside one 60 Hz frame',
    met: ms < frame,
    figure: `${digits(ms)} ms of ${digits(frame)}`,
  })
}

async function size() {
  const bytes = initialScripts(site.folder).reduce((sum, script) => sum + script.bytes, 0)
  console.log(`\nInitial JavaScript: ${(bytes / 1000).toFixed(1)} kB gzipped`)
  goals.push({
    goal: `initial JavaScript under ${limit / 1000} kB gzipped`,
    met: bytes < limit,
    figure: `${(bytes / 1000).toFixed(1)} kB, ${digits(bytes / limit)} of it`,
  })
}
