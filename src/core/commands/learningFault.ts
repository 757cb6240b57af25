import { isOpen, type LearningAction } from '../model/learningAction.ts'
import { countedLevel } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'

/** Why a record cannot be, as a sentence, and the fields that it lies in. */
export interface RecordFault {
  readonly fields: readonly string[]
  readonly reason: string
}

/** What an open action may not say; `null`: nothing is wrong with it. */
export function learningFault(
  workspace: Workspace,
  { person, skill, target, coach, state }: Omit<LearningAction, 'id'>,
): RecordFault | null {
  const name = workspace.people.get(person)?.name
  if (coach === person) {
    const reason = `${name} cannot be their own coach. Choose somebody else.`
    return { fields: ['person', 'coach'], reason }
  }
  const level = countedLevel(workspace.ratings.get(person, skill))
  if (!isOpen({ state }) || level < target) return null
  const reason = `${name} is at level ${level} in ${workspace.skills.get(skill)?.name} already.`
  return { fields: ['person', 'skill', 'target', 'state'], reason }
}
