import { counted, grouped, listed } from '#core/model/naming.ts'
import type { ChangeTally } from './findingChanges.ts'

/** "closes 2, opens 5 (1 critical)"; `null`: nothing changes. */
export function shortDifference(tally: ChangeTally): string | null {
  const { closed, opened, worse, better, gone, ended } = tally
  const parts = [
    closed === 0 ? '' : `closes ${grouped(closed)}`,
    opened === 0 ? '' : `opens ${grouped(opened)}${criticalWords(tally)}`,
    worse === 0 ? '' : `worsens ${grouped(worse)}`,
    better === 0 ? '' : `eases ${grouped(better)}`,
    gone === 0 ? '' : `${grouped(gone)} end with their last holder`,
    ended === 0 ? '' : `${grouped(ended)} end with their team or chapter`,
  ].filter((it) => it !== '')
  return parts.length === 0 ? null : parts.join(', ')
}

/** "It closes 2 findings and opens 5 (1 critical)." What ends with a team is told by itself. */
export function differenceWords(tally: ChangeTally): string {
  const { closed, opened, worse, better, gone, ended } = tally
  const parts = [
    closed === 0 ? '' : `closes ${counted(closed, 'finding', 'findings')}`,
    opened === 0 ? '' : `opens ${counted(opened, 'finding', 'findings')}${criticalWords(tally)}`,
    worse === 0 ? '' : `makes ${grouped(worse)} more severe`,
    better === 0 ? '' : `makes ${grouped(better)} less severe`,
    gone === 0
      ? ''
      : `ends ${grouped(gone)} only because the last holder goes where no need is stated`,
  ].filter((it) => it !== '')
  if (parts.length === 0) {
    return ended === 0 ? 'It changes no finding on this day.' : 'It opens and closes no finding.'
  }
  return `It ${listed(parts, parts.length)}.`
}

function criticalWords({ critical }: ChangeTally): string {
  return critical === 0 ? '' : ` (${grouped(critical)} critical)`
}
