/** How large a sheet is. */
export interface SheetSize {
  readonly rows: number
  readonly columns: number
}

/** Where the cells lie in the viewport, in CSS pixels: the same for every subject. */
export const geometry = { rowHeader: 200, head: 32, row: 28, column: 36 } as const

/** What lies under each level, and its text: the product's own light colours. */
export const looks = [
  { background: 'transparent', ink: '#5f6875' },
  { background: '#e3ebf6', ink: '#27405f' },
  { background: '#b9cfea', ink: '#1c3350' },
  { background: '#6f9fd3', ink: '#0b1a2b' },
  { background: '#2b5f9e', ink: '#ffffff' },
] as const

export const texts = ['0', '1', '2', '3', '4'] as const

const none = 255

/** People × skills, a byte a cell: the one copy of the data that all subjects read and write. */
export class Sheet {
  readonly rows: number
  readonly columns: number
  readonly #levels: Uint8Array

  constructor({ rows, columns }: SheetSize) {
    this.rows = rows
    this.columns = columns
    this.#levels = new Uint8Array(rows * columns)
    let at = 0
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const mixed = Math.imul(Math.imul(row + 1, 0x9e3779b1) ^ (column + 1), 0x85ebca6b) >>> 15
        const eighth = (mixed ^ (mixed >>> 6)) & 7
        this.#levels[at++] = eighth > 4 ? none : eighth
      }
    }
  }

  /** −1: empty. */
  level(row: number, column: number): number {
    const level = this.#levels[row * this.columns + column]
    return level === undefined || level === none ? -1 : level
  }

  text(row: number, column: number): string {
    return texts[this.level(row, column)] ?? ''
  }

  /** Takes one digit of the scale and nothing else. */
  type(row: number, column: number, text: string): void {
    const level = (texts as readonly string[]).indexOf(text.trim())
    if (level >= 0) this.#levels[row * this.columns + column] = level
  }

  background(row: number, column: number): string {
    return looks[this.level(row, column)]?.background ?? 'transparent'
  }

  ink(row: number, column: number): string {
    return looks[this.level(row, column)]?.ink ?? ''
  }
}

export const personName = (row: number) => `Person ${row + 1}`
export const skillName = (column: number) => `S${column + 1}`
