import type { PersonId } from '../model/ids.ts'
import { countedLevel } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Finding } from './finding.ts'
import type { ScenarioDifference, ScopeShift } from './scenarioDifference.ts'

/** Why a finding comes, goes or changes: people by whom the scope has other holders of the skill. */
export interface HolderShift {
  /** New members who hold it. */
  readonly arrive: readonly PersonId[]
  /** Members who held it and are none any more. */
  readonly leave: readonly PersonId[]
  /** Members who hold it now, by another level of theirs or another minimum. */
  readonly gain: readonly PersonId[]
  /** Members who hold it no more. */
  readonly lose: readonly PersonId[]
}

/**
 * Who holds a skill in a scope only before, or only after. Linear in its members.
 *
 * @param minLevels ℓ in the scope before and after.
 */
export function holderShift(
  { before, after }: Pick<ScenarioDifference, 'before' | 'after'>,
  shift: ScopeShift,
  skill: Finding['skill'],
  minLevels: { readonly before: number; readonly after: number },
): HolderShift {
  const holds = ({ ratings }: Workspace, person: PersonId, minLevel: number) =>
    countedLevel(ratings.get(person, skill)) >= minLevel
  const were = new Set(shift.before.members)
  const are = new Set(shift.after.members)
  const held = shift.before.members.filter((it) => holds(before, it, minLevels.before))
  const hold = shift.after.members.filter((it) => holds(after, it, minLevels.after))
  const heldBefore = new Set(held)
  const holdAfter = new Set(hold)
  return {
    arrive: hold.filter((it) => !were.has(it)),
    leave: held.filter((it) => !are.has(it)),
    gain: hold.filter((it) => were.has(it) && !heldBefore.has(it)),
    lose: held.filter((it) => are.has(it) && !holdAfter.has(it)),
  }
}
