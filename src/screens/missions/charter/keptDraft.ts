/**
 * What is typed in a field and not saved yet, kept in this tab, so that it is there again after
 * the page was loaded anew, on purpose or not. Whatever keeps a page from storing anything only
 * takes this away.
 */
export function keepDraft(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(prefix + key)
    else sessionStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // Leaving the page still saves, and asks where that takes longer.
  }
}

/** `undefined`: nothing is kept. */
export function keptDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(prefix + key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const prefix = 'crosshatch charter '
