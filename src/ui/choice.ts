/** One of many things to choose from by typing a part of its name. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** Tells things of the same name apart: a chapter, a team. */
  readonly detail?: string
  /** Other words that find it. */
  readonly keywords?: string
  /** What it is called for short: typed whole, it comes before all others. */
  readonly alias?: string
  /** Heading under which it stands. */
  readonly group?: string
  /** Shortcut as shown, say `Ctrl Z`. */
  readonly keys?: string
}

/** How many are shown at a time: more could be neither read nor drawn quickly. */
export const shownChoices = 60

/**
 * The choices that hold every word of the query: first those that are called so, then those whose
 * name begins with it, then those with a word that begins with it. Case and accents do not count.
 */
export function findChoices<C extends Choice>(
  choices: readonly C[],
  query: string,
  limit = shownChoices,
): { readonly shown: readonly C[]; readonly found: number } {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const whole = words.join(' ')
  if (words.length === 0) return { shown: choices.slice(0, limit), found: choices.length }
  const ranks: C[][] = [[], [], [], []]
  for (const choice of choices) {
    const label = fold(choice.label)
    const rest = fold(`${choice.detail ?? ''} ${choice.keywords ?? ''}`)
    if (!words.every((word) => label.includes(word) || rest.includes(word))) continue
    const first = words[0] ?? ''
    const isCalledSo = label === whole || fold(choice.alias ?? '') === whole
    const isNext = label.startsWith(first)
    const rank = isCalledSo ? 0 : isNext ? 1 : label.includes(` ${first}`) ? 2 : 3
    ranks[rank]?.push(choice)
  }
  const all = ranks.flat()
  return { shown: all.slice(0, limit), found: all.length }
}

const inWord = /[\p{L}\p{N}]/u

/** Whether a word of the text begins so; both as `fold` gives them. */
export function beginsWord(text: string, start: string): boolean {
  // What begins with a sign, such as `.net`, may stand behind a letter.
  const isSign = !inWord.test(start.charAt(0))
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at === 0 || isSign || !inWord.test(text.charAt(at - 1))) return true
  }
  return false
}

/** As texts are compared where neither case nor accents count. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
