import * as fc from 'fast-check'
import { emptyCell, type GridBatch, type GridCell, type GridSource } from '#ui/grid/gridData.ts'
import type { GridShape, Range } from '#ui/grid/gridShape.ts'
import { type GridSketch, sketchGrid } from '../sketchGrid.ts'

/** A grid whose cells can be written: what a screen does with a batch, as plainly as possible. */
export interface ModelGrid {
  readonly shape: GridShape
  readonly source: GridSource
  /** Gives what takes it back. */
  apply(batch: GridBatch): GridBatch
  /** Text and note of every cell, by row and column. */
  cells(): Readonly<Record<string, string>>
}

export function modelGrid({ shape, source: start, rows, columns }: GridSketch): ModelGrid {
  const written = new Map<string, GridCell>()
  const cell = (row: string, column: string): GridCell =>
    written.get(`${row}${column}`) ?? start.cell(row, column)
  return {
    shape,
    source: { ...start, cell },
    apply: ({ inputs }) => {
      const before = inputs.map(({ row, column }) => {
        const { text, note } = cell(row, column)
        return { row, column, text, note }
      })
      for (const { row, column, text, note } of inputs) {
        const old = cell(row, column)
        written.set(`${row}${column}`, { ...old, text, note: note ?? old.note })
      }
      return { inputs: before.toReversed(), added: [], readOnly: 0 }
    },
    cells: () =>
      Object.fromEntries(
        rows
          .filter(({ kind }) => kind !== 'group')
          .flatMap(({ id: row }) =>
            columns.map(({ id: column }) => {
              const { text, note } = cell(row, column)
              return [`${row}${column}`, note === '' ? text : `${text} (${note})`]
            }),
          ),
      ),
  }
}

/** A sketch with notes, by row and column as in `0a`. */
export function withNotes(sketch: GridSketch, notes: Readonly<Record<string, string>>): GridSketch {
  const cell = (row: string, column: string): GridCell => ({
    ...emptyCell,
    ...sketch.source.cell(row, column),
    note: notes[`${row}${column}`] ?? '',
  })
  return { ...sketch, source: { ...sketch.source, cell } }
}

/** Any small grid: items of several cells, some read only, groups and feet anywhere. */
export const anySketch: fc.Arbitrary<GridSketch> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const characters = fc.string({
    unit: fc.constantFrom('1', '2', '3', '.', 'R'),
    minLength: width,
    maxLength: width,
  })
  const line = fc.oneof(
    { weight: 6, arbitrary: characters },
    { weight: 1, arbitrary: fc.constant('# group') },
    { weight: 1, arbitrary: characters.map((sums) => `= ${sums}`) },
  )
  // Without an item nothing says how wide it is.
  return fc
    .tuple(characters, fc.array(line, { maxLength: 7 }), fc.nat({ max: 7 }))
    .map(([item, lines, at]) => sketchGrid(lines.toSpliced(at, 0, item)))
})

/** Any range of a grid, heads included. */
export function anyRange({ rowCount, columnCount }: GridShape): fc.Arbitrary<Range> {
  const ends = (count: number) =>
    fc
      .tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  return fc
    .tuple(ends(rowCount), ends(columnCount))
    .map(([[top, bottom], [left, right]]) => ({ top, bottom, left, right }))
}

/** Texts in equally long rows. */
export function anyTexts(
  text: fc.Arbitrary<string>,
  most = 4,
): fc.Arbitrary<readonly (readonly string[])[]> {
  const size = fc.integer({ min: 1, max: most })
  return fc.tuple(size, size).chain(([height, width]) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
}
