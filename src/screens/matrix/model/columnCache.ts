import type { GridColumn } from './axes.ts'
import type { CellFacts } from './cellFacts.ts'
import {
  type ColumnFacts,
  type ColumnSource,
  columnFacts,
  differencesOf,
  hasSameCounts,
  occupancyOfColumn,
} from './columnFacts.ts'
import type { TeamOccupancy } from './occupancy.ts'
import { type RowLayout, rowLayout } from './rowLayout.ts'

interface Entry {
  readonly facts: ColumnFacts
  readonly occupancy: TeamOccupancy
  /** From what it was last worked out anew. */
  readonly source: ColumnSource
}

/**
 * What every column shows, kept from edit to edit.
 *
 * - A column that is looked at is worked out anew from each source; where that gives what was
 *   there already, the same objects come back, so that nothing of it is drawn again.
 * - A column that is not looked at only has to give its rows' heights. It is worked out anew when
 *   its people or the counts of its findings change.
 */
export class ColumnCache {
  #entries = new Map<string, Entry>()
  #source: ColumnSource | null = null
  #version = 0

  /** Changes whenever some column shows something else. */
  get version(): number {
    return this.#version
  }

  update(source: ColumnSource): void {
    const before = this.#source
    if (before !== null && (before.measure !== source.measure || before.lens !== source.lens)) {
      this.#entries = new Map()
    }
    if (before?.rows !== source.rows || before?.measure !== source.measure) this.#version++
    this.#source = source
  }

  /** A column that is looked at. */
  facts(column: GridColumn): ColumnFacts {
    const known = this.#entries.get(column.key)
    if (known !== undefined && known.source === this.#source) return known.facts
    return this.#settle(column, known)
  }

  /** Height and limits of every row, whichever of its columns one looks at. */
  rowLayouts(
    columns: readonly GridColumn[],
    isMarked: (rowKey: string) => boolean,
  ): readonly RowLayout[] {
    const { rows, measure } = this.#given
    const kept = columns.map((column) => this.#kept(column))
    return rows.map(({ key }) => {
      const cells = kept.flatMap((facts) => facts.cells.get(key) ?? [])
      return rowLayout(cells, columns.length, isMarked(key), measure)
    })
  }

  #kept(column: GridColumn): ColumnFacts {
    const known = this.#entries.get(column.key)
    const isKnown =
      known !== undefined &&
      (known.source === this.#source ||
        (differencesOf(known.source, column)?.signature ===
          differencesOf(this.#given, column)?.signature &&
          known.occupancy === occupancyOfColumn(this.#given.occupancy, column) &&
          (known.facts.head === null || hasSameCounts(this.#given, column, known.facts.head))))
    return isKnown ? known.facts : this.#settle(column, known)
  }

  #settle(column: GridColumn, known: Entry | undefined): ColumnFacts {
    const fresh = columnFacts(this.#given, column)
    const facts =
      known !== undefined && known.facts.signature === fresh.signature
        ? known.facts
        : withKnownCells(fresh, known?.facts)
    if (facts !== known?.facts) this.#version++
    this.#entries.set(column.key, {
      facts,
      occupancy: occupancyOfColumn(this.#given.occupancy, column),
      source: this.#given,
    })
    return facts
  }

  get #given(): ColumnSource {
    if (this.#source === null) throw new Error('The columns have no source yet')
    return this.#source
  }
}

/** Cells that show what they showed before stay the same objects. */
function withKnownCells(fresh: ColumnFacts, known: ColumnFacts | undefined): ColumnFacts {
  if (known === undefined) return fresh
  const cells = new Map<string, CellFacts>()
  for (const [key, cell] of fresh.cells) {
    const before = known.cells.get(key)
    cells.set(key, before?.signature === cell.signature ? before : cell)
  }
  return { ...fresh, cells }
}
