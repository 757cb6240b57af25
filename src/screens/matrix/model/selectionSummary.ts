import { counted } from '#core/model/naming.ts'
import type { Selected } from '#ui/grid/selection.ts'
import type { GridAxes, GridColumn } from './axes.ts'
import type { ColumnFacts } from './columnFacts.ts'
import { cellsIn } from './rangeCells.ts'
import { peopleCount } from './words.ts'

/** "2 teams × 3 chapters: 14 people, 5 held by one person only, 1 need unmet"; empty for one cell. */
export function selectionSummary(
  axes: GridAxes,
  factsOf: (column: GridColumn) => ColumnFacts,
  { ranges, active, isOneCell }: Selected,
): string {
  const [range] = ranges
  if (isOneCell || range === undefined) return ''
  // A single line chosen by its head: the pane explains it.
  const isLine = range.top === range.bottom || range.left === range.right
  if (ranges.length === 1 && isLine && (active.r === 0 || active.c === 0)) return ''
  const people = new Set<string>()
  const chapters = new Set<number>()
  const teams = new Set<number>()
  let sole = 0
  let needs = 0
  for (const { r, c } of cellsIn(ranges)) {
    const row = axes.rows[r - 1]
    const column = axes.columns[c - 1]
    if (row === undefined || column === undefined) continue
    if (row.chapter !== null) chapters.add(r)
    if (column.team !== null) teams.add(c)
    const cell = factsOf(column).cells.get(row.key)
    if (cell === undefined) continue
    needs += cell.needs.length
    for (const chip of cell.chips) {
      people.add(chip.person)
      sole += chip.sole
    }
  }
  const where = `${counted(teams.size, 'team', 'teams')} × ${counted(chapters.size, 'chapter', 'chapters')}`
  const facts = [
    peopleCount(people.size),
    ...(sole === 0 ? [] : [`${counted(sole, 'skill', 'skills')} with one holder`]),
    ...(needs === 0 ? [] : [`${counted(needs, 'need', 'needs')} that nobody meets`]),
  ]
  return `${where}: ${facts.join(', ')}`
}
