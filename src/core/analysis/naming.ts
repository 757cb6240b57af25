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
