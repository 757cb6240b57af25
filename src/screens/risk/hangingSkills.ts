import type { Finding } from '#core/analysis/finding.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { isInScope, type RiskScope } from './riskFilter.ts'

/** A skill that one person alone holds in some places. */
export interface HangingSkill {
  readonly skill: SkillId
  readonly holder: PersonId
  /** Where, in the order of the findings that were given. */
  readonly findings: readonly Finding[]
}

/** What hangs on one person, in the order of the findings. Low findings do not count. Linear. */
export function hangingSkills(findings: readonly Finding[], where: RiskScope): HangingSkill[] {
  const found: (HangingSkill & { readonly findings: Finding[] })[] = []
  const places = new Map<SkillId, Map<PersonId, number>>()
  for (const finding of findings) {
    const { holder, skill, severity, scope } = finding
    if (holder === null || severity === 'low' || !isInScope(scope, where)) continue
    const ofSkill = places.get(skill) ?? new Map<PersonId, number>()
    places.set(skill, ofSkill)
    const place = ofSkill.get(holder) ?? found.length
    ofSkill.set(holder, place)
    const known = found[place]
    if (known === undefined) found.push({ skill, holder, findings: [finding] })
    else known.findings.push(finding)
  }
  return found
}

/** How many skills: one that hangs on different people in different places counts once. */
export function countSkills(hanging: Iterable<Pick<HangingSkill, 'skill'>>): number {
  return new Set(Array.from(hanging, ({ skill }) => skill)).size
}

/**
 * "20 skills hang on one person, in 27 places". A list of them has more rows than skills where
 * one hangs on different people in different places, and then says so.
 */
export function hangingWords(hanging: readonly HangingSkill[]): string {
  const skills = countSkills(hanging)
  const places = hanging.reduce((sum, { findings }) => sum + findings.length, 0)
  const where = counted(places, 'place', 'places')
  const told = `${counted(skills, 'skill hangs', 'skills hang')} on one person, in ${where}`
  const rows = new Map<SkillId, number>()
  for (const { skill } of hanging) rows.set(skill, (rows.get(skill) ?? 0) + 1)
  const several = [...rows.values()].filter((count) => count > 1).length
  return several === 0 ? told : `${told}; ${grouped(several)} of them on different people`
}

/** As an address names it. */
export function hangingKey({ skill, holder }: Pick<HangingSkill, 'skill' | 'holder'>): string {
  return `${encodeURIComponent(skill)},${encodeURIComponent(holder)}`
}

export type HangingByPerson = ReadonlyMap<PersonId, readonly HangingSkill[]>

export function hangingByPerson(skills: readonly HangingSkill[]): HangingByPerson {
  const byPerson = new Map<PersonId, HangingSkill[]>()
  for (const hanging of skills) {
    const known = byPerson.get(hanging.holder)
    if (known === undefined) byPerson.set(hanging.holder, [hanging])
    else known.push(hanging)
  }
  return byPerson
}
