import type { Coverage, CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { ChapterId, PersonId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Team } from '#core/model/team.ts'
import type { GridColumn, GridRow } from './axes.ts'
import { type CellContents, type CellFacts, type CellSign, cellFacts } from './cellFacts.ts'
import { fitsAsNeed, type MeasureText } from './chipLayout.ts'
import type { ChangeSaid, ColumnDifferences, MatrixDifferences } from './differences.ts'
import type { Occupancy, Occupant, TeamOccupancy } from './occupancy.ts'
import { levelName } from './words.ts'

/** All that a column shows. */
export interface ColumnFacts {
  readonly head: HeadFacts | null
  /** How the team itself differs from the baseline, where that is marked. */
  readonly change: ChangeSaid | null
  readonly size: number
  /** By row key; cells where there is nothing to show are left out. */
  readonly cells: ReadonlyMap<string, CellFacts>
  readonly signature: string
}

/** What the head of a team or of a chapter says of its findings. */
export interface HeadFacts {
  readonly counts: FindingCounts
  readonly statesNeeds: boolean
  /** Through the skill lens: how the skill stands there. */
  readonly lens: Coverage | null
}

export interface ColumnSource {
  readonly occupancy: Occupancy
  readonly coverage: CoverageIndex
  readonly rows: readonly GridRow[]
  readonly lens: Skill | null
  readonly measure: MeasureText
  /** What is to be marked as differing from the baseline; `null`: nothing is. */
  readonly differences: MatrixDifferences | null
}

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const nobody: TeamOccupancy = { size: 0, byChapter: new Map(), stays: [], people: [] }

export function occupancyOfColumn({ teams, noTeam }: Occupancy, { team }: GridColumn) {
  return team === null ? noTeam : (teams.get(team.id) ?? nobody)
}

export function columnFacts(source: ColumnSource, column: GridColumn): ColumnFacts {
  const { occupancy, rows } = source
  const here = occupancyOfColumn(occupancy, column)
  const head = column.team === null ? null : headFacts(source, { kind: 'team', id: column.team.id })
  const needs =
    head === null || column.team === null ? null : gapsByChapter(source, column.team, head)
  const differences = differencesOf(source, column)
  const cells = new Map<string, CellFacts>()
  for (const row of rows) {
    const chapter = row.chapter?.id ?? null
    const people = here.byChapter.get(chapter) ?? []
    const gaps = needs?.get(chapter) ?? []
    const ghosts = differences?.ghosts.get(chapter) ?? []
    if (people.length === 0 && gaps.length === 0 && ghosts.length === 0) continue
    const chips = people.map((occupant) => ({
      ...chipOf(source, column.team, occupant),
      change: differences?.chips.get(occupant.person.id) ?? null,
    }))
    chips.sort(byWeight)
    const contents = {
      row: row.chapter?.name ?? 'No chapter',
      column: column.team?.name ?? 'No team',
      sign: signOf(source, head, chips, gaps.length),
      chips,
      ghosts,
      needs: gaps,
      lens: source.lens?.name ?? null,
    }
    cells.set(row.key, cellFacts(contents, source.measure))
  }
  const change = differences?.head ?? null
  const signature = [
    signatureOf(column.team, here, head, cells),
    change === null ? '' : `${change.kind} ${change.words}`,
  ].join('\u001e')
  return { head, change, size: here.size, cells, signature }
}

/** What differs in the column, where that is marked. */
export function differencesOf(
  { differences }: ColumnSource,
  { team }: GridColumn,
): ColumnDifferences | null {
  return differences?.columns.get(team?.id ?? null) ?? null
}

export function headFacts({ coverage, occupancy, lens }: ColumnSource, scope: Scope): HeadFacts {
  return {
    counts: coverage.counts(scope),
    statesNeeds:
      scope.kind === 'chapter' || occupancy.workspace.requirements.of(scope.id).length > 0,
    lens: lens === null ? null : coverage.at(scope, lens.id),
  }
}

/** Whether the findings of the column are as many as they were: then nearly always the same. */
export function hasSameCounts({ coverage }: ColumnSource, { team }: GridColumn, known: HeadFacts) {
  if (team === null) return true
  const now = coverage.counts({ kind: 'team', id: team.id })
  const { counts } = known
  return (
    now.gap === counts.gap &&
    now.keyPerson === counts.keyPerson &&
    now.short === counts.short &&
    now.low === counts.low
  )
}

type Chip = Omit<CellContents['chips'][number], 'change'>

function chipOf(source: ColumnSource, team: Team | null, { person, percent }: Occupant): Chip {
  const { lens, occupancy } = source
  const base = {
    person: person.id,
    name: person.name,
    percent: percent === null || percent === 100 ? null : `${percent}%`,
    isOwner: team?.owner === person.id,
  }
  if (lens === null) {
    return { ...base, sole: soleCount(source, team, person.id), level: null, isFaint: false }
  }
  const rated = countedLevel(occupancy.workspace.ratings.get(person.id, lens.id))
  const at = team === null ? null : source.coverage.at({ kind: 'team', id: team.id }, lens.id)
  const minLevel =
    at?.minLevel ?? lens.holdsFrom ?? occupancy.workspace.organisation.record.holdsFrom
  return {
    ...base,
    sole: Number(at?.soleHolder === person.id),
    level: rated < 0 ? null : rated,
    isFaint: rated < minLevel,
  }
}

function soleCount({ coverage }: ColumnSource, team: Team | null, person: PersonId): number {
  return team === null ? 0 : coverage.soleSkills({ kind: 'team', id: team.id }, person).length
}

/** Those who must not be hidden behind "+12 more" come first. */
function byWeight(a: Chip, b: Chip): number {
  return (
    Number(b.sole > 0) - Number(a.sole > 0) ||
    (b.level ?? -1) - (a.level ?? -1) ||
    names.compare(a.name, b.name)
  )
}

function signOf(
  { lens }: ColumnSource,
  head: HeadFacts | null,
  chips: readonly Chip[],
  gaps: number,
): CellSign {
  if (gaps > 0) return 'gap'
  if (head === null || chips.length === 0) return 'none'
  if (lens !== null && !chips.some(({ isFaint }) => !isFaint)) return 'none'
  return chips.some(({ sole }) => sole > 0) ? 'one' : 'several'
}

/** The needs of a team that nobody in it meets, by the chapter that the skill belongs to. */
function gapsByChapter(
  { occupancy: { workspace }, coverage, lens, measure }: ColumnSource,
  team: Team,
  { counts }: HeadFacts,
): ReadonlyMap<ChapterId | null, readonly string[]> | null {
  if (counts.gap === 0) return null
  const gaps = new Map<ChapterId | null, string[]>()
  for (const requirement of workspace.requirements.of(team.id)) {
    const skill = workspace.skills.get(requirement.skill)
    if (skill === undefined || (lens !== null && lens.id !== skill.id)) continue
    const at = coverage.at({ kind: 'team', id: team.id }, skill.id)
    if (at.finding?.kind !== 'gap') continue
    const named = `${skill.name} ≥ ${levelName(workspace, at.minLevel)}`
    const line = fitsAsNeed(measure, named) ? named : `${skill.name} ≥ ${at.minLevel}`
    const group = gaps.get(skill.chapter)
    if (group === undefined) gaps.set(skill.chapter, [line])
    else group.push(line)
  }
  for (const lines of gaps.values()) lines.sort(names.compare)
  return gaps
}

function signatureOf(
  team: Team | null,
  here: TeamOccupancy,
  head: HeadFacts | null,
  cells: ReadonlyMap<string, CellFacts>,
): string {
  const parts = [JSON.stringify(team), JSON.stringify(head), String(here.size)]
  for (const [key, { signature }] of cells) parts.push(key, signature)
  return parts.join('\u001e')
}
