import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { type RatingUpdate, setRatings } from '#core/commands/setRatings.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import { isOpen, type LearningAction } from '#core/model/learningAction.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { consequencesOf } from '#core/planning/consequences.ts'
import { awaitsRating } from '../people/learningState.ts'

/** The findings that end when everybody is rated where these actions lead, but for dropped ones. */
export function closedBy(
  coverage: CoverageIndex,
  actions: readonly LearningAction[],
): readonly Finding[] {
  const { workspace, day } = coverage
  const targets = new Map<string, RatingUpdate & { readonly level: number }>()
  for (const action of actions) {
    const { person, skill, target: level } = action
    if (action.state === 'dropped') continue
    if (countedLevel(workspace.ratings.get(person, skill)) >= level) continue
    const key = `${person}\u001f${skill}`
    if ((targets.get(key)?.level ?? -1) < level) targets.set(key, { person, skill, level })
  }
  if (targets.size === 0) return []
  const edit = setRatings(workspace, { ratings: [...targets.values()], day })
  return isRefusal(edit) ? [] : consequencesOf(coverage, edit).closes
}

/** Asked for an action, answers what it closes; worked out once each. */
export function closedByEach(
  coverage: CoverageIndex,
): (action: LearningAction) => readonly Finding[] {
  const known = new Map<LearningAction, readonly Finding[]>()
  return (action) => {
    const found = known.get(action) ?? closedBy(coverage, [action])
    known.set(action, found)
    return found
  }
}

export function isOverdue(action: LearningAction, day: Day): boolean {
  return isOpen(action) && action.due !== null && action.due < day
}

/**
 * The actions of the people of a scope: what is still to be done first, then what is done and not
 * rated yet; the earliest due first, without a date last; then by the order of the records.
 */
export function plannedIn(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
): LearningAction[] {
  const isHere = (action: LearningAction): boolean =>
    (scope.kind !== 'team' && scope.kind !== 'chapter') ||
    coverage.scopesOf(action.person).some(({ kind, id }) => kind === scope.kind && id === scope.id)
  return [...workspace.learningActions]
    .filter(isHere)
    .map((action) => ({ action, rank: rank(workspace, action) }))
    .sort((a, b) => a.rank - b.rank || compareDue(a.action.due, b.action.due))
    .map(({ action }) => action)
}

/** Which actions of a plan are looked at. */
export type PlanPart = 'open' | 'done' | 'all'

/** To be done is also what is done and still to be rated. */
export function isInPart(workspace: Workspace, action: LearningAction, part: PlanPart): boolean {
  if (part === 'done') return action.state === 'done'
  return part === 'all' || rank(workspace, action) < settled
}

const settled = 2

function rank(workspace: Workspace, action: LearningAction): number {
  if (isOpen(action)) return 0
  return awaitsRating(workspace, action) ? 1 : settled
}

function compareDue(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
