import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay } from '#core/fields/readDay.ts'
import { dayOfNumber } from '#core/model/day.ts'
import { day } from '#tests/support/builders.ts'

const plain = 'Write a day as 2026-03-01.'

function said(text: string): string {
  const outcome = readDay(text)
  return 'refused' in outcome ? outcome.refused : outcome.value
}

/** From 0001-01-01 to 9999-12-31. */
const days = fc.integer({ min: -719_162, max: 2_932_896 }).map(dayOfNumber)

function partsOf(iso: string) {
  const [year = '', month = '', date = ''] = iso.split('-')
  const utc = new Date(`${iso}T00:00:00Z`)
  const name = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat('en-US', { month: style, timeZone: 'UTC' }).format(utc)
  const [m, d] = [String(Number(month)), String(Number(date))]
  return { year, month, date, m, d, long: name('long'), short: name('short') }
}

describe('a day', () => {
  test('is read in every form that can mean no other day', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const { year, month, date, m, d, long, short } = partsOf(iso)
        const forms = [
          iso,
          `${year}/${month}/${date}`,
          `${year}.${m}.${d}`,
          `${d}.${m}.${year}`,
          `${date}.${month}.${year}`,
          `${d} ${long} ${year}`,
          `${long} ${d} ${year}`,
          `${short} ${date}, ${year}`,
          `${d}-${short}-${year}`,
          `${d}. ${short.toUpperCase()}. ${year}`,
          `${d} ${long.toLowerCase()} ${year}`,
        ]
        for (const form of forms) {
          for (const moment of ['', ' 00:00:00', ' 0:00', 'T00:00:00.000']) {
            expect(readDay(` ${form}${moment} `)).toEqual({ value: iso })
          }
        }
      }),
    )
  })

  test('with slashes and the year last is read where it is no other day in another country', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const { year, month, date, m, d } = partsOf(iso)
        const isClear = Number(date) > 12 || month === date
        for (const form of [`${d}/${m}/${year}`, `${month}/${date}/${year}`]) {
          if (isClear) expect(readDay(form)).toEqual({ value: iso })
          else expect(said(form)).toContain('may be')
        }
      }),
    )
  })

  test('that may be either of two is refused with both', () => {
    expect(said('1/3/2026')).toBe('1/3/2026 may be 1 March or 3 January. Write it as 2026-03-01.')
    expect(said('03/01/2026 00:00')).toBe(
      '03/01/2026 may be 3 January or 1 March. Write it as 2026-01-03.',
    )
  })

  test('of September is read by both its abbreviations', () => {
    expect(['1 Sep 2026', 'Sept. 1, 2026'].map(said)).toEqual(Array(2).fill(day('2026-09-01')))
  })

  test.each([
    ['that does not exist', ['2026-02-30', '30/2/2026', '31.4.2026', '13/13/2026', '0000-01-01']],
    ['with a year of two digits', ['7.5.18', '13/5/18', '7 May 18', '18-05-07']],
    ['with a time that says something', ['2018-05-07 08:30:00', '7.5.2018 00:01']],
    ['in words of another kind', ['', 'today', '7 Ma 2018', '7 Mayor 2018', '43227', 'May 2018']],
    ['with two kinds of separators', ['2018-05/07', '7.5/2018']],
  ])('%s is refused', (_, texts) => {
    expect(texts.map(said)).toEqual(texts.map(() => plain))
  })
})
