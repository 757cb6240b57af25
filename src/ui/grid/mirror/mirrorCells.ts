import type { GridChange } from '../gridData.ts'
import type { Place } from '../gridShape.ts'
import type { GridPicture } from '../paint/gridPicture.ts'
import { contains } from '../selection.ts'
import { place, setAttributes, setText } from './attributes.ts'
import styles from './Mirror.module.css'

/** Everything that a place says, as attributes: whatever the element said before. */
export function showCellElement(
  element: HTMLElement,
  picture: GridPicture,
  r: number,
  c: number,
): void {
  const { layout, selected } = picture
  const { shape } = layout
  const kind = shape.kind(r)
  const [first, last] = shape.span(r, c)
  const isCell = c > 0 && (kind === 'item' || kind === 'foot')
  const isActive =
    selected.active.r === r && selected.active.c >= first && selected.active.c <= last
  setAttributes(element, {
    role: isCell ? 'gridcell' : c === 0 && r >= shape.heads ? 'rowheader' : 'columnheader',
    'aria-rowindex': r + 1,
    'aria-colindex': c + 1,
    'aria-colspan': last > first ? last - first + 1 : undefined,
    'aria-selected': isCell ? selected.ranges.some((it) => contains(it, { r, c })) : undefined,
    tabindex: isActive ? 0 : -1,
    ...(isCell ? cellSays(element, picture, { r, c, isActive }) : headSays(element, picture, r, c)),
  })
  const isFrozen = c <= layout.frozen && kind !== 'column-groups'
  element.className = (isFrozen ? styles.stays : styles.cell) ?? ''
  const right = layout.leftOf(last) + layout.widthOf(last)
  place(element, {
    left: layout.leftOf(first),
    '--scrolled': isFrozen ? picture.viewport.left : 0,
    // A group's head stays in view, as long as it is.
    width:
      kind === 'group' ? Math.min(picture.viewport.width, right) : right - layout.leftOf(first),
  })
}

type Said = Readonly<Record<string, string | number | boolean | undefined>>

function cellSays(
  element: HTMLElement,
  { layout, source }: GridPicture,
  { r, c, isActive }: Place & { readonly isActive: boolean },
): Said {
  const row = layout.shape.row(r)?.id ?? ''
  const column = layout.shape.column(c)?.id ?? ''
  const { text, tone, ring, hatch, ink, note, readOnly, rejected, change } = source.cell(
    row,
    column,
  )
  setText(element, text)
  const said = [
    rejected === undefined ? '' : `Not changed: ${rejected}`,
    change === undefined ? '' : changeWords(change),
    note === '' ? '' : `Comment: ${note}`,
  ].filter(Boolean)
  return {
    ...noHead,
    // Only where text can be put does an input method begin: what it composes opens the editor.
    contenteditable: isActive && readOnly === null ? 'plaintext-only' : undefined,
    inputmode: isActive && readOnly === null ? 'none' : undefined,
    'aria-label': source.name(row, column),
    'aria-readonly': readOnly === null ? undefined : true,
    'aria-invalid': rejected === undefined ? undefined : true,
    'aria-description': said.length === 0 ? undefined : said.join(' '),
    title: rejected ?? titleOf(change, note),
    'data-tone': tone ?? undefined,
    'data-ring': ring ?? undefined,
    'data-hatch': hatch ?? undefined,
    'data-ink': ink ?? undefined,
    'data-change': change?.kind,
  }
}

/** `Added`, `Changed: was 2`. */
function changeWords({ kind, words }: GridChange): string {
  const said = { added: 'Added', removed: 'Removed', changed: 'Changed' }[kind]
  return words === '' ? said : `${said}: ${words}`
}

function titleOf(change: GridChange | undefined, note: string): string | undefined {
  const parts = [change === undefined ? '' : changeWords(change), note].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join('\n')
}

function headSays(element: HTMLElement, picture: GridPicture, r: number, c: number): Said {
  const { layout, cornerLabel, headSigns } = picture
  const { shape } = layout
  const row = shape.row(r)
  const column = shape.column(c)
  const label = row?.label ?? headLabel(picture, r, c)
  setText(element, row?.detail === undefined ? label : `${label} ${row.detail}`)
  const hasMenu = shape.target({ r, c }) !== null
  const signs = column === undefined ? undefined : headSigns.get(column.id)
  const isColumn = row === undefined && shape.kind(r) === 'columns'
  const sorted = signs?.sort?.direction
  return {
    ...noCell,
    'aria-label': isColumn && column !== undefined ? columnName(label, signs) : undefined,
    'aria-haspopup': hasMenu ? 'menu' : undefined,
    'aria-sort': isColumn && sorted !== undefined ? sorted : undefined,
    'aria-expanded': row?.isOpen,
    title: label === '' || label === cornerLabel ? undefined : label,
  }
}

function headLabel({ layout: { shape }, cornerLabel }: GridPicture, r: number, c: number): string {
  if (shape.kind(r) === 'column-groups') {
    return shape.run(c)?.label ?? ''
  }
  return shape.column(c)?.label ?? cornerLabel
}

function columnName(label: string, signs: { readonly isFiltered: boolean } | undefined): string {
  return signs?.isFiltered === true ? `${label}, filtered` : label
}

// An element that was a cell may become a head, and the other way round.
const noCell: Said = {
  contenteditable: undefined,
  inputmode: undefined,
  'aria-readonly': undefined,
  'aria-invalid': undefined,
  'aria-description': undefined,
  'data-tone': undefined,
  'data-ring': undefined,
  'data-hatch': undefined,
  'data-ink': undefined,
  'data-change': undefined,
}
const noHead: Said = {
  'aria-haspopup': undefined,
  'aria-sort': undefined,
  'aria-expanded': undefined,
}
