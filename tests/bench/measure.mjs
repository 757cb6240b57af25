// Figures and how they are told. Times are medians; the spread beside them is the middle half of
// the runs. What is compared runs in turn, so that a busy moment of the machine hits both.

/**
 * @param {number} rounds
 * @param {Record<string, () => Promise<number>>} variants each gives milliseconds
 * @returns {Promise<Record<string, number[]>>}
 */
export async function interleave(rounds, variants) {
  const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(variants)) times[name].push(await run())
  }
  return times
}

/** @param {readonly number[]} values */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at))
}

export const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5)

/** A row: what was measured, its times, and how it stands to the first of its group. */
export function timeRow(name, times, against, unit = 'ms') {
  const middle = median(times)
  return [
    name,
    `${digits(middle)} ${unit}`,
    `${digits(quantile(times, 0.25))}–${digits(quantile(times, 0.75))}`,
    against === undefined ? '' : `× ${digits(middle / median(against))}`,
  ]
}

/** @param {{ goal: string, met: boolean, figure: string }} goal */
export function goalLine({ goal, met, figure }) {
  return `  ${met ? '✓ met   ' : '✗ missed'}  ${goal}: ${figure}`
}

/** How much of the machine others used meanwhile: above a tenth, times say little. */
export function othersLine(/** @type {number | null} */ share) {
  return share === null
    ? ''
    : `  others used ${(100 * share).toFixed(0)} % of the processors meanwhile`
}

/** `more`: heads of columns after the usual ones. */
export function printTable(title, rows, more = []) {
  const heads = ['', 'median', 'middle half', 'ratio', ...more]
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at].length)),
  )
  const line = (cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('   ')
  console.log(`\n${title}`)
  console.log(`  ${line(heads)}`)
  for (const row of rows) console.log(`  ${line(row)}`)
}

export function digits(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
