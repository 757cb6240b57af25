import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { interestNames } from '#core/fields/recordFields.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel, highestInterest, isStale, type Rating } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridSource } from '#ui/grid/gridData.ts'
import { levelTint } from '#ui/levelTint.ts'
import { type GroupCoverage, groupCoverage } from './groupCoverage.ts'
import { GroupTallies } from './groupTallies.ts'
import { shownLevel, typedLevel } from './levelText.ts'
import type { PeopleGroup } from './peopleGroups.ts'
import type { Facet } from './skillsFilter.ts'
import type { SkillsTable } from './skillsTable.ts'

/** Cells that look the same are the same: a grid of millions has some fifty. */
export type CellCache = Map<string, GridCell>

export interface LevelState {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly table: Pick<SkillsTable, 'meanings' | 'skillOf'>
  readonly facet: Facet
  /** The day on which levels are judged stale, where that is what is looked for. */
  readonly staleOn: Day | null
  readonly cache: CellCache
}

/** With what is counted of whole groups, as long as nothing changes. */
type Counted = LevelState & { readonly tallies: GroupTallies }

/** The cells of the skills grid: levels of people, and holders of groups. Nothing is made ahead. */
export function levelSource(given: LevelState): GridSource {
  const state = { ...given, tallies: new GroupTallies(given.workspace) }
  const { table } = state
  return {
    cell: (row, column) => {
      const meaning = table.meanings.get(row)
      const skill = table.skillOf.get(column)
      if (meaning === undefined || skill === undefined || meaning.kind === 'removed') {
        return emptyCell
      }
      const { group } = meaning
      if (state.facet === 'interest') {
        return meaning.kind === 'person'
          ? interestCell(state, ratingOf(state, meaning.person.id, skill.id))
          : learnersCell(state.tallies.learners(group, skill.id))
      }
      return meaning.kind === 'person'
        ? levelCell(state, meaning.person, group, skill)
        : holdersCell(groupCoverage(state, group, skill.id))
    },
    name: (row, column) => {
      const meaning = table.meanings.get(row)
      const skill = table.skillOf.get(column)
      if (meaning === undefined || skill === undefined || meaning.kind === 'removed') return ''
      const { group } = meaning
      if (state.facet === 'interest') {
        if (meaning.kind !== 'person') {
          const count = state.tallies.learners(group, skill.id)
          return `${skill.name}, ${group.label}: ${count} ${count === 1 ? 'wants' : 'want'} to learn it`
        }
        const { interest = null } = ratingOf(state, meaning.person.id, skill.id) ?? {}
        const fact =
          interest === null
            ? 'interest not said'
            : `interest ${interest}, ${interestNames[interest]}`
        return `${skill.name}, ${meaning.person.name}: ${fact}`
      }
      return meaning.kind === 'person'
        ? `${skill.name}, ${meaning.person.name}: ${levelFact(state, meaning.person, group, skill)}`
        : `${skill.name}, ${group.label}: ${holdersFact(state, group, skill)}`
    },
  }
}

function levelCell(state: LevelState, person: Person, group: PeopleGroup, skill: Skill): GridCell {
  const rating = ratingOf(state, person.id, skill.id)
  if (rating === undefined) return emptyCell
  const { level, note } = rating
  const sole = soleCoverage(state, person.id, group, rating)
  const ring = sole === null ? null : isQuiet(sole) ? 'weak' : 'strong'
  const { levels } = state.workspace.organisation.record
  // Where the stale ones are looked for, the others step back.
  const isQuietCell = state.staleOn !== null && !isStale(rating, state.staleOn)
  const key = `${level} of ${levels.length} ${isQuietCell ? 'quiet' : ring}`
  const cell = keptCell(state, key, () => ({
    ...emptyCell,
    text: shownLevel(level),
    value: typedLevel(level),
    tone: typeof level === 'number' && !isQuietCell ? levelTint(level, levels.length - 1) : null,
    ring: isQuietCell ? null : ring,
    ink: level === 'n/a' || isQuietCell ? 'faint' : null,
  }))
  return note === '' ? cell : { ...cell, note }
}

