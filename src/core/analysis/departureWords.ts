import { counted, grouped, listed } from '../model/naming.ts'
import type { Scope } from './scope.ts'

/** What departures break in one scope: the skills of each kind, by anything that tells them apart. */
export interface BrokenSkills {
  readonly scope: Scope
  readonly gaps: readonly string[]
  readonly keyPerson: readonly string[]
  readonly short: readonly string[]
}

/** "Ana and Bo leave", "Ana, Bo and 10 more leave". */
export function leavingWords(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? 'leaves' : 'leave'}`
}

/** What a scenario of them leaving is called: "What if Ana and Bo leave". */
export function whatIfWords(names: readonly string[]): string {
  return `What if ${leavingWords(names)}`
}

/**
 * What breaks when people leave, in one or two sentences: "If Quin leaves, 2 skills lose their
 * last holder in 1 team, and 3 newly hang on one person in 2 teams and 1 chapter. Nobody in the
 * organisation holds Kafka then." Each skill is counted once, wherever it breaks.
 *
 * @param lost names of the skills that nobody in the organisation holds any more
 */
export function departureWords(
  names: readonly string[],
  broken: readonly BrokenSkills[],
  lost: readonly string[],
): string {
  const parts = [
    part(broken, ({ gaps }) => gaps, ['loses its last holder', 'lose their last holder']),
    part(broken, ({ keyPerson }) => keyPerson, [
      'newly hangs on one person',
      'newly hang on one person',
    ]),
    part(broken, ({ short }) => short, [
      'has fewer holders than needed',
      'have fewer holders than needed',
    ]),
  ].filter((it) => it !== null)
  const [first, ...others] = parts
  const what =
    first === undefined
      ? 'nothing breaks: no skill loses its last holder, and none newly hangs on one person'
      : listed([`${first.skills} ${first.rest}`, ...others.map((it) => `${it.count} ${it.rest}`)])
  const gone =
    lost.length === 0 ? '' : ` Nobody in the organisation holds ${listed(lost, 4)} any more then.`
  return `If ${leavingWords(names)}, ${what}.${gone}`
}

/** "2 teams and 1 chapter". */
export function placesWords(scopes: Iterable<Scope>): string {
  const count = { team: 0, chapter: 0 }
  for (const { kind } of scopes) count[kind]++
  const words = [
    count.team === 0 ? '' : counted(count.team, 'team', 'teams'),
    count.chapter === 0 ? '' : counted(count.chapter, 'chapter', 'chapters'),
  ]
  return listed(words.filter((it) => it !== ''))
}

function part(
  broken: readonly BrokenSkills[],
  skillsOf: (of: BrokenSkills) => readonly string[],
  [one, many]: readonly [one: string, many: string],
) {
  const here = broken.filter((it) => skillsOf(it).length > 0)
  const { size } = new Set(here.flatMap(skillsOf))
  if (size === 0) return null
  const rest = `${size === 1 ? one : many} in ${placesWords(here.map(({ scope }) => scope))}`
  return { skills: counted(size, 'skill', 'skills'), count: grouped(size), rest }
}
