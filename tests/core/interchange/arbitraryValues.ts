import * as fc from 'fast-check'
import { type Day, dayOfNumber } from '#core/model/day.ts'

// Values of fields as nasty as the model allows: texts that spreadsheets and parsers trip over.

export const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''=1",
    "'t Hooft",
    "'",
    '-',
    '+41 44',
    '@home',
    '\ttab',
    '\rreturn',
    "'\r",
    '"',
    '""',
    'a"b',
    '"quoted"',
    'a,b',
    'a;b',
    'a\nb',
    'a\r\nb',
    'ends\r',
    'ends\n',
    '\n',
    ' ',
    '  both  ',
    '🚀 Équipe',
    '\ufeffmark',
    'n/a',
    '__proto__',
    'constructor',
    '0',
    '1e3',
    'null',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
)
export const texts = fc.oneof(fc.constant(''), nasty)
export const ids = nasty.map((text) => text.replace(/[\p{Cc}]/gu, '_'))
export const days = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayOfNumber)
export const maybeDay: fc.Arbitrary<Day | null> = fc.option(days)

export const amount = (max: number) =>
  fc.oneof(fc.integer({ min: 0, max }), fc.double({ min: 0, max, noNaN: true }))
