import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { changeSigns } from '#ui/changeSigns.ts'
import { chipWidth, type MeasureText } from './chipLayout.ts'
import type { ChangeSaid, Ghost } from './differences.ts'
import { peopleCount } from './words.ts'

/** What a cell's edge says: the sign of its worst state. */
export type CellSign = 'one' | 'several' | 'gap' | 'none'

/** One person in a cell, as drawn. */
export interface ChipFacts {
  readonly person: PersonId
  readonly name: string
  /** How many skills only this person holds in the team. */
  readonly sole: number
  /** "50%", where it is not all of the person's time. */
  readonly percent: string | null
  readonly isOwner: boolean
  /** Through the skill lens: the level, or `null` where there is none. */
  readonly level: number | null
  /** Through the skill lens: whether the person does not hold the skill. */
  readonly isFaint: boolean
  /** How being here differs from the baseline; `null`: it does not, or is not marked. */
  readonly change: ChangeSaid | null
  readonly width: number
  /** The whole of it in words. */
  readonly label: string
}

/** Somebody who is in the cell at the baseline alone, as drawn. */
export interface GhostFacts extends Ghost {
  readonly width: number
}

export interface CellFacts {
  readonly sign: CellSign
  /** Everybody in the cell, those who hold something alone first. */
  readonly chips: readonly ChipFacts[]
  /** Who would be here, were it not for the scenario whose changes are marked. */
  readonly ghosts: readonly GhostFacts[]
  readonly needs: readonly string[]
  readonly label: string
  /** Equal where everything else is equal. */
  readonly signature: string
}

export interface CellContents {
  readonly row: string
  readonly column: string
  readonly sign: CellSign
  readonly chips: readonly Omit<ChipFacts, 'width' | 'label'>[]
  readonly ghosts: readonly Ghost[]
  /** "PostgreSQL ≥ Practitioner": needed here, and nobody in the team holds it. */
  readonly needs: readonly string[]
  /** Through the skill lens: the skill's name. */
  readonly lens: string | null
}

export function cellFacts(contents: CellContents, measure: MeasureText): CellFacts {
  const { row, column, sign, needs, lens } = contents
  const chips = contents.chips.map((chip): ChipFacts => {
    const marks = marksOf(chip)
    const width = chipWidth(measure, { name: chip.name, marks, hasLevel: chip.level !== null })
    return { ...chip, width, label: chipLabel(chip, lens) }
  })
  const ghosts = contents.ghosts.map((ghost): GhostFacts => {
    const marks = [changeSigns[ghost.kind]]
    return { ...ghost, width: chipWidth(measure, { name: ghost.name, marks, hasLevel: false }) }
  })
  const label = cellLabel(row, column, chips.length)
  const drawn = chips.map(({ person, width, label: words }) => `${person} ${width} ${words}`)
  for (const { person: key, kind, words } of ghosts) drawn.push(`${key} ${kind} ${words}`)
  return {
    sign,
    chips,
    ghosts,
    needs,
    label,
    signature: [sign, label, ...needs, ...drawn].join('\u001f'),
  }
}

export function moreText(count: number): string {
  return `+${count} more`
}

export function moreWidth(measure: MeasureText, count: number): number {
  return chipWidth(measure, { name: moreText(count), marks: [], hasLevel: false })
}

/** The short signs on a chip, in the order in which they stand there. */
export function marksOf(
  chip: Pick<ChipFacts, 'sole' | 'percent' | 'isOwner' | 'change'>,
): string[] {
  const marks: string[] = []
  if (chip.change !== null) marks.push(changeSigns[chip.change.kind])
  if (chip.sole > 0) marks.push(`▲${chip.sole}`)
  if (chip.isOwner) marks.push('PO')
  if (chip.percent !== null) marks.push(chip.percent)
  return marks
}

function chipLabel(chip: Omit<ChipFacts, 'width' | 'label'>, lens: string | null): string {
  const parts = [chip.name]
  if (lens !== null) parts.push(chip.level === null ? `no level in ${lens}` : `level ${chip.level}`)
  if (chip.sole > 0) parts.push(onlyHolderOf(chip.sole, lens))
  if (chip.isOwner) parts.push('product owner')
  if (chip.percent !== null) parts.push(`${chip.percent} of the time`)
  if (chip.change !== null) parts.push(chip.change.words)
  return parts.join(', ')
}

function onlyHolderOf(sole: number, lens: string | null): string {
  return lens === null ? `only holder of ${counted(sole, 'skill', 'skills')}` : 'only holder'
}

/** What a cell is called; its chips and needs say the rest themselves. */
export function cellLabel(row: string, column: string, people: number): string {
  return `${row}, ${column}: ${people === 0 ? 'nobody' : peopleCount(people)}`
}
