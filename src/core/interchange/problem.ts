/** What was done about a problem, in the words of the import report. */
export type ProblemOutcome =
  | 'file left out'
  | 'column left out'
  | 'row left out'
  | 'value left out'
  | 'last one kept'
  | 'missing cells left out'
  | 'named by its id'
  | 'record created'
  | 'scale extended'
  | 'scale kept longer'
  | 'minimum level lowered'

/** One thing in a file that could not be taken as it stands. */
export interface Problem {
  readonly file: string
  /** Line in the file, from 1, as an editor shows it; `null`: the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  /** The cell as it stands in the file, cut where it is long. */
  readonly value: string | null
  /** A sentence. */
  readonly reason: string
  readonly outcome: ProblemOutcome
}

/** Problems listed for one file; the rest are only counted, so that a report stays readable. */
export const problemLimit = 5_000
const valueLimit = 120

/** Collects the problems of one file. */
export class ProblemLog {
  readonly file: string
  readonly #listed: Problem[] = []
  #unlisted = 0

  constructor(file: string) {
    this.file = file
  }

  add(
    outcome: ProblemOutcome,
    reason: string,
    where: { line?: number; column?: string; value?: string } = {},
  ): void {
    if (this.#listed.length === problemLimit) {
      this.#unlisted++
      return
    }
    const { line = null, column = null, value = null } = where
    this.#listed.push({
      file: this.file,
      line,
      column,
      value: value === null ? null : shortened(value),
      reason,
      outcome,
    })
  }

  get problems(): readonly Problem[] {
    if (this.#unlisted === 0) return this.#listed
    const reason = `${this.#unlisted} more problems of this file are not listed.`
    const rest = { line: null, column: null, value: null, outcome: 'row left out' } as const
    return [...this.#listed, { file: this.file, reason, ...rest }]
  }
}

/** Quotes a text of the file within a sentence. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`
}

function shortened(text: string): string {
  return text.length <= valueLimit ? text : `${text.slice(0, valueLimit)}…`
}
