import { type EditableTable, editableTables } from '#core/fields/recordFields.ts'
import { type GridView, plainView } from '#ui/grid/gridView.ts'
import { parseView, serializeView } from '#ui/grid/view/viewAddress.ts'
import { type Grouping, groupingsOf } from './groupings.ts'

/** Which table is shown, which part of it, and how the grid is arranged. */
export interface TableLook {
  readonly table: EditableTable
  /** `null`: the rows stand without groups. */
  readonly grouping: Grouping | null
  readonly show: Show
  readonly search: string
  /** Keys of groups that are closed. */
  readonly closed: ReadonlySet<string>
  readonly view: GridView
}

/** `stale`: only ratings whose level was assessed too long ago to be relied on. */
export type Show = 'everything' | 'stale'

/** Whether the table's records may be stale: ratings alone have a day of assessment. */
export function mayBeStale(table: EditableTable): boolean {
  return table === 'ratings'
}

/** What says which record it is stays in sight. */
const firstView: GridView = { ...plainView, frozen: 1 }

export function lookAt(table: EditableTable): TableLook {
  return {
    table,
    grouping: null,
    show: 'everything',
    search: '',
    closed: new Set(),
    view: firstView,
  }
}

/** Whether the search or any filter may leave rows out. */
export function isNarrowed({ show, search, view }: TableLook): boolean {
  return show !== 'everything' || search.trim() !== '' || Object.keys(view.filters).length > 0
}

/** Leaves out no row any more; how the rest is arranged stays. */
export function withEveryRow(look: TableLook): TableLook {
  return { ...look, show: 'everything', search: '', view: { ...look.view, filters: {} } }
}

/** Reads what it can; what it cannot is as on a first visit. */
export function parseTableLook(params: URLSearchParams): TableLook {
  const table = editableTables.find((it) => it === params.get('table')) ?? 'people'
  const group = params.get('group')
  return {
    table,
    grouping: groupingsOf(table).find(({ id }) => id === group) ?? null,
    show: mayBeStale(table) && params.get('show') === 'stale' ? 'stale' : 'everything',
    search: params.get('find') ?? '',
    closed: new Set(params.getAll('closed')),
    view: params.has('freeze') ? parseView(params) : { ...parseView(params), frozen: 1 },
  }
}

export function serializeTableLook(look: TableLook): URLSearchParams {
  const { table, grouping, show, search, closed, view } = look
  const own = new URLSearchParams({ table })
  if (grouping !== null) own.set('group', grouping.id)
  if (show !== 'everything') own.set('show', show)
  if (search !== '') own.set('find', search)
  for (const key of closed) own.append('closed', key)
  const params = serializeView(view, own)
  // One is what a first visit shows, none has to be said.
  if (view.frozen === 1) params.delete('freeze')
  else params.set('freeze', String(view.frozen))
  return params
}
