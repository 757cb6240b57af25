import { digits, median, quantile } from '../measure.mjs'
import { subjects } from './subjects.mjs'

/** Ratios are to the peer that the goals name, or to whoever comes first without it. */
const reference = 'glide'

/** One measure at one size, a row for each subject: median, middle half, ratio. */
export function printMeasure(measure, size, { rows, columns }, keys, results) {
  const names = results.names(measure.key, size)
  const against = keys.includes(reference) ? reference : keys[0]
  const cells = `${rows.toLocaleString('en')} × ${columns.toLocaleString('en')}`
  console.log(`\n${measure.title}, ${cells}: ${measure.unit}, ${measure.told}`)
  const ratio = `× ${subjects[against].name.split(' ')[0]}`
  const heads = names.flatMap((name) => [name, 'middle half', ratio])
  printColumns([
    ['', ...heads, 'CPU of others'],
    ...keys.map((key) => [
      subjects[key].name,
      ...names.flatMap((name) => {
        const runs = results.runs(measure.key, size, key, name)
        if (runs.length === 0) return ['failed', '', '']
        const own = results.median(measure.key, size, against, name)
        return [digits(median(runs)), middleHalf(runs), own ? digits(median(runs) / own) : '']
      }),
      percent(results.others(measure.key, size, key)),
    ]),
  ])
}

/** One row a subject with the figures of the order, at the sizes that the goals name. */
export function printOverview(columns, keys, results) {
  console.log('\nAll of it, medians')
  printColumns([
    ['', ...columns.map(({ head }) => head)],
    ...keys.map((key) => [
      subjects[key].name,
      ...columns.map(({ measure, size, names }) => {
        const found = names.map((name) => results.median(measure, size, key, name))
        return found.map((figure) => (figure === null ? '–' : digits(figure))).join(' / ')
      }),
    ]),
  ])
}

function middleHalf(runs) {
  return runs.length < 2 ? '' : `${digits(quantile(runs, 0.25))}–${digits(quantile(runs, 0.75))}`
}

/** Median and worst. */
function percent(shares) {
  if (shares.length === 0) return 'unknown'
  const [usual, most] = [median(shares), Math.max(...shares)]
  return `${(100 * usual).toFixed(0)} %, up to ${(100 * most).toFixed(0)} %`
}

function printColumns(rows) {
  const [head] = rows
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]),
    )
    console.log(`  ${cells.join('   ')}`)
  }
}
