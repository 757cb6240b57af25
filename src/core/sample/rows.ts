import type { Day } from '../model/day.ts'

// The sample is written as tables of text: a record a line, cells between bars.

/** The cells of each line that is not empty. */
export function rows(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** A readable id from a name: `Inés Duarte` is `ines-duarte`. */
export function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mark}/gu, '')
  return (
    plain
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? name
  )
}

/** The rows of every group, each with the group's name before its cells. */
export function groupedRows(tables: Readonly<Record<string, string>>): string[][] {
  return Object.entries(tables).flatMap(([group, table]) =>
    rows(table).map((cells) => [group, ...cells]),
  )
}

export type DayFromToday = (days: number) => Day

export function dayOf(cell: string | undefined, day: DayFromToday): Day | null {
  return cell ? day(Number(cell)) : null
}

export function memberOf<T extends string>(members: readonly T[], cell: string | undefined): T {
  const member = members.find((it) => it === cell)
  if (member === undefined) throw new Error(`${cell} is none of ${members.join(', ')}`)
  return member
}
