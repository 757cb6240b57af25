/** How long a search may go on before it gives what it has proven. */
export interface SearchBudget {
  /**
   * Steps of work, of some nanoseconds each: counted, not timed, so that every machine gives the
   * same result. Default: 400 million, two seconds or so.
   */
  readonly steps?: number
}

const defaultSteps = 400_000_000

/** Counts the work of one question against its budget; `false`: it is used up. */
export function budgetOf({ steps = defaultSteps }: SearchBudget): (work: number) => boolean {
  let left = steps
  return (work) => {
    left -= work
    return left > 0
  }
}
