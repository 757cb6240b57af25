import type { Needed } from '../../analysis/finding.ts'

/**
 * What it does to one skill of a source team that `L` of its holders leave together: the `L` from
 * which on something is found there that was not, or is worse. Infinity: never.
 */
export interface SourceSteps {
  /** A medium finding from here on, until it is high. */
  readonly medium: number
  readonly high: number
  /** More than these may not leave: nobody would be left who holds what the team says it needs. */
  readonly most: number
}

/**
 * By the rule of findings. Whoever leaves stays in the organisation, so a single holder who is left
 * behind is one of several. With needs stated: high where one holder is left, medium where fewer
 * than n are. Unstated: medium where one is left, and high where nobody is; no finding stands for
 * that, as nobody has said that the skill is needed, but the team has lost it all the same. Skills
 * beyond the stated needs open low findings only, which count as none. `null`: none of this can be.
 */
export function sourceSteps(
  needed: Needed,
  { holders: d, minHolders: n }: { readonly holders: number; readonly minHolders: number },
): SourceSteps | null {
  const never = Number.POSITIVE_INFINITY
  if (needed === 'no' || d === 0) return null
  if (needed === 'unstated') {
    return { medium: d >= 2 ? d - 1 : never, high: d, most: never }
  }
  // A team that is short already stays so until one holder is left.
  const medium = d >= n && n > 2 ? d - n + 1 : never
  return { medium, high: d >= 2 ? d - 1 : never, most: d - 1 }
}
