import { type Change, change, type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { PersonId, SkillId } from '../model/ids.ts'
import { createRating, type Rating } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'

export interface RatingUpdate {
  readonly person: PersonId
  readonly skill: SkillId
  /** `null` clears the level; a rating that then says nothing goes. */
  readonly level: Rating['level']
}

/** Sets levels, one or thousands, in one edit. The day becomes the day of the assessment. */
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
    if ((before?.level ?? null) === update.level) continue
    changes.push(change('ratings', before, rated(before, update, day)))
  }
  return checkedEdit(label(workspace, ratings), changes)
}

function rated(before: Rating | null, { person, skill, level }: RatingUpdate, day: Day) {
  if (level !== null) {
    return { ...(before ?? createRating({ person, skill })), level, assessed: day }
  }
  const saysMore = before !== null && (before.interest !== null || before.note !== '')
  return saysMore ? { ...before, level: null, assessed: day } : null
}

function label(workspace: Workspace, ratings: readonly RatingUpdate[]): string {
  const [first] = ratings
  if (first === undefined || ratings.length > 1) return `Set ${ratings.length} ratings`
  const person = workspace.people.get(first.person)?.name
  const skill = workspace.skills.get(first.skill)?.name
  return first.level === null
    ? `Clear ${skill} of ${person}`
    : `Rate ${person} ${first.level} in ${skill}`
}
