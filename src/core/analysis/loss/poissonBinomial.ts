/**
 * P(exactly k stay) for k = 0 … `length` − 1, where each person leaves independently with their own
 * probability: the Poisson-binomial distribution, exactly. Without a length it is whole, and sums
 * to 1.
 *
 * Only positive terms are added, so small probabilities keep their digits; P(nobody stays) is the
 * product of the probabilities as it stands. O(people · length).
 */
export function stayingDistribution(
  leaving: readonly number[],
  length: number = leaving.length + 1,
): Float64Array {
  const chance = new Float64Array(length)
  if (length === 0) return chance
  chance[0] = 1
  for (const [before, leaves] of leaving.entries()) {
    const stays = 1 - leaves
    for (let count = Math.min(before + 1, length - 1); count > 0; count--) {
      chance[count] = (chance[count] as number) * leaves + (chance[count - 1] as number) * stays
    }
    chance[0] = (chance[0] as number) * leaves
  }
  return chance
}
