// The third integer of a cell: ℓ in bits 0–3, needed in 4–5, the finding's code in 6–9, n from
// bit 10 on.
export const neededShift = 4
export const neededMask = 3
export const codeShift = 6
export const codeMask = 15
export const minHoldersShift = 10

/** Integers of a cell beside its skill: d, exclusive-or of the holders' numbers, and the rule. */
export const cellWidth = 3

/** A rule of which nothing is found yet. */
export function ruleOf(minLevel: number, needed: number, minHolders: number): number {
  return minLevel | (needed << neededShift) | (minHolders << minHoldersShift)
}
