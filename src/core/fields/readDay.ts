import { type Day, parseDay } from '../model/day.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const dayThenName = /^(\d{1,2})[\s.-]+([a-z]+)\.?[\s,-]+(\d{4})$/i
const nameThenDay = /^([a-z]+)\.?[\s-]+(\d{1,2})[\s,-]+(\d{4})$/i
/** Spreadsheets put it after a day that is formatted as a moment. */
const midnight = /(T|\s+)0{1,2}:00(:00(\.0+)?)?$/

const expected = 'Write a day as 2026-03-01.'

/**
 * Reads a day as people and spreadsheets write it: `2018-05-07`, `2018/05/07`, `2018.05.07`,
 * `7.5.2018`, `7 May 2018`, `May 7, 2018`, `7-May-2018`, each with midnight after it or without.
 * `13/5/2018` and `5/13/2018` are read where they can mean one day only: which of the two comes
 * first differs by country, and a wrong guess would not be noticed. Years have four digits.
 */
export function readDay(text: string): { readonly value: Day } | { readonly refused: string } {
  const said = text.trim().replace(midnight, '')
  const slashes = slashed.exec(said)
  if (slashes !== null) return readSlashed(slashes)
  const value = dayIn(said)
  return value === null ? { refused: expected } : { value }
}

function dayIn(said: string): Day | null {
  const byYear = yearFirst.exec(said)
  if (byYear !== null) return dayOf(byYear[1], Number(byYear[3]), byYear[4])
  const byDots = dotted.exec(said)
  if (byDots !== null) return dayOf(byDots[3], Number(byDots[2]), byDots[1])
  const byDay = dayThenName.exec(said)
  if (byDay !== null) return dayOf(byDay[3], monthNamed(byDay[2]), byDay[1])
  const byName = nameThenDay.exec(said)
  return byName === null ? null : dayOf(byName[3], monthNamed(byName[1]), byName[2])
}

function readSlashed([text, first = '', second = '', year = '']: RegExpExecArray): ReturnType<
  typeof readDay
> {
  const dayFirst = dayOf(year, Number(second), first)
  const monthFirst = dayOf(year, Number(first), second)
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const value = dayFirst ?? monthFirst
    return value === null ? { refused: expected } : { value }
  }
  const either = `${inWords(dayFirst)} or ${inWords(monthFirst)}`
  return { refused: `${text} may be ${either}. Write it as ${dayFirst}.` }
}

/** 0: no month is called so. */
function monthNamed(name = ''): number {
  const said = name.toLowerCase()
  const short = said === 'sept' ? 'sep' : said
  return (
    months.findIndex((month) => {
      const known = month.toLowerCase()
      return known === said || known.slice(0, 3) === short
    }) + 1
  )
}

function dayOf(year = '', month: number, date = ''): Day | null {
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`)
}

function inWords(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`
}
