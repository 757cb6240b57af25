import * as v from 'valibot'
import { daySchema } from '../model/day.ts'
import { idLimit, nameLimit, nameSchema, textLimit, textSchema } from '../model/ids.ts'
import { highestLevel, type Level, levelSchema, type Scale } from '../model/level.ts'

/** How one column's cells are read and written. An empty cell never reaches `read`. */
export interface CellKind<V> {
  /** The value, or `undefined` where the cell says none. `scale` is there for levels by name. */
  read(cell: string, scale: Scale): V | undefined
  write(value: V): string
  /** What the cell would have to be, as a sentence. */
  readonly expected: string
}

type Schema<V> = v.GenericSchema<unknown, V>

function checked<V>(schema: Schema<V>, value: unknown): V | undefined {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? parsed.output : undefined
}

export function idCell<Id extends string>(schema: Schema<Id>): CellKind<Id> {
  return {
    read: (cell) => checked(schema, cell),
    write: (value) => value,
    expected: `An id has 1 to ${idLimit} characters and no control characters.`,
  }
}

export const nameCell: CellKind<string> = {
  read: (cell) => checked(nameSchema, cell),
  write: (value) => value,
  expected: `A name has 1 to ${nameLimit} characters.`,
}

export const textCell: CellKind<string> = {
  read: (cell) => checked(textSchema, cell),
  write: (value) => value,
  expected: `A text has at most ${textLimit} characters.`,
}

export const dayCell: CellKind<v.InferOutput<typeof daySchema>> = {
  read: (cell) => checked(daySchema, cell.trim()),
  write: (value) => value,
  expected: 'A day that exists is expected, written as 2026-11-21.',
}

export function numberCell(schema: Schema<number>, expected: string): CellKind<number> {
  return {
    read: (cell) => checked(schema, numberOf(cell)),
    write: String,
    expected,
  }
}

/** A number with an optional percent sign. */
export function percentCell(schema: Schema<number>, expected: string): CellKind<number> {
  return {
    read: (cell) => checked(schema, numberOf(cell.replace(/%\s*$/, ''))),
    write: String,
    expected,
  }
}

export function choiceCell<const C extends readonly string[]>(choices: C): CellKind<C[number]> {
  return {
    read: (cell) => {
      const wanted = cell.trim().toLowerCase()
      return choices.find((choice) => choice === wanted)
    },
    write: (value) => value,
    expected: `One of these is expected: ${choices.join(', ')}.`,
  }
}

const levelExpected = `A level is expected: a whole number from 0 to ${highestLevel} or a level's name`

export const levelCell: CellKind<Level> = {
  read: readLevel,
  write: String,
  expected: `${levelExpected}.`,
}

/** A level, or `n/a` where the skill does not apply. */
export const ratingLevelCell: CellKind<Level | 'n/a'> = {
  read: (cell, scale) => (cell.trim().toLowerCase() === 'n/a' ? 'n/a' : readLevel(cell, scale)),
  write: String,
  expected: `${levelExpected}, or n/a.`,
}

function readLevel(cell: string, scale: Scale): Level | undefined {
  const number = numberOf(cell)
  if (number !== undefined) return checked(levelSchema, number)
  const wanted = cell.trim().toLowerCase()
  const level = scale.findIndex(({ name }) => name.trim().toLowerCase() === wanted)
  return level < 0 ? undefined : level
}

const decimal = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i

/** A decimal number with a point or, as many countries write it, a comma. */
export function numberOf(cell: string): number | undefined {
  const trimmed = cell.trim()
  return decimal.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined
}
