import { digits, interleave, median, printTable, timeRow } from '../measure.mjs'
import { inPage, keep } from './keep.mjs'

/** Opening 10,000 people from IndexedDB, beside a layout with a record per rating. */
export async function opening(site) {
  for (const layout of ['journal', 'tail', 'rows']) await keep(site, layout, layout)
  let held = ''
  const open = (layout) => async () => {
    const opened = await inPage(site, layout, (name) => globalThis.bench.open(name), layout)
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
  return [
    { goal: 'opening under 100 ms', met: ms < 100, figure: `${digits(ms)} ms` },
    {
      goal: 'opening at most 1/8 of a record per rating',
      met: share <= 1 / 8,
      figure: `1/${digits(1 / share)}`,
    },
  ]
}
