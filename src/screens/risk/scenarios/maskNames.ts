import type { Named } from '../../analysis/personNames.ts'

/**
 * A text that people wrote or commands made, with everybody in it called as the screen calls
 * them. Longer names first, so that "Ana Li" is not taken for an "Ana".
 */
export function maskNames(
  text: string,
  people: Iterable<Named>,
  nameOf: (person: Named) => string,
): string {
  const here = [...people].filter(({ name }) => text.includes(name))
  here.sort((a, b) => b.name.length - a.name.length)
  const masks = here.map((person) => nameOf(person))
  // By way of signs that no name has, so that nothing is replaced twice.
  const marked = here.reduce((all, { name }, at) => all.replaceAll(name, `\u0001${at}\u0002`), text)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  return marked.replace(/\u0001(\d+)\u0002/g, (_, at) => masks[Number(at)] ?? '')
}
