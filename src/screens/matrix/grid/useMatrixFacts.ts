import { useCallback, useMemo, useState } from 'react'
import type { GridColumn } from '../model/axes.ts'
import { ColumnCache } from '../model/columnCache.ts'
import { type ColumnFacts, type HeadFacts, headFacts } from '../model/columnFacts.ts'
import type { RowLayout } from '../model/rowLayout.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { useTextWidth } from './useTextWidth.ts'

export interface MatrixFacts {
  readonly factsOf: (column: GridColumn) => ColumnFacts
  /** What the heads of the chapters say, by row key. */
  readonly marks: ReadonlyMap<string, HeadFacts>
  readonly layouts: readonly RowLayout[]
}

/** What cells and heads show. Columns are worked out when they are asked for. */
export function useMatrixFacts(
  { axes, occupancy, coverage, lens, differences }: MatrixView,
  shown: readonly GridColumn[],
): MatrixFacts {
  const { columns, rows } = axes
  const measure = useTextWidth()
  const source = useMemo(
    () => ({ occupancy, coverage, rows, lens, measure, differences }),
    [occupancy, coverage, rows, lens, measure, differences],
  )
  const [cache] = useState(() => new ColumnCache())
  cache.update(source)
  // Those that are looked at may show something else now; then the heights are others, too.
  for (const column of shown) cache.facts(column)
  const { version } = cache
  const marks = useMemo(() => {
    const byRow = new Map<string, HeadFacts>()
    for (const { key, chapter } of rows) {
      if (chapter !== null) byRow.set(key, headFacts(source, { kind: 'chapter', id: chapter.id }))
    }
    return byRow
  }, [rows, source])
  // biome-ignore lint/correctness/useExhaustiveDependencies: source and version stand for what the cache holds
  const layouts = useMemo(
    () =>
      cache.rowLayouts(columns, (key) => {
        const counts = marks.get(key)?.counts
        return lens !== null || (counts !== undefined && counts.keyPerson + counts.gap > 0)
      }),
    [cache, columns, marks, lens, source, version],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source, other facts
  const factsOf = useCallback((column: GridColumn) => cache.facts(column), [cache, source])
  return { factsOf, marks, layouts }
}
