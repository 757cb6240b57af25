import { type ColumnFilter, columnWidths, type GridView, rowHeaderColumn } from '../gridView.ts'

// How a grid is arranged, as it stands in an address:
// `sort=kotlin:desc,java&freeze=2&width=kotlin:80&filter.kotlin=3,4&text.java=sp`.
// Lists are joined by commas and pairs by colons; within an id or a value a tilde escapes those.

const single = ['order', 'hide', 'width', 'freeze', 'sort'] as const
const valuesPrefix = 'filter.'
const textPrefix = 'text.'
/** A list of nothing: an empty parameter is a list of one empty value. */
const noValues = '~'

/** The parameters with the view in them; those that say something else stay. */
export function serializeView(view: GridView, others?: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of others ?? []) if (!isOfView(name)) params.append(name, value)
  const { order, hidden, widths, frozen, sort, filters } = view
  const list = (name: (typeof single)[number], parts: readonly string[]) => {
    if (parts.length > 0) params.append(name, parts.join(','))
  }
  list('order', order.map(escapeId))
  list('hide', hidden.map(escapeId))
  list(
    'width',
    Object.entries(widths).map(([id, width]) => `${escapeId(id)}:${width}`),
  )
  if (frozen > 0) params.append('freeze', String(frozen))
  list(
    'sort',
    sort.map(({ column, direction }) =>
      direction === 'ascending' ? escapeId(column) : `${escapeId(column)}:desc`,
    ),
  )
  for (const [id, { values, text }] of Object.entries(filters)) {
    const serialized = values?.length === 0 ? noValues : values?.map(escapeText).join(',')
    if (serialized !== undefined) params.append(valuesPrefix + escapeId(id), serialized)
    if (serialized === undefined || text !== '') {
      params.append(textPrefix + escapeId(id), escapeText(text))
    }
  }
  return params
}

/** The view of an address. Whatever cannot be read in it is passed over, as if it were not there. */
export function parseView(params: URLSearchParams): GridView {
  const list = (name: (typeof single)[number]): string[] => params.get(name)?.split(',') ?? []
  const filters = new Map<string, ColumnFilter>()
  const filter = (id: string | null, change: Partial<ColumnFilter>) => {
    if (id !== null) filters.set(id, { values: null, text: '', ...filters.get(id), ...change })
  }
  for (const [name, value] of params) {
    if (name.startsWith(valuesPrefix)) {
      const values = value === noValues ? [] : value.split(',').flatMap(parseText)
      filter(parseId(name.slice(valuesPrefix.length)), { values })
    } else if (name.startsWith(textPrefix)) {
      for (const text of parseText(value)) filter(parseId(name.slice(textPrefix.length)), { text })
    }
  }
  return {
    order: list('order').flatMap((part) => parseId(part) ?? []),
    hidden: list('hide').flatMap((part) => parseId(part) ?? []),
    widths: Object.fromEntries(list('width').flatMap(parseWidth)),
    frozen: parseCount(params.get('freeze')),
    sort: list('sort').flatMap((part) => {
      const [id, direction, ...rest] = part.split(':')
      const column = parseId(id ?? '')
      if (column === null || rest.length > 0) return []
      if (direction === undefined) return { column, direction: 'ascending' as const }
      return direction === 'desc' ? { column, direction: 'descending' as const } : []
    }),
    filters: Object.fromEntries(filters),
  }
}

function isOfView(name: string): boolean {
  return (
    single.some((it) => it === name) || name.startsWith(valuesPrefix) || name.startsWith(textPrefix)
  )
}

function parseWidth(part: string): readonly (readonly [string, number])[] {
  const [id, text, ...rest] = part.split(':')
  const column = parseId(id ?? '')
  if (column === null || text === undefined || rest.length > 0 || !/^\d+$/.test(text)) return []
  const width = Number(text)
  return width >= columnWidths.least && width <= columnWidths.most ? [[column, width]] : []
}

function parseCount(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0
}

function escapeId(id: string): string {
  return id === rowHeaderColumn ? '~r' : escapeText(id)
}

function parseId(text: string): string | null {
  return text === '~r' ? rowHeaderColumn : (parseText(text)[0] ?? null)
}

// Half a surrogate pair cannot be percent-encoded: an address would carry it as U+FFFD.
const special = /[~,:]|\p{Surrogate}/gu
const names: Readonly<Record<string, string>> = { '~': '~~', ',': '~.', ':': '~-' }

function escapeText(text: string): string {
  return text.replace(
    special,
    (character) => names[character] ?? `~u${character.charCodeAt(0).toString(16)}`,
  )
}

/** One text, or none where an escape means nothing. */
function parseText(escaped: string): readonly string[] {
  if (!/^(?:[^~]|~~|~\.|~-|~ud[89a-f][0-9a-f]{2})*$/u.test(escaped)) return []
  const text = escaped.replace(/~(?:([~.-])|u([0-9a-f]{4}))/g, (_, sign, code) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return sign === '.' ? ',' : sign === '-' ? ':' : '~'
  })
  return [text]
}
