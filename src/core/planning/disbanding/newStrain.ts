import { type Fragmentation, fragmentation } from '../../analysis/fragmentation.ts'
import type { Day } from '../../model/day.ts'
import type { Workspace } from '../../model/workspace.ts'

/**
 * What is fragmented from a day on after an edit and was not before it: people whom it spreads
 * too thin, teams that it leaves too small, too large or without an owner. Costs `fragmentation`
 * twice.
 */
export function newStrain(before: Workspace, after: Workspace, day: Day): Fragmentation[] {
  const within = { from: day, to: null }
  const known = new Set(fragmentation(before, within).map(whatIsFragmented))
  return fragmentation(after, within).filter((it) => !known.has(whatIsFragmented(it)))
}

function whatIsFragmented(it: Fragmentation): string {
  const person = 'person' in it ? it.person : ''
  const team = 'team' in it ? it.team : ''
  return [it.kind, person, team].join('\u001f')
}
