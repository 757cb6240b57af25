import { editToPaint, unpaced } from '../editToPaint.mjs'
import { digits, median, printTable, timeRow } from '../measure.mjs'
import { keep } from './keep.mjs'

const frame = 1000 / 60

/** One edit to paint in the built app. */
export async function edit(site) {
  await keep(site, 'edit', 'journal')
  const run = (page) => editToPaint(page, site.app, 30)
  const times = await site.inBrowser('edit', run, unpaced)
  printTable('One edit to paint, built app, 10,000 people', [
    timeRow('a key that edits nothing', times.none, times.none),
    timeRow('a level typed into the skills grid', times.edit, times.none),
  ])
  const ms = median(times.edit)
  return [
    {
      goal: 'one edit to paint inside one 60 Hz frame',
      met: ms < frame,
      figure: `${digits(ms)} ms of ${digits(frame)}`,
    },
  ]
}
