import type { Named } from './personNames.ts'

/**
 * A text that people wrote or commands made, with everybody in it called as the screen calls
 * them. Whole words only, so that nobody is found inside of another word, and longer names first,
 * so that "Ana Li" is not taken for an "Ana".
 */
export function maskNames(
  text: string,
  people: Iterable<Named>,
  nameOf: (person: Named) => string,
): string {
  const here = new Map<string, Named>()
  for (const person of people) {
    const { name } = person
    if (name !== '' && text.includes(name) && !here.has(name)) here.set(name, person)
  }
  if (here.size === 0) return text
  const names = [...here.keys()].sort((a, b) => b.length - a.length).map(literally)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return text.replace(whole, (name) => {
    const person = here.get(name)
    return person === undefined ? name : nameOf(person)
  })
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
