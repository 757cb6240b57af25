// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { HeatCell } from '#screens/risk/overview/heatMap.ts'
import {
  type HeatMapPicture,
  heatMapSvg,
  pictureColours,
} from '#screens/risk/overview/heatMapSvg.ts'

const cell = (over: Partial<HeatCell>): HeatCell => ({
  sign: 'none',
  text: '',
  isNeeded: false,
  severity: null,
  ...over,
})
const cells: readonly (readonly HeatCell[])[] = [
  [cell({ sign: 'one', text: '1', severity: 'critical', isNeeded: true }), cell({})],
  [cell({ sign: 'gap', text: '0', severity: 'critical' }), cell({ sign: 'several', text: '3' })],
]
const picture: HeatMapPicture = {
  title: 'Bank <& Co>: coverage',
  notes: ['On 2026-03-01.'],
  rows: ['Payments', 'A team with a name that is much longer than there is room for'],
  columns: ['Kotlin', 'C"++"'],
  cellAt: (r, c) => cells[r]?.[c] ?? cell({}),
}

function parsed(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml')
}

describe('the map as a picture', () => {
  it('is well-formed whatever the names hold, and the same each time', () => {
    const svg = heatMapSvg(picture)
    const document = parsed(svg)
    expect(document.querySelector('parsererror')).toBeNull()
    expect(document.querySelector('title')?.textContent).toBe('Bank <& Co>: coverage')
    expect(heatMapSvg(picture)).toBe(svg)
  })

  it('has its day, its legend, every name and every count in it', () => {
    const texts = [...parsed(heatMapSvg(picture)).querySelectorAll('text')].map(
      ({ textContent }) => textContent,
    )
    expect(texts).toEqual(
      expect.arrayContaining(['On 2026-03-01.', 'one holder', 'outlined: needed', 'C"++"']),
    )
    expect(texts).toContain('A team with a name that is much l…')
    const legend = ['1', '2', '2/3', '0']
    expect(texts.filter((text) => /^\d/.test(text ?? ''))).toEqual([...legend, '1', '0', '3'])
  })

  it('needs nothing from outside', () => {
    const svg = heatMapSvg(picture)
    expect(svg).not.toMatch(/var\(|class=|href|url\((?!#one\)|#several\))/)
  })

  it('leaves out signs that XML forbids', () => {
    const odd = heatMapSvg({ ...picture, rows: ['Pay\u0000ments\ud800', 'B'] })
    expect(parsed(odd).querySelector('parsererror')).toBeNull()
    expect(odd).toContain('>Payments<')
  })

  it('has the colours of the light theme', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8')
    for (const [name, colour] of Object.entries(pictureColours)) {
      const token = name
        .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        .replace(/(\d)/, '-$1')
      expect(tokens, name).toContain(`--${token}: light-dark(${colour},`)
    }
  })
})
