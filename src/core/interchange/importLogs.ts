import type { ParsedBundle } from './parseBundle.ts'
import { type Problem, ProblemLog } from './problem.ts'

/** The problems found while planning, by file. */
export class ImportLogs {
  readonly #logs = new Map<string, ProblemLog>()

  of(file: string): ProblemLog {
    const known = this.#logs.get(file)
    if (known !== undefined) return known
    const log = new ProblemLog(file)
    this.#logs.set(file, log)
    return log
  }

  /** These and the parser's, each file's together and by line. */
  merged({ files, problems }: ParsedBundle): readonly Problem[] {
    const all = [...problems, ...[...this.#logs.values()].flatMap((log) => log.problems)]
    const order = [...new Set([...files, ...all.map(({ file }) => file)])]
    const place = new Map(order.map((file, index) => [file, index]))
    return all.sort(
      (a, b) =>
        (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || (a.line ?? 0) - (b.line ?? 0),
    )
  }
}
