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

/** "Ana, Bo and Cy"; past the limit "Ana, Bo and 3 more". */
export function listed(names: readonly string[], limit = 3): string {
  const shown = names.length > limit ? [...names.slice(0, limit - 1)] : [...names]
  const left = names.length - shown.length
  if (left > 0) shown.push(`${left} more`)
  const last = shown.pop()
  if (last === undefined) return ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
