import type { Charter } from '#core/model/mission/charter.ts'

type Way = Pick<Charter, 'baseline' | 'goal'>

/**
 * Says where a goal is reached before the mission begins: the measure of one that is taken up
 * again begins where the earlier one left it, which may be past that one's goal. `null`: there is
 * a way to go, or nobody knows which way it goes.
 *
 * @param origin of the mission that is taken up again.
 */
export function goalNote({ baseline, goal }: Way, origin: Way | undefined): string | null {
  if (baseline === null || goal === null) return null
  if (baseline === goal)
    return 'It begins at its goal already. Set one that is still to be reached.'
  const { baseline: first = null, goal: last = null } = origin ?? {}
  if (first === null || last === null || last === first) return null
  const isBeyond = Math.sign(goal - baseline) !== Math.sign(last - first)
  return isBeyond
    ? 'It begins beyond its goal already, where the earlier mission left it. Set one that is still to be reached.'
    : null
}
