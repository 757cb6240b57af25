import { beginsWord, fold } from '../../choice.ts'
import type { GridChoice } from '../gridData.ts'
import type { EditorStart } from './control.ts'

/** How many are listed at a time; typing brings the others. */
const listed = 200

/** What a choice editor knows: the text in its field, and what of the list goes with it. */
export interface Choosing {
  readonly text: string
  /** Whether the text is the person's: otherwise it names the present value. */
  readonly isTyped: boolean
  readonly isOpen: boolean
  readonly shown: readonly GridChoice[]
  readonly found: number
  /** Index of the one that Enter would choose; `null`: none. */
  readonly at: number | null
}

export function beginChoosing(
  choices: readonly GridChoice[],
  initial: string,
  startsWith: EditorStart,
): Choosing {
  if (startsWith === 'key') return typeChoice(choices, initial)
  // An empty cell has nothing to show before the first key, though a choice may empty it.
  const index = initial === '' ? -1 : choices.findIndex(({ value }) => value === initial)
  const current = choices[index]
  // The present one is seen, however far down the list it stands.
  const shown =
    current !== undefined && index >= listed
      ? [current, ...choices.slice(0, listed - 1)]
      : choices.slice(0, listed)
  return {
    text: current?.label ?? initial,
    isTyped: false,
    isOpen: true,
    shown,
    found: choices.length,
    at: current === undefined ? null : shown.indexOf(current),
  }
}

/** The text was changed: the list narrows, and the best match is what Enter chooses. */
export function typeChoice(choices: readonly GridChoice[], text: string): Choosing {
  const exact = new Set(exactChoices(choices, text))
  const others = matchingChoices(choices, text).filter((it) => !exact.has(it))
  const all = [...exact, ...others]
  return {
    text,
    isTyped: true,
    isOpen: true,
    shown: all.slice(0, listed),
    found: all.length,
    at: text.trim() === '' || all.length === 0 ? null : 0,
  }
}

/** Another one of the list is highlighted; a list that is closed opens instead. */
export function stepChoice(choosing: Choosing, by: number): Choosing {
  if (!choosing.isOpen) return { ...choosing, isOpen: true }
  const last = choosing.shown.length - 1
  if (last < 0) return choosing
  const from = choosing.at ?? (by > 0 ? -1 : last + 1)
  return { ...choosing, at: Math.max(0, Math.min(last, from + by)) }
}

/** What Enter and Tab keep: the highlighted choice, or else the text as it was typed. */
export function chosenText({ text, isTyped, shown, at }: Choosing, initial: string): string {
  const choice = at === null ? undefined : shown[at]
  if (choice !== undefined) return choice.value
  return isTyped ? text.trim() : initial
}

/** What is kept when the focus has gone elsewhere: nothing that was only highlighted. */
export function leftText(
  choices: readonly GridChoice[],
  { text, isTyped }: Choosing,
  initial: string,
): string {
  if (!isTyped) return initial
  const [choice, ...others] = exactChoices(choices, text)
  return choice !== undefined && others.length === 0 ? choice.value : text.trim()
}

/** Those that the text means without anything left to guess: by value, or else by name. */
function exactChoices(choices: readonly GridChoice[], text: string): readonly GridChoice[] {
  const wanted = text.trim()
  if (wanted === '') return []
  const byValue = choices.filter(({ value }) => value === wanted)
  if (byValue.length > 0) return byValue
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base' })
  return choices.filter(
    ({ value, label }) => compare(label, wanted) === 0 || compare(value, wanted) === 0,
  )
}

/**
 * Those that begin with the text, then those of which words do. Never inside a word: Enter would
 * choose what nobody has meant. The description tells apart what the label has found.
 */
function matchingChoices(choices: readonly GridChoice[], text: string): readonly GridChoice[] {
  const wanted = fold(text).trim()
  if (wanted === '') return choices
  const words = wanted.split(/\s+/)
  const first: GridChoice[] = []
  const others: GridChoice[] = []
  for (const choice of choices) {
    const label = fold(choice.label)
    const detail = fold(choice.description ?? '')
    if (label.startsWith(wanted) || fold(choice.value).startsWith(wanted)) first.push(choice)
    else if (
      words.some((word) => beginsWord(label, word)) &&
      words.every((word) => beginsWord(label, word) || beginsWord(detail, word))
    ) {
      others.push(choice)
    }
  }
  return [...first, ...others]
}
