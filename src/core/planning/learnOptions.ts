import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import { couldLearn } from '../analysis/learners.ts'
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
    if (!couldLearn(rating, minLevel)) continue
    const level = countedLevel(rating)
    const gap = minLevel - Math.max(0, level)
    candidates.push({ learner, level, gap, interest: rating?.interest ?? 0 })
  }
  const distance = ({ gap, interest }: Candidate) => gap - interestBonus * interest
  return candidates.sort(
    (a, b) => distance(a) - distance(b) || b.level - a.level || compareText(a.learner, b.learner),
  )
}

type Coach = Pick<LearnOption, 'coach' | 'isCoachHere'>

/**
 * A holder at the highest level: in the scope, else elsewhere. Somebody whose last day is known
 * coaches only where nobody else could.
 */
function coachFor(coverage: CoverageIndex, finding: Finding): Coach {
  const { ratings, people } = coverage.workspace
  const stays = (person: PersonId) => (people.get(person)?.leaves ?? null) === null
  const level = (person: PersonId) => countedLevel(ratings.get(person, finding.skill))
  const here = coverage
    .members(finding.scope)
    .filter((member) => level(member) >= finding.minLevel)
    .sort((a, b) => level(b) - level(a) || compareText(a, b))
  const stayingHere = here.find(stays)
  if (stayingHere !== undefined) return { coach: stayingHere, isCoachHere: true }
  const elsewhere = holdersElsewhere(coverage, finding)
  const stayingElsewhere = elsewhere.find(stays)
  if (stayingElsewhere !== undefined) return { coach: stayingElsewhere, isCoachHere: false }
  const [leaving = null] = [...here, ...elsewhere]
  return { coach: leaving, isCoachHere: leaving !== null && leaving === here[0] }
}
