import { interestNames } from '#core/fields/recordFields.ts'
import type { Scale } from '#core/model/level.ts'
import { highestInterest, type Rating } from '#core/model/rating.ts'

// A level as it is shown and typed: its digit. A skill that does not apply is n/a, or a dash
// for short; nothing is no rating.

export const notApplicableKey = '-'
const notApplicableTexts: ReadonlySet<string> = new Set([notApplicableKey, '–', 'n/a', 'na'])

export function shownLevel(level: Rating['level']): string {
  return level === null ? '' : level === 'n/a' ? '–' : String(level)
}

export function typedLevel(level: Rating['level']): string {
  return level === null ? '' : String(level)
}

/** Reads a digit of the scale, a level's name, or n/a; `undefined` for any other text. */
export function parseLevel(text: string, scale: Scale): Rating['level'] | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === '' || typed === '·') return null
  if (notApplicableTexts.has(typed)) return 'n/a'
  const named = scale.findIndex(({ name }) => name.toLowerCase() === typed)
  if (named >= 0) return named
  const level = /^\d{1,2}$/.test(typed) ? Number(typed) : -1
  return scale[level] === undefined ? undefined : level
}

/** What can be typed, as a sentence. */
export function levelRule(scale: Scale): string {
  return `Levels go from 0 to ${scale.length - 1}; n/a where the skill does not apply.`
}

/** Reads a digit from 0 to 3, or an interest's name; `undefined` for any other text. */
export function parseInterest(text: string): Rating['interest'] | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === '') return null
  const named = interestNames.findIndex((name) => name.toLowerCase() === typed)
  if (named >= 0) return named
  return /^\d$/.test(typed) && Number(typed) <= highestInterest ? Number(typed) : undefined
}

export const interestRule = `Interest goes from 0 to ${highestInterest}.`
