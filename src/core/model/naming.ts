/** Compares texts by code units: the same order in every locale, and that of the findings file. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By name, and by id where names are the same. */
export function compareNamed(
  a: { readonly name: string; readonly id: string },
  b: { readonly name: string; readonly id: string },
): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id)
}

const thousands = new Intl.NumberFormat('en')

/** `999`, `10,000`. English, as all words of the program. */
export function grouped(count: number): string {
  // The formatter is slow, and most numbers on a screen are small.
  return count < 1000 ? String(count) : thousands.format(count)
}

/** A number with its word: `1 person`, `1,204 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/**
 * A part of a whole, from 0 to 1, in whole percents: `0 %`, `< 1 %`, `34 %`, `> 99 %`, `100 %`,
 * unbroken at the end of a line. Only nothing is said as 0, only all of it as 100.
 *
 * @param digits 1: below ten and above 99 percent, one decimal: `< 0.1 %`, `3.4 %`, `> 99.9 %`.
 */
export function percentText(share: number, digits: 0 | 1 = 0): string {
  const percent = 100 * share
  const least = digits === 0 ? 1 : 0.1
  if (percent > 0 && percent < least) return `<\u00a0${least}\u00a0%`
  if (percent < 100 && percent > 100 - least) return `>\u00a0${100 - least}\u00a0%`
  const isNearEnd = percent < 10 || percent > 99
  return `${Number(percent.toFixed(isNearEnd ? digits : 0))}\u00a0%`
}

/** "Ana, Bo and Cy"; past the limit "Ana, Bo and 3 more". */
export function listed(names: readonly string[], limit = 3): string {
  const shown = names.length > limit ? [...names.slice(0, limit - 1)] : [...names]
  const left = names.length - shown.length
  if (left > 0) shown.push(`${left} more`)
  const last = shown.pop()
  if (last === undefined) return ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
