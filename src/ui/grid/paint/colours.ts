/** What the canvas takes from tokens.css, resolved for the theme it stands in. */
export interface Colours {
  readonly surface: string
  readonly sunken: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly line: string
  readonly line3: string
  readonly accent: string
  readonly accentSoft: string
  readonly accentInk: string
  readonly veil: string
  readonly veilOnDark: string
  readonly risk: string
  readonly riskLine: string
  readonly riskSoft: string
  readonly heldLine: string
  readonly gap: string
  readonly added: string
  readonly removed: string
  readonly moved: string
  readonly removedInk: string
  readonly movedInk: string
  readonly levels: readonly string[]
  readonly onLevels: readonly string[]
}

export interface Theme {
  readonly colours: Colours
  readonly fontFamily: string
}

const tokens = {
  surface: 'var(--surface)',
  sunken: 'var(--sunken)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  line: 'var(--line)',
  line3: 'var(--line-3)',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-soft)',
  accentInk: 'var(--accent-ink)',
  veil: 'var(--veil)',
  veilOnDark: 'var(--veil-on-dark)',
  risk: 'var(--risk)',
  riskLine: 'var(--risk-line)',
  riskSoft: 'var(--risk-soft)',
  heldLine: 'var(--held-line)',
  gap: 'var(--gap)',
  added: 'var(--added)',
  removed: 'var(--removed)',
  moved: 'var(--moved)',
  removedInk: 'var(--removed-ink)',
  movedInk: 'var(--moved-ink)',
} as const satisfies Partial<Record<keyof Colours, string>>

const levels = [0, 1, 2, 3, 4] as const

/**
 * A custom property gives its text, `light-dark(…)` and all; only a real property says which of the
 * two it is. So every token becomes the colour of an element for a moment, all within one layout.
 */
export function readTheme(beside: HTMLElement): Theme {
  const probe = beside.ownerDocument.createElement('span')
  probe.hidden = true
  probe.style.fontFamily = 'var(--font)'
  const add = (colour: string): HTMLElement => {
    const part = beside.ownerDocument.createElement('i')
    part.style.color = colour
    probe.append(part)
    return part
  }
  const named = Object.entries(tokens).map(([name, value]) => [name, add(value)] as const)
  const fills = levels.map((level) => add(`var(--level-${level})`))
  const inks = levels.map((level) => add(`var(--on-level-${level})`))
  beside.append(probe)
  const read = (part: HTMLElement): string => getComputedStyle(part).color
  const plain = Object.fromEntries(named.map(([name, part]) => [name, read(part)]))
  const theme = {
    colours: {
      ...(plain as Record<keyof typeof tokens, string>),
      levels: fills.map(read),
      onLevels: inks.map(read),
    },
    fontFamily: getComputedStyle(probe).fontFamily,
  }
  probe.remove()
  return theme
}
