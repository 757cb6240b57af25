/**
 * A mixed-integer linear programme to be made least, as solvers take it: rows of a sparse matrix by
 * row, with bounds on rows and columns; every column is an integer unless it is said to be not.
 */
export interface Milp {
  readonly numCols: number
  readonly numRows: number
  readonly colCost: number[]
  readonly colLower: number[]
  readonly colUpper: number[]
  /** 1: integer, 0: continuous. */
  readonly integrality: (0 | 1)[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly matrix: {
    readonly format: 'csr'
    readonly numRows: number
    readonly numCols: number
    readonly starts: number[]
    readonly indices: number[]
    readonly values: number[]
  }
}

/** What became of solving one. */
export interface MilpResult {
  /** `stopped`: out of time. */
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  /** The best found, by column. */
  readonly values: ArrayLike<number> | null
  /** Nothing is below it. */
  readonly bound: number
}

/** A solver: the least of a programme, within so many seconds. */
export type SolveMilp = (
  model: Milp,
  options: {
    readonly seconds: number
    /** Known to be feasible: values by column. */
    readonly start?: readonly number[] | undefined
    /** The objective is an integer: a gap below 1 is none. */
    readonly isIntegral: boolean
    /** Called for each better one as it is found. */
    readonly onBetter?: (values: ArrayLike<number>, bound: number) => void
    /** Called as the bound rises. */
    readonly onBound?: (bound: number) => void
  },
) => MilpResult

/** Puts a programme together, column by column and row by row. */
export class MilpBuilder {
  readonly #cost: number[] = []
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly #integrality: (0 | 1)[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  /** Adds a column and gives its number. */
  column(bounds: {
    readonly cost?: number
    readonly lower?: number
    readonly upper: number
    readonly isContinuous?: boolean
  }): number {
    this.#lower.push(bounds.lower ?? 0)
    this.#upper.push(bounds.upper)
    this.#integrality.push(bounds.isContinuous === true ? 0 : 1)
    return this.#cost.push(bounds.cost ?? 0) - 1
  }

  addCost(column: number, cost: number): void {
    this.#cost[column] = (this.#cost[column] ?? 0) + cost
  }

  /** lower ≤ Σ value · column ≤ upper; each column once. */
  row(
    terms: Iterable<readonly [column: number, value: number]>,
    { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY },
  ): void {
    for (const [column, value] of terms) {
      this.#indices.push(column)
      this.#values.push(value)
    }
    this.#starts.push(this.#indices.length)
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
  }

  build(): Milp {
    const [numCols, numRows] = [this.#cost.length, this.#rowLower.length]
    return {
      numCols,
      numRows,
      colCost: this.#cost,
      colLower: this.#lower,
      colUpper: this.#upper,
      integrality: this.#integrality,
      rowLower: this.#rowLower,
      rowUpper: this.#rowUpper,
      matrix: {
        format: 'csr',
        numRows,
        numCols,
        starts: this.#starts,
        indices: this.#indices,
        values: this.#values,
      },
    }
  }
}
