import type { CoverageIndex } from '../analysis/coverage.ts'
import { compareSeverities, type Finding, type Severity, severities } from '../analysis/finding.ts'
import { setRatings } from '../commands/setRatings.ts'
import { isRefusal } from '../edits/edit.ts'
import type { PersonId, SkillId } from '../model/ids.ts'
import { compareText } from '../model/naming.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { candidatesFor } from './learnOptions.ts'

/** A skill taken off somebody: another member learns it from them. */
export interface RelieveOption extends Consequences {
  readonly skill: SkillId
  /** Where only they hold it; the most severe first. */
  readonly findings: readonly Finding[]
  readonly successor: PersonId
  /** Of the successor, now; −1: none. */
  readonly level: number
  readonly gap: number
  readonly interest: number
}

/**
 * Which skills to take off somebody on whom many hang, and onto whom: those first whose findings
 * are the most severe, then those that end the most findings, then those with the nearest
 * successor. Low findings do not weigh. A successor is a member of a scope where only that person
 * holds the skill; the edit is the day when they have learnt it.
 *
 * @param limit how many: two, unless said.
 */
export function relieveOptions(
  coverage: CoverageIndex,
  person: PersonId,
  limit = 2,
): RelieveOption[] {
  const options: RelieveOption[] = []
  for (const [skill, findings] of hangingOn(coverage, person)) {
    const option = optionFor(coverage, skill, findings)
    if (option !== null) options.push(option)
  }
  return options.sort(compareOptions).slice(0, limit)
}

/** By skill: the findings in which the person is the only holder. */
function hangingOn(coverage: CoverageIndex, person: PersonId): Map<SkillId, Finding[]> {
  const bySkill = new Map<SkillId, Finding[]>()
  for (const scope of coverage.scopesOf(person)) {
    for (const skill of coverage.soleSkills(scope, person)) {
      const { finding } = coverage.at(scope, skill)
      if (finding === null) continue
      const same = bySkill.get(skill)
      if (same === undefined) bySkill.set(skill, [finding])
      else same.push(finding)
    }
  }
  for (const findings of bySkill.values())
    findings.sort((a, b) => compareSeverities(a.severity, b.severity))
  return bySkill
}

/** The nearest learner of the worst scope that has one. */
function optionFor(
  coverage: CoverageIndex,
  skill: SkillId,
  findings: readonly Finding[],
): RelieveOption | null {
  const { workspace, day } = coverage
  for (const finding of findings) {
    const [candidate] = candidatesFor(coverage, finding)
    if (candidate === undefined) continue
    const { learner: successor, level, gap, interest } = candidate
    // High enough for every scope where it hangs on one.
    const target = Math.max(...findings.map(({ minLevel }) => minLevel))
    const ratings = [{ person: successor, skill, level: target }]
    const edit = setRatings(workspace, { ratings, day })
    if (isRefusal(edit)) continue
    return { skill, findings, successor, level, gap, interest, ...consequencesOf(coverage, edit) }
  }
  return null
}

function compareOptions(a: RelieveOption, b: RelieveOption): number {
  for (const severity of severities) {
    const more = tally(b, severity) - tally(a, severity)
    if (more !== 0) return more
  }
  return (
    b.closes.length - a.closes.length ||
    a.gap - b.gap ||
    b.interest - a.interest ||
    compareText(a.skill, b.skill)
  )
}

function tally({ findings }: RelieveOption, severity: Severity): number {
  return findings.filter((it) => it.severity === severity).length
}
