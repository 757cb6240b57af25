import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const

/** The colour of a token in a theme, as `#rrggbb`. */
function colour(token: string, theme: (typeof themes)[number]): string {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  const value = theme === 'light' ? found?.[1] : found?.[2]
  if (value === undefined) throw new Error(`No colour is called ${token}`)
  return value
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces = ['bg', 'surface', 'raised', 'sunken', 'hover']
const texts: readonly (readonly [ink: string, on: readonly string[]])[] = [
  ['ink', [...surfaces, 'accent-soft', 'risk-soft']],
  ['ink-2', [...surfaces, 'gap-soft']],
  ['ink-3', [...surfaces, 'accent-soft']],
  ['accent-ink', [...surfaces, 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['risk', [...surfaces, 'risk-soft', 'accent-soft']],
  ['gap', [...surfaces, 'gap-soft']],
  ['added', ['surface', 'raised', 'hover']],
  ['removed-ink', ['surface', 'raised', 'hover']],
  ['moved-ink', ['surface', 'raised', 'hover']],
  ['ok', [...surfaces, 'ok-soft']],
  ['danger', [...surfaces, 'danger-soft']],
  ['on-danger', ['danger']],
  ['on-level-1', ['level-1']],
  ['on-level-2', ['level-2']],
  ['on-level-3', ['level-3']],
  ['on-level-4', ['level-4']],
]
const marks: readonly (readonly [mark: string, on: readonly string[]])[] = [
  ['line-3', ['surface', 'raised', 'bg']],
  ['accent', [...surfaces, 'accent-soft']],
  ['risk-line', ['surface', 'raised', 'risk-soft']],
  ['risk', ['level-1', 'level-2']],
  ['added', ['surface', 'raised']],
  ['removed', ['surface', 'raised', 'sunken']],
  ['moved', ['surface', 'raised', 'sunken']],
  ['held-line', ['surface']],
  ['team-stream-line', ['surface']],
  ['team-platform-line', ['surface']],
  ['team-enabling-line', ['surface']],
  ['team-complicated-line', ['surface']],
  ['team-undefined-line', ['surface']],
]

describe.each(themes)('The %s theme', (theme) => {
  test.each(texts)('writes %s with at least 4.5:1', (ink, on) => {
    for (const ground of on) {
      const ratio = contrast(colour(ink, theme), colour(ground, theme))
      expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(marks)('draws %s with at least 3:1', (mark, on) => {
    for (const ground of on) {
      const ratio = contrast(colour(mark, theme), colour(ground, theme))
      expect(ratio, `${mark} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})
