/** How long a search may go on before it gives what it has proven. */
export interface SearchBudget {
  /**
   * Steps of work, of some nanoseconds each: counted, not timed, so that every machine gives the
   * same result. Default: 400 million, two seconds or so.
   */
  readonly steps?: number
  /** Asked every few milliseconds; `true` ends the search. */
  readonly shouldStop?: () => boolean
}

const defaultSteps = 400_000_000
/** Steps between two times that `shouldStop` is asked. */
const asking = 500_000

/** Counts the work of one question against its budget; `false`: it is used up. */
export function budgetOf({
  steps = defaultSteps,
  shouldStop = () => false,
}: SearchBudget): (work: number) => boolean {
  let left = steps
  let unasked = 0
  return (work) => {
    left -= work
    unasked += work
    if (unasked > asking) {
      unasked = 0
      if (shouldStop()) left = 0
    }
    return left > 0
  }
}
