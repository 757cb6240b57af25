import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import { setRatings } from '../commands/setRatings.ts'
import { isRefusal } from '../edits/edit.ts'
import type { PersonId } from '../model/ids.ts'
import { compareText } from '../model/naming.ts'
import { countedLevel } from '../model/rating.ts'
import type { LearnOption, OptionRules } from './closingOptions.ts'
import { consequencesOf, remainingOf } from './consequences.ts'
import { holdersElsewhere } from './holdersElsewhere.ts'

interface Candidate {
  readonly learner: PersonId
  readonly level: number
  readonly gap: number
  readonly interest: number
}

/** How much nearer one step of interest brings somebody, in levels. */
const interestBonus = 0.5

/** Members who do not hold the skill, each with who could teach them; the nearest first. */
export function learnOptions(
  coverage: CoverageIndex,
  finding: Finding,
  { limit = 3 }: OptionRules,
): LearnOption[] {
  const { workspace, day } = coverage
  const { skill, minLevel } = finding
  const top = workspace.organisation.record.levels.length - 1
  if (minLevel > top) return []
  const coach = coachFor(coverage, finding)
  const options: LearnOption[] = []
  for (const candidate of candidatesFor(coverage, finding).slice(0, limit)) {
    const ratings = [{ person: candidate.learner, skill, level: minLevel }]
    const edit = setRatings(workspace, { ratings, day })
    if (isRefusal(edit)) continue
    const remaining = remainingOf(coverage, edit, finding)
    options.push({
      kind: 'learn',
      ...candidate,
      ...coach,
      remaining,
      fte: 0,
      ...consequencesOf(coverage, edit),
    })
  }
  return options
}

/** Members below ℓ: by the levels that they lack, less a bonus for interest. */
export function candidatesFor(
  coverage: CoverageIndex,
  { scope, skill, minLevel }: Pick<Finding, 'scope' | 'skill' | 'minLevel'>,
): Candidate[] {
  const { workspace } = coverage
  const candidates: Candidate[] = []
  for (const learner of coverage.members(scope)) {
    const rating = workspace.ratings.get(learner, skill)
    const level = countedLevel(rating)
    // That the skill does not apply to somebody is a decision.
    if (level >= minLevel || rating?.level === 'n/a') continue
    const gap = minLevel - Math.max(0, level)
    candidates.push({ learner, level, gap, interest: rating?.interest ?? 0 })
  }
  const distance = ({ gap, interest }: Candidate) => gap - interestBonus * interest
  return candidates.sort(
    (a, b) => distance(a) - distance(b) || b.level - a.level || compareText(a.learner, b.learner),
  )
}

type Coach = Pick<LearnOption, 'coach' | 'isCoachHere'>

/** A holder at the highest level: in the scope, else elsewhere. */
function coachFor(coverage: CoverageIndex, finding: Finding): Coach {
  const { ratings } = coverage.workspace
  const level = (person: PersonId) => countedLevel(ratings.get(person, finding.skill))
  const [here] = coverage
    .members(finding.scope)
    .filter((member) => level(member) >= finding.minLevel)
    .sort((a, b) => level(b) - level(a) || compareText(a, b))
  if (here !== undefined) return { coach: here, isCoachHere: true }
  const [elsewhere] = holdersElsewhere(coverage, finding)
  return { coach: elsewhere ?? null, isCoachHere: false }
}
