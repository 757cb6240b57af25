/**
 * Integers by number, growing as numbers are given out. What was never set reads as `fill`.
 * Loops read `data` directly after `reserve`; it is replaced when the column grows.
 */
export class IntColumn {
  data: Int32Array
  readonly #fill: number

  constructor(fill = 0) {
    this.data = new Int32Array(64).fill(fill)
    this.#fill = fill
  }

  get(at: number): number {
    return this.data[at] ?? this.#fill
  }

  set(at: number, value: number): void {
    this.reserve(at + 1)
    this.data[at] = value
  }

  reserve(length: number): void {
    if (length <= this.data.length) return
    const wider = new Int32Array(Math.max(length, this.data.length * 2)).fill(this.#fill)
    wider.set(this.data)
    this.data = wider
  }

  clear(): void {
    this.data.fill(this.#fill)
  }
}
