import type { GridView } from './gridView.ts'
import type { HeadSigns } from './paint/gridPicture.ts'

/** What the view does to columns, as their heads show it; the row headers' is under their own id. */
export function headSignsOf({ sort, filters }: GridView): ReadonlyMap<string, HeadSigns> {
  const signs = new Map<string, HeadSigns>()
  for (const [at, { column, direction }] of sort.entries()) {
    // A rank tells something only where there are several.
    const rank = sort.length > 1 ? at + 1 : 0
    signs.set(column, { sort: { direction, rank }, isFiltered: column in filters })
  }
  for (const column of Object.keys(filters)) {
    if (!signs.has(column)) signs.set(column, { sort: null, isFiltered: true })
  }
  return signs
}
