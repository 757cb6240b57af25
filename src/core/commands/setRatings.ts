import { type Change, change, isRefusal, type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import { createRating, type Rating } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'

/** What is given is set; what is not stays. `null` clears a level or an interest. */
export type RatingUpdate = Pick<Rating, 'person' | 'skill'> &
  Partial<Pick<Rating, 'level' | 'interest' | 'note' | 'rater'>>

/**
 * Sets levels, interests or notes, of one rating or thousands, in one edit. Where a level is set,
 * the day becomes the day of the assessment; who rated stays, unless said. A rating that then says
 * nothing goes.
 */
export function setRatings(
  workspace: Workspace,
  { ratings, day }: { readonly ratings: readonly RatingUpdate[]; readonly day: Day },
): Outcome {
  const top = workspace.organisation.record.levels.length - 1
  const changes: Change[] = []
  const seen = new Set<string>()
  for (const update of ratings) {
    const key = `${update.person}\u001f${update.skill}`
    if (seen.has(key)) return refuse('The same rating was given twice.')
    seen.add(key)
    if (
      workspace.people.get(update.person) === undefined ||
      workspace.skills.get(update.skill) === undefined
    ) {
      return refuse('The person or the skill was deleted meanwhile.')
    }
    if (typeof update.level === 'number' && update.level > top) {
      return refuse(`The scale ends at ${top}.`)
    }
    const before = workspace.ratings.get(update.person, update.skill) ?? null
    changes.push(change('ratings', before, rated(before, update, day)))
  }
  const outcome = checkedEdit('', changes)
  if (isRefusal(outcome)) return outcome
  return { ...outcome, label: label(workspace, ratings, outcome.changes.length) }
}

function rated(before: Rating | null, update: RatingUpdate, day: Day): Rating | null {
  const { person, skill } = update
  const present = before ?? createRating({ person, skill })
  const isAssessed = update.level !== undefined && update.level !== present.level
  const after = { ...present, ...update, ...(isAssessed ? { assessed: day } : {}) }
  const saysNothing = after.level === null && after.interest === null && after.note === ''
  return saysNothing ? null : after
}

function label(workspace: Workspace, ratings: readonly RatingUpdate[], changed: number): string {
  const [first] = ratings
  if (first === undefined || ratings.length > 1) {
    return `Set ${changed} ${changed === 1 ? 'rating' : 'ratings'}`
  }
  const person = workspace.people.get(first.person)?.name
  const skill = workspace.skills.get(first.skill)?.name
  if (first.level === undefined) {
    const what = first.note === undefined ? 'interest' : 'comment'
    return `Change the ${what} of ${person} in ${skill}`
  }
  return first.level === null
    ? `Clear ${skill} of ${person}`
    : `Rate ${person} ${first.level} in ${skill}`
}
