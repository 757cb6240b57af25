// One field of many records as one piece of JSON. What a column mostly is decides its form:
// left out (all null), one value, runs of equal values, few distinct values, or plain values.
// JSON.parse then does nearly all of the reading, and equal strings come back as one string.

/** A field's value. Objects are kept as they are and never compared by content. */
export type Value = unknown

export type Column =
  | { readonly all: Value }
  /** Each of `runs` values follows the other, repeated as often as `times` says. */
  | { readonly runs: readonly Value[]; readonly times: readonly number[] }
  /** `at` holds a place in `words` for each record, in digits of base 57. */
  | { readonly words: readonly Value[]; readonly at: string }
  /** The same for places in words that are elsewhere; each counts as often as `times` says. */
  | { readonly of: string; readonly at: string; readonly times?: readonly number[] }
  | readonly Value[]

/** Values that several columns share, so that each is written and kept once: the ids of a table. */
export interface SharedWords {
  readonly of: string
  readonly places: ReadonlyMap<Value, number>
  /** How many places there are, from 0. */
  readonly size: number
}

/** The printable characters from `#` to `[`: none of them needs escaping in JSON. */
const base = 57
const zero = 35

/** The values as a column; `undefined` where all are null. */
export function encodeColumn(values: readonly Value[], shared?: SharedWords): Column | undefined {
  const places = new Map<Value, number>()
  let runs = 0
  let last: Value
  for (const value of values) {
    if (runs > 0 && value === last) continue
    runs++
    last = value
    if (!places.has(value)) places.set(value, places.size)
  }
  if (places.size === 0) return undefined
  if (places.size === 1) return last === null ? undefined : { all: last }
  const inRuns = runs * 4 <= values.length
  if (shared !== undefined && [...places.keys()].every((it) => shared.places.has(it))) {
    if (!inRuns) return { of: shared.of, at: encodePlaces(values, shared) }
    const { runs: each, times } = foldRuns(values)
    return { of: shared.of, at: encodePlaces(each, shared), times }
  }
  if (inRuns) return foldRuns(values)
  if (places.size * 2 > values.length) return values
  return { words: [...places.keys()], at: encodePlaces(values, { places, size: places.size }) }
}

/**
 * Reads the column's values; an absent column is null throughout. Rows must be asked for in
 * order, each once: nothing is unfolded, which saves as much memory as the records take.
 */
export function columnReader(
  column: Column | undefined,
  shared: (of: string) => readonly Value[] = () => [],
): (row: number) => Value {
  if (column === undefined) return () => null
  if ('all' in column) return () => column.all
  if ('runs' in column) return runsReader((run) => column.runs[run], column.times)
  if ('words' in column) return wordsReader(column.words, column.at)
  if ('of' in column) {
    const word = wordsReader(shared(column.of), column.at)
    return column.times === undefined ? word : runsReader(word, column.times)
  }
  return (row) => (column as readonly Value[])[row]
}

/** All values of a column. */
export function decodeColumn(column: Column | undefined, size: number): Value[] {
  const read = columnReader(column)
  return Array.from({ length: size }, (_, row) => read(row))
}

function foldRuns(values: readonly Value[]) {
  const runs: Value[] = []
  const times: number[] = []
  let from = 0
  for (let at = 1; at <= values.length; at++) {
    if (at < values.length && values[at] === values[from]) continue
    runs.push(values[from])
    times.push(at - from)
    from = at
  }
  return { runs, times }
}

function runsReader(nth: (run: number) => Value, times: readonly number[]): (row: number) => Value {
  let run = -1
  let end = 0
  let value: Value = null
  return (row) => {
    if (row === end) {
      end += times[++run] ?? 0
      value = nth(run)
    }
    return value
  }
}

function encodePlaces(
  values: readonly Value[],
  { places, size }: Pick<SharedWords, 'places' | 'size'>,
): string {
  const width = digitsFor(size)
  const numerals: string[] = []
  for (let place = 0; place < size; place++) numerals.push(numeral(place, width))
  return values.map((value) => numerals[places.get(value) ?? 0]).join('')
}

function wordsReader(words: readonly Value[], at: string): (row: number) => Value {
  const width = digitsFor(words.length)
  if (width === 1) return (row) => words[at.charCodeAt(row) - zero]
  return (row) => {
    let place = 0
    for (let digit = row * width; digit < (row + 1) * width; digit++) {
      place = place * base + at.charCodeAt(digit) - zero
    }
    return words[place]
  }
}

function digitsFor(words: number): number {
  let width = 1
  for (let reach = base; reach < words; reach *= base) width++
  return width
}

function numeral(place: number, width: number): string {
  let digits = ''
  let rest = place
  for (let digit = 0; digit < width; digit++) {
    digits = String.fromCharCode(zero + (rest % base)) + digits
    rest = Math.floor(rest / base)
  }
  return digits
}
