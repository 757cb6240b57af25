import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel, type Rating } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridSource } from '#ui/grid/gridData.ts'
import { type GroupCoverage, groupCoverage } from './groupCoverage.ts'
import { shownLevel, typedLevel } from './levelText.ts'
import type { PeopleGroup } from './peopleGroups.ts'
import type { SkillsTable } from './skillsTable.ts'

/** Ratings of each person by skill, kept for as long as the person's ratings stay the same. */
export type RatingCache = WeakMap<readonly Rating[], ReadonlyMap<SkillId, Rating>>

export interface LevelState {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly table: SkillsTable
  readonly cache: RatingCache
}

/** The cells of the skills grid: levels of people, and holders of groups. Nothing is made ahead. */
export function levelSource(state: LevelState): GridSource {
  const { table } = state
  return {
    cell: (row, column) => {
      const meaning = table.meanings.get(row)
      const skill = table.skillOf.get(column)
      if (meaning === undefined || skill === undefined) return emptyCell
      const { group } = meaning
      return meaning.kind === 'person'
        ? levelCell(state, meaning.person, group, skill)
        : holdersCell(groupCoverage(state, group, skill.id))
    },
    name: (row, column) => {
      const meaning = table.meanings.get(row)
      const skill = table.skillOf.get(column)
      if (meaning === undefined || skill === undefined) return ''
      const { group } = meaning
      return meaning.kind === 'person'
        ? `${skill.name}, ${meaning.person.name}: ${levelFact(state, meaning.person, group, skill)}`
        : `${skill.name}, ${group.label}: ${holdersFact(state, group, skill)}`
    },
  }
}

function levelCell(state: LevelState, person: Person, group: PeopleGroup, skill: Skill): GridCell {
  const rating = ratingOf(state, person.id, skill.id)
  if (rating === undefined || rating.level === null) return emptyCell
  const { level } = rating
  const sole = soleCoverage(state, person.id, group, rating)
  return {
    text: shownLevel(level),
    value: typedLevel(level),
    tone: level === 'n/a' ? null : tintOf(level, state.workspace.organisation.record.levels.length),
    ring: sole === null ? null : isQuiet(sole) ? 'weak' : 'strong',
    ink: level === 'n/a' ? 'faint' : null,
    readOnly: false,
  }
}

function levelFact(state: LevelState, person: Person, group: PeopleGroup, skill: Skill): string {
  const rating = ratingOf(state, person.id, skill.id)
  if (rating === undefined || rating.level === null) return 'not rated'
  if (rating.level === 'n/a') return 'not applicable'
  const fact = `level ${rating.level}`
  const sole = soleCoverage(state, person.id, group, rating)
  if (sole === null) return fact
  const notNeeded = isQuiet(sole) ? ', not needed there' : ''
  return `${fact}, only holder in ${group.label}${notNeeded}`
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
  const cell = { ...emptyCell, readOnly: true }
  if (coverage === null) return cell
  const { holders, needed, minHolders } = coverage
  if (holders === 0 && needed === 'yes') return { ...cell, text: '0', ink: 'gap' }
  if (holders === 0) return { ...cell, text: '·', value: '0', ink: 'faint' }
  if (holders === 1) return { ...cell, text: '1', ink: isQuiet(coverage) ? null : 'risk' }
  const isShort = needed === 'yes' && holders < minHolders
  return { ...cell, text: String(holders), ink: isShort ? 'risk' : null }
}

function holdersFact(state: LevelState, group: PeopleGroup, skill: Skill): string {
  const coverage = groupCoverage(state, group, skill.id)
  if (coverage === null) return ''
  const { holders, needed, minHolders } = coverage
  // The digit on show is part of the name, so that speech control finds the cell by it.
  if (holders === 0) return needed === 'yes' ? '0 holders, and it is needed' : '0 holders'
  const name = soleName(state, group, skill.id, coverage)
  const said = holders === 1 ? `1 holder${name}` : `${holders} holders`
  return needed === 'yes' && holders < minHolders ? `${said}, ${minHolders} needed` : said
}

/** ", Ana Ruiz" where she is the only holder. */
function soleName(
  state: LevelState,
  { members }: PeopleGroup,
  skill: SkillId,
  coverage: GroupCoverage,
): string {
  if (coverage.holders !== 1) return ''
  const sole = members.find(({ person }) => {
    const level = countedLevel(ratingOf(state, person.id, skill))
    return level >= 0 && coverage.isSole(person.id, level)
  })
  return sole === undefined ? '' : `, ${sole.person.name}`
}

function ratingOf({ workspace, cache }: LevelState, person: PersonId, skill: SkillId) {
  const ratings = workspace.ratings.of(person)
  const known = cache.get(ratings)
  if (known !== undefined) return known.get(skill)
  const bySkill = new Map(ratings.map((rating) => [rating.skill, rating]))
  cache.set(ratings, bySkill)
  return bySkill.get(skill)
}

/** The ramp has five tints, whatever the length of the scale. */
function tintOf(level: number, scaleLength: number): GridCell['tone'] {
  const tints = [0, 1, 2, 3, 4] as const
  if (level === 0) return 0
  return tints[Math.max(1, Math.round((4 * level) / (scaleLength - 1)))] ?? 4
}
