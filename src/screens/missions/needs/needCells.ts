import type { Coverage, CoverageIndex } from '#core/analysis/coverage.ts'
import { type FieldContext, levelWords } from '#core/fields/fieldText.ts'
import { recordTypes } from '#core/fields/recordFields.ts'
import { findRecord } from '#core/fields/records.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Scale } from '#core/model/level.ts'
import { counted } from '#core/model/naming.ts'
import type { Requirement } from '#core/model/requirement.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridColumn, type GridSource } from '#ui/grid/gridData.ts'
import { tableColumns } from '../../records/tableColumns.ts'
import { blankRow } from '../../records/tableRows.ts'
import { tableSource } from '../../records/tableSource.ts'

/** What is known of a need besides what the team says, by the columns that show it. */
const counts = {
  here: { label: 'Hold it here', width: 96 },
  organisation: { label: 'In the organisation', width: 136 },
  met: { label: 'Can it be met?', width: 400 },
} as const
type CountColumn = keyof typeof counts

const labels: ReadonlyMap<string, string> = new Map([
  ...recordTypes.requirements.fields.map(({ id, label }) => [id, label] as const),
  ...Object.entries(counts).map(([id, { label }]) => [id, label] as const),
])

const widths: Readonly<Record<string, number>> = {
  skill: 208,
  minLevel: 144,
  minHolders: 80,
  weight: 76,
}

/** What a team says of each need, and after it how the need stands. */
export function needColumns(scale: Scale, current: () => Workspace): GridColumn[] {
  const said = tableColumns('requirements', scale, current)
    .filter(({ id }) => id !== 'team')
    .map((column) => ({ ...column, width: widths[column.id] ?? column.width }))
  const known = Object.entries(counts).map(([id, { label, width }]): GridColumn => {
    const isText = id === 'met'
    return {
      id,
      label,
      width,
      type: isText ? { kind: 'text', isMultiline: false } : { kind: 'number' },
      align: isText ? 'start' : 'end',
    }
  })
  return [...said, ...known]
}

export interface NeedsSeen {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly team: Team
  readonly context: FieldContext
  /** Why too few could meet a need, by its skill: as a sentence. */
  readonly hindrances: ReadonlyMap<SkillId, string>
}

export function needSource(seen: NeedsSeen): GridSource {
  const { workspace, coverage, team, context } = seen
  const said = tableSource(workspace, 'requirements', context)
  const needOf = (row: string) =>
    findRecord(workspace, 'requirements', row) as Requirement | undefined
  const standing = ({ skill }: Requirement) => coverage.at({ kind: 'team', id: team.id }, skill)
  const cell = (row: string, column: string): GridCell => {
    const need = needOf(row)
    if (isCount(column)) {
      return need === undefined
        ? { ...emptyCell, readOnly: derived }
        : countCell(column, standing(need), seen.hindrances.get(need.skill) ?? null)
    }
    if (column === 'minLevel' && need !== undefined && need.minLevel === null) {
      const text = levelWords(standing(need).minLevel, context.scale)
      return { ...emptyCell, text, value: '', ink: 'faint' }
    }
    return said.cell(row, column)
  }
  return {
    cell,
    name: (row, column) => {
      const need = needOf(row)
      const label = labels.get(column)
      if (label === undefined || (need === undefined && row !== blankRow)) return ''
      if (need === undefined) return `${label}, new requirement: empty`
      const { text } = cell(row, column)
      const isUsual = column === 'minLevel' && need.minLevel === null
      return `${label}, ${skillName(workspace, need)}: ${isUsual ? 'as usual, ' : ''}${text}`
    },
  }
}

/** The need of a row. */
export function needAt(workspace: Workspace, row: string): Requirement | null {
  return (findRecord(workspace, 'requirements', row) as Requirement | undefined) ?? null
}

function skillName(workspace: Workspace, { skill }: Requirement): string {
  return workspace.skills.get(skill)?.name ?? ''
}

const derived = 'It is counted from who is rated, and cannot be typed. The row’s menu tells who.'

function countCell(column: CountColumn, at: Coverage, hindrance: string | null): GridCell {
  const cell = { ...emptyCell, readOnly: derived }
  switch (column) {
    case 'here':
      return { ...cell, text: String(at.holders) }
    case 'organisation': {
      const text = String(at.orgHolders)
      if (hindrance === null) return { ...cell, text }
      if (at.orgHolders === 0) return { ...cell, text, ink: 'gap' }
      return { ...cell, text, ground: 'risk', ink: 'risk', ring: 'weak' }
    }
    case 'met':
      return hindrance === null
        ? { ...cell, text: metWords(at), ink: 'faint' }
        : { ...cell, text: hindrance, ground: 'risk', ink: 'risk' }
  }
}

/** How a need that can be met stands. */
function metWords({ holders, minHolders, orgHolders }: Coverage): string {
  if (holders >= minHolders) return 'Met by the members now'
  const missing = minHolders - holders
  const free = orgHolders - holders
  return `${counted(missing, 'holder', 'holders')} to find, among ${free} elsewhere`
}

function isCount(column: string): column is CountColumn {
  return Object.hasOwn(counts, column)
}
