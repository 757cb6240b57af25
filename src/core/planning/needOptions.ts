import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import { removeRequirement, setRequirement } from '../commands/setRequirement.ts'
import { isRefusal, type Outcome } from '../edits/edit.ts'
import { countedLevel } from '../model/rating.ts'
import type { Requirement } from '../model/requirement.ts'
import type { NeedOption } from './closingOptions.ts'
import { consequencesOf, remainingOf } from './consequences.ts'

/**
 * What the team could ask for instead, where it says what it needs: as many holders as it has, a
 * level that enough of its members have, or the skill no longer.
 */
export function needOptions(coverage: CoverageIndex, finding: Finding): NeedOption[] {
  const { scope, skill, minLevel, minHolders, holders } = finding
  const { workspace } = coverage
  if (scope.kind !== 'team') return []
  const stated = workspace.requirements.get(scope.id, skill)
  if (stated === undefined) return []
  const options: NeedOption[] = []
  const offer = (how: NeedOption['how'], outcome: Outcome, asked: Partial<Requirement>) => {
    if (isRefusal(outcome)) return
    options.push({
      kind: 'stop-needing',
      how,
      minLevel,
      minHolders,
      ...asked,
      remaining: remainingOf(coverage, outcome, finding),
      fte: 0,
      ...consequencesOf(coverage, outcome),
    } as NeedOption)
  }
  const level = lowerLevel(coverage, finding)
  if (level !== null) {
    const asked = { minLevel: level }
    offer('lower', setRequirement(workspace, { ...stated, ...asked }), asked)
  }
  if (finding.kind === 'short') {
    const asked = { minHolders: holders }
    offer('fewer', setRequirement(workspace, { ...stated, ...asked }), asked)
  }
  offer('remove', removeRequirement(workspace, { team: scope.id, skill }), {})
  return options
}

/** The highest level below ℓ that enough members have: n of them, and never one alone. */
function lowerLevel(coverage: CoverageIndex, finding: Finding): number | null {
  const { scope, skill, minLevel, minHolders } = finding
  const levels = coverage
    .members(scope)
    .map((person) => countedLevel(coverage.workspace.ratings.get(person, skill)))
    .sort((a, b) => b - a)
  const level = levels[Math.max(2, minHolders) - 1] ?? 0
  return level > 0 && level < minLevel ? level : null
}
