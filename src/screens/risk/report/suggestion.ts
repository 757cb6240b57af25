import { gravity } from '#core/analysis/finding.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'

/** How often somebody is asked for something on the page already. */
export type Suggested = Map<PersonId, number>

/**
 * The option to name, of all from the cheapest on: among those that cost the same as the first,
 * one that somebody does who is interested, then who is not asked for much already. It is added
 * to what is asked. `null`: there is none.
 */
export function suggestion(
  options: readonly ClosingOption[],
  suggested: Suggested,
): ClosingOption | null {
  const [first] = options
  if (first === undefined) return null
  const asked = (option: ClosingOption) => suggested.get(personOf(option) as PersonId) ?? 0
  const [best = first] = options
    .filter((option) => costs(option) === costs(first))
    .sort((a, b) => interestIn(b) - interestIn(a) || asked(a) - asked(b))
  const person = personOf(best)
  if (person !== null) suggested.set(person, asked(best) + 1)
  return best
}

/** Who has something to do; `null`: nobody who is there. */
function personOf(option: ClosingOption): PersonId | null {
  if (option.kind === 'learn') return option.learner
  return option.kind === 'move' || option.kind === 'share' ? option.person : null
}

function interestIn(option: ClosingOption): number {
  return option.kind === 'learn' ? option.interest : 0
}

/** Equal for options of one kind that take and leave as much. */
function costs(option: ClosingOption): string {
  const { kind, opens, remaining, fte } = option
  const left = remaining === null ? 'none' : gravity(remaining)
  const gap = option.kind === 'learn' ? option.gap : 0
  return [kind, left, opens.map(gravity).sort().join(' '), fte, gap].join('|')
}
