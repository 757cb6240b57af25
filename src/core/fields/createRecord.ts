import { createChapter } from '../model/chapter.ts'
import { createInteraction } from '../model/interaction.ts'
import { createLearningAction } from '../model/learningAction.ts'
import { createMembership } from '../model/membership.ts'
import { createPerson } from '../model/person.ts'
import { createRating } from '../model/rating.ts'
import { createRequirement } from '../model/requirement.ts'
import { createSkill } from '../model/skill.ts'
import { createTeam } from '../model/team.ts'
import type { Records } from '../model/workspace.ts'
import type { ListTable } from './fieldKinds.ts'

/**
 * A record of what is known of it; everything else is as unknown as it can be. Whoever calls sees
 * to it that the fields are there without which the record does not stand.
 */
export const createRecord: {
  readonly [T in ListTable]: (fields: Partial<Records[T]>) => Records[T]
} = {
  chapters: (fields) => createChapter(fields as Records['chapters']),
  skills: (fields) => createSkill(fields as Records['skills']),
  people: (fields) => createPerson(fields as Records['people']),
  teams: (fields) => createTeam(fields as Records['teams']),
  memberships: (fields) => createMembership(fields as Records['memberships']),
  ratings: (fields) => createRating(fields as Records['ratings']),
  requirements: (fields) => createRequirement(fields as Records['requirements']),
  interactions: (fields) => createInteraction(fields as Records['interactions']),
  learningActions: (fields) => createLearningAction(fields as Records['learningActions']),
}
