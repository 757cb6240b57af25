// A skill and a level in one integer: skill << levelBits | level.

/** Bits of a level where it shares an integer: levels run from 0 to 10. */
export const levelBits = 4
export const levelSpan = 1 << levelBits
export const levelMask = levelSpan - 1
