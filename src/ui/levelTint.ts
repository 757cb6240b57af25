export type LevelTint = 0 | 1 | 2 | 3 | 4

/** Tint of a digit of a scale, whatever its length: the ramp has five steps, the lowest for none. */
export function levelTint(digit: number, highest: number): LevelTint {
  if (digit <= 0) return 0
  return steps[Math.max(1, Math.round((4 * digit) / highest))] ?? 4
}

const steps = [0, 1, 2, 3, 4] as const