function interestCell(state: LevelState, rating: Rating | undefined): GridCell {
  if (rating === undefined) return emptyCell
  const { interest, note } = rating
  const cell = keptCell(state, `interest ${interest}`, () => ({
    ...emptyCell,
    text: interest === null ? '' : String(interest),
    tone: interest === null ? null : levelTint(interest, highestInterest),
  }))
  return note === '' ? cell : { ...cell, note }
}

function keptCell({ cache }: LevelState, key: string, make: () => GridCell): GridCell {
  const known = cache.get(key)
  if (known !== undefined) return known
  const cell = make()
  cache.set(key, cell)
  return cell
}

function learnersCell(count: number): GridCell {
  return {
    ...countCell,
    text: count === 0 ? '·' : String(count),
    value: String(count),
    ink: count === 0 ? 'faint' : null,
  }
}

const countCell: GridCell = {
  ...emptyCell,
  readOnly: 'This is counted from the ratings above it. Change those.',
}

function levelFact(state: LevelState, person: Person, group: PeopleGroup, skill: Skill): string {
  const rating = ratingOf(state, person.id, skill.id)
  if (rating === undefined || rating.level === null) return 'not rated'
  if (rating.level === 'n/a') return 'not applicable'
  const fact = `level ${rating.level}${assessedWords(state, rating)}`
  const sole = soleCoverage(state, person.id, group, rating)
  if (sole === null) return fact
  const notNeeded = isQuiet(sole) ? ', not needed there' : ''
  return `${fact}, only holder in ${group.label}${notNeeded}`
}

/** ", assessed 2024-05-01" where that is too long ago and asked for. */
function assessedWords({ staleOn }: LevelState, rating: Rating): string {
  if (staleOn === null || !isStale(rating, staleOn)) return ''
  return rating.assessed === null ? ', day of assessment unknown' : `, assessed ${rating.assessed}`
}

/** The group's coverage where the person is its only holder. */
function soleCoverage(
  state: LevelState,
  person: PersonId,
  group: PeopleGroup,
  rating: Rating,
): GroupCoverage | null {
  const level = countedLevel(rating)
  if (level < 0) return null
  const coverage = groupCoverage(state, group, rating.skill)
  return coverage?.isSole(person, level) ? coverage : null
}

/** A single holder of what is not needed here, while others hold it elsewhere: hardly a risk. */
function isQuiet({ finding }: GroupCoverage): boolean {
  return finding?.severity === 'low'
}

function holdersCell(coverage: GroupCoverage | null): GridCell {
  const cell = countCell
  if (coverage === null) return cell
  const { holders, needed, minHolders } = coverage
  if (holders === 0 && needed === 'yes') return { ...cell, text: '0', ink: 'gap' }
  if (holders === 0) return { ...cell, text: '·', value: '0', ink: 'faint' }
  if (holders === 1) {
    const isRisk = !isQuiet(coverage)
    return { ...cell, text: '1', ink: isRisk ? 'risk' : null, hatch: isRisk ? 'single' : null }
  }
  const isShort = needed === 'yes' && holders < minHolders
  return { ...cell, text: String(holders), ink: isShort ? 'risk' : null }
}

function holdersFact(state: Counted, group: PeopleGroup, skill: Skill): string {
  const coverage = groupCoverage(state, group, skill.id)
  if (coverage === null) return ''
  const { holders, needed, minHolders } = coverage
  // The digit on show is part of the name, so that speech control finds the cell by it.
  if (holders === 0) return needed === 'yes' ? '0 holders, and it is needed' : '0 holders'
  const name = soleName(state, group, skill.id, coverage)
  const said = holders === 1 ? `1 holder${name}` : `${holders} holders`
  return needed === 'yes' && holders < minHolders ? `${said}, ${minHolders} needed` : said
}

/** ", Ana Ruiz, level 4" where she is the only holder. */
function soleName(
  { workspace, tallies }: Counted,
  group: PeopleGroup,
  skill: SkillId,
  { holders, soleHolder, minLevel }: GroupCoverage,
): string {
  if (holders !== 1) return ''
  const id = soleHolder ?? tallies.soleHolder(group, skill, minLevel)
  const person = id === null ? undefined : workspace.people.get(id)
  if (person === undefined) return ''
  return `, ${person.name}, level ${countedLevel(workspace.ratings.get(person.id, skill))}`
}

function ratingOf({ workspace }: LevelState, person: PersonId, skill: SkillId) {
  return workspace.ratings.get(person, skill)
}
