import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { ThinnedSkill } from '#core/analysis/departureImpact.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { compareText, counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { brokenIn, type ScopeBreaks } from './breaks.ts'

/** The cell of a scope and skill, before and after people leave. */
export interface ChangedCell {
  readonly before: number
  readonly after: number
  readonly isNeeded: boolean
  /** What breaks here; `null`: nothing, though somebody who holds it may leave. */
  readonly broken: ThinnedSkill | null
}

/** The scopes and skills in which something breaks, both with the most of it first. */
export interface ChangedMap {
  readonly rows: readonly ScopeBreaks[]
  readonly skills: readonly { readonly id: SkillId; readonly name: string }[]
  cell(scope: string, skill: SkillId): ChangedCell | null
}

/**
 * Lays the map of what changes. A cell is worked out when it is looked at: what breaks is known,
 * and of the others those who leave and hold the skill there are taken away.
 */
export function layChangedMap(
  workspace: Workspace,
  coverage: CoverageIndex,
  rows: readonly ScopeBreaks[],
  leaving: readonly PersonId[],
): ChangedMap {
  const times = new Map<SkillId, number>()
  const broken = new Map<string, ThinnedSkill>()
  const shown = rows.filter((row) => brokenIn(row).length > 0)
  for (const row of shown) {
    for (const it of brokenIn(row)) {
      times.set(it.skill, (times.get(it.skill) ?? 0) + 1)
      broken.set(`${row.key}\u001f${it.skill}`, it)
    }
  }
  const skills = Array.from(times.keys(), (id) => ({
    id,
    name: workspace.skills.get(id)?.name ?? '',
  })).sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || compareText(a.name, b.name))
  const byKey = new Map(shown.map((row) => [row.key, row]))
  const gone = new Map<string, PersonId[]>()
  for (const person of leaving) {
    for (const { kind, id } of coverage.scopesOf(person)) {
      const key = `${kind}:${id}`
      const known = gone.get(key)
      if (known === undefined) gone.set(key, [person])
      else known.push(person)
    }
  }
  return {
    rows: shown,
    skills,
    cell(key, skill) {
      const row = byKey.get(key)
      if (row === undefined) return null
      const { holders, minLevel, needed } = coverage.at(row.scope, skill)
      const it = broken.get(`${key}\u001f${skill}`) ?? null
      const isNeeded = needed === 'yes'
      if (it !== null) return { before: it.holders, after: it.left, isNeeded, broken: it }
      const lost = (gone.get(key) ?? []).filter((person) => {
        const level = workspace.ratings.get(person, skill)?.level
        return typeof level === 'number' && level >= minLevel
      }).length
      return { before: holders, after: holders - lost, isNeeded, broken: null }
    },
  }
}

/** "2 holders, 1 then": the fact of a cell, for those who hear it. */
export function changedCellWords(cell: ChangedCell, holder: string | null): string {
  const { before, after, isNeeded, broken } = cell
  if (before === 0) return isNeeded ? '0 holders, and it is needed' : 'nobody, not needed'
  const now = counted(before, 'holder', 'holders')
  if (before === after) return `${now}, unchanged`
  const then = after === 0 ? 'nobody then' : `${after} then`
  const who = holder === null ? '' : `, ${holder}`
  const severity = broken?.severity == null ? '' : `, ${broken.severity}`
  return `${now}, ${then}${who}${severity}`
}
