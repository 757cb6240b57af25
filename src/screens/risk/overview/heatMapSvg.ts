import type { HeatCell } from './heatMap.ts'

/** What the picture shows, with everything that a reader far from the program must know. */
export interface HeatMapPicture {
  readonly title: string
  /** Day, minimum level, what is left out: a line each. */
  readonly notes: readonly string[]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cellAt: (row: number, column: number) => HeatCell
}

/** The light theme's colours as they stand in tokens.css: a file has no theme. */
export const pictureColours = {
  surface: '#ffffff',
  ink: '#12161c',
  ink2: '#4a5361',
  line: '#dfe3e8',
  line3: '#868f9c',
  risk: '#b3400e',
  riskSoft: '#fdf0e7',
  riskLine: '#d2703a',
  gap: '#8a1c4a',
} as const

const colours = pictureColours
const cell = 24
const margin = 20
const longestRowName = 34
const longestColumnName = 26
/** Of a letter at 11 px: a file cannot measure the fonts of where it will be read. */
const letter = 6.1
const noteHeight = 16

const legend: readonly { readonly cell: HeatCell; readonly text: string }[] = [
  { cell: sample('one', '1', 'high'), text: 'one holder' },
  { cell: sample('several', '2', null), text: 'two or more' },
  { cell: sample('short', '2/3', 'medium'), text: 'fewer than needed' },
  { cell: sample('gap', '0', 'critical'), text: 'needed, nobody holds it' },
]

/**
 * The map as a drawing of its own: the same picture gives the same text. Signs are the product's:
 * hatched, crossed, solid, outlined where needed, and the count on a plain patch. Linear in cells.
 */
export function heatMapSvg(picture: HeatMapPicture): string {
  const { title, notes, rows, columns, cellAt } = picture
  const left = margin + widest(rows, longestRowName) + 10
  const legendTop = margin + 24 + notes.length * noteHeight
  const top = legendTop + cell + 16 + widest(columns, longestColumnName)
  const width = Math.max(left + columns.length * cell + margin, 640)
  const height = top + rows.length * cell + margin
  const parts: string[] = [
    text(title, margin, margin + 12, { size: 16, weight: 650 }),
    ...notes.map((note, at) =>
      text(note, margin, margin + 32 + at * noteHeight, { size: 11, colour: colours.ink2 }),
    ),
    ...drawLegend(legendTop),
  ]
  for (const [c, name] of columns.entries()) {
    const x = left + c * cell + cell / 2 + 4
    const turned = `transform="translate(${x} ${top - 6}) rotate(-90)"`
    parts.push(
      `<text ${turned} font-size="11">${escaped(shortened(name, longestColumnName))}</text>`,
    )
  }
  for (const [r, name] of rows.entries()) {
    const y = top + r * cell
    parts.push(
      rule(margin, left + columns.length * cell, y),
      text(shortened(name, longestRowName), margin, y + cell / 2 + 4, { size: 11 }),
    )
    for (let c = 0; c < columns.length; c++) {
      parts.push(...drawCell(cellAt(r, c), left + c * cell, y))
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" fill="${colours.ink}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(notes.join(' '))}</desc>`,
    `<defs>${hatching('one', colours.riskLine, false)}${hatching('several', colours.line3, true)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

function drawLegend(top: number): string[] {
  let x = margin
  const parts: string[] = []
  for (const { cell: shown, text: words } of legend) {
    parts.push(
      ...drawCell(shown, x, top),
      text(words, x + cell + 6, top + cell / 2 + 4, { size: 11, colour: colours.ink2 }),
    )
    x += cell + 6 + words.length * letter + 16
  }
  parts.push(text('outlined: needed', x, top + cell / 2 + 4, { size: 11, colour: colours.ink2 }))
  return parts
}

function drawCell({ sign, text: digits, severity, isNeeded }: HeatCell, x: number, y: number) {
  if (sign === 'none') return []
  const ink =
    sign === 'gap'
      ? colours.surface
      : severity === null || severity === 'low'
        ? colours.ink2
        : colours.risk
  const isRisk = sign === 'one' && (severity === 'critical' || severity === 'high')
  const ground = sign === 'gap' ? colours.gap : isRisk ? colours.riskSoft : colours.surface
  const isQuiet = sign === 'one' && severity === null
  const frame = frameOf(sign, severity, isNeeded)
  const box = `x="${x + 1.5}" y="${y + 1.5}" width="${cell - 3}" height="${cell - 3}" rx="2"`
  const patch = Math.max(10, digits.length * letter + 4)
  return [
    `<rect ${box} fill="${ground}"/>`,
    ...(sign === 'gap' || isQuiet
      ? []
      : [
          `<rect ${box} fill="url(#${sign === 'one' ? 'one' : 'several'})"/>`,
          `<rect x="${x + (cell - patch) / 2}" y="${y + 5}" width="${patch}" height="${cell - 10}" fill="${ground}"/>`,
        ]),
    ...(frame === null
      ? []
      : [`<rect ${box} fill="none" stroke="${frame.colour}" stroke-width="${frame.width}"/>`]),
    text(digits, x + cell / 2, y + cell / 2 + 4, {
      size: 11,
      weight: 600,
      colour: ink,
      isMiddle: true,
    }),
  ]
}

function frameOf(
  sign: HeatCell['sign'],
  severity: HeatCell['severity'],
  isNeeded: boolean,
): { readonly colour: string; readonly width: number } | null {
  if (sign === 'gap') return null
  if (severity === 'critical') return { colour: colours.risk, width: 2 }
  if (severity === 'high' || severity === 'medium') return { colour: colours.riskLine, width: 1 }
  return isNeeded ? { colour: colours.line3, width: 1 } : null
}

function hatching(id: string, colour: string, isCrossed: boolean): string {
  const across = isCrossed ? '<path d="M0 0H6" stroke-width="2"/>' : ''
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><g stroke="${colour}"><path d="M0 0V6" stroke-width="2"/>${across}</g></pattern>`
}

interface TextStyle {
  readonly size: number
  readonly weight?: number
  readonly colour?: string
  readonly isMiddle?: boolean
}

function text(words: string, x: number, y: number, style: TextStyle): string {
  const { size, weight, colour, isMiddle = false } = style
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}"`,
    weight === undefined ? '' : ` font-weight="${weight}"`,
    colour === undefined ? '' : ` fill="${colour}"`,
    isMiddle ? ' text-anchor="middle"' : '',
  ]
  return `<text ${attributes.join('')}>${escaped(words)}</text>`
}

function rule(from: number, to: number, y: number): string {
  return `<path d="M${from} ${y + 0.5}H${to}" stroke="${colours.line}"/>`
}

function widest(names: readonly string[], most: number): number {
  const letters = names.reduce((longest, name) => Math.max(longest, name.length), 0)
  return Math.ceil(Math.min(most, letters) * letter)
}

function shortened(name: string, most: number): string {
  const signs = [...name]
  return signs.length <= most ? name : `${signs.slice(0, most - 1).join('')}…`
}

/** As XML has it; signs that it forbids altogether are left out. */
function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function sample(sign: HeatCell['sign'], digits: string, severity: HeatCell['severity']): HeatCell {
  return { sign, text: digits, severity, isNeeded: true }
}
