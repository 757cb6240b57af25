import type { BaselineTable, MissionTable } from '../model/baseline.ts'
import { chapterSchema } from '../model/chapter.ts'
import { interactionModes, interactionSchema } from '../model/interaction.ts'
import { learningActionSchema, learningStates } from '../model/learningAction.ts'
import { membershipSchema } from '../model/membership.ts'
import { personSchema } from '../model/person.ts'
import { highestInterest, raters, ratingSchema } from '../model/rating.ts'
import { requirementSchema } from '../model/requirement.ts'
import { skillSchema } from '../model/skill.ts'
import { teamSchema, teamStatuses, teamTypes } from '../model/team.ts'
import type { Records } from '../model/workspace.ts'
import {
  type CellKind,
  choiceCell,
  dayCell,
  idCell,
  levelCell,
  nameCell,
  numberCell,
  percentCell,
  ratingLevelCell,
  textCell,
} from './cellKinds.ts'

/** The tables whose records are read from text and written as text. */
export type ListTable = Exclude<BaselineTable, 'organisation' | MissionTable>

type Kinds<R> = { readonly [F in keyof R]: CellKind<NonNullable<R[F]>> }

const chapterId = idCell(chapterSchema.entries.id)
const skillId = idCell(skillSchema.entries.id)
const personId = idCell(personSchema.entries.id)
const teamId = idCell(teamSchema.entries.id)

/** How each field of each record is read from text and written as text: in files and in tables. */
export const fieldKinds: { readonly [T in ListTable]: Kinds<Records[T]> } = {
  chapters: { id: chapterId, name: nameCell, lead: personId, description: textCell },
  skills: {
    id: skillId,
    name: nameCell,
    chapter: chapterId,
    description: textCell,
    holdsFrom: levelCell,
  },
  people: {
    id: personId,
    name: nameCell,
    chapter: chapterId,
    role: textCell,
    location: textCell,
    capacity: numberCell(
      personSchema.entries.capacity,
      'Capacity is expected as full-time equivalents, 0 to 10.',
    ),
    starts: dayCell,
    leaves: dayCell,
  },
  teams: {
    id: teamId,
    name: nameCell,
    type: choiceCell(teamTypes),
    status: choiceCell(teamStatuses),
    outcome: textCell,
    measure: textCell,
    owner: personId,
    formed: dayCell,
    target: dayCell,
    disbanded: dayCell,
  },
  memberships: {
    id: idCell(membershipSchema.entries.id),
    team: teamId,
    person: personId,
    role: textCell,
    allocation: percentCell(
      membershipSchema.entries.allocation,
      'An allocation is expected as a percentage, 0 to 1000.',
    ),
    from: dayCell,
    to: dayCell,
  },
  ratings: {
    person: personId,
    skill: skillId,
    level: ratingLevelCell,
    interest: numberCell(
      ratingSchema.entries.interest.wrapped,
      `Interest is expected as a whole number, 0 to ${highestInterest}.`,
    ),
    rater: choiceCell(raters),
    assessed: dayCell,
    note: textCell,
  },
  requirements: {
    team: teamId,
    skill: skillId,
    minLevel: levelCell,
    minHolders: numberCell(
      requirementSchema.entries.minHolders,
      'The number of holders is expected as a whole number, 1 to 10000.',
    ),
    weight: numberCell(
      requirementSchema.entries.weight,
      'A weight is expected as a number, 0 to 1000000.',
    ),
  },
  interactions: {
    id: idCell(interactionSchema.entries.id),
    from: idCell(interactionSchema.entries.from),
    to: idCell(interactionSchema.entries.to),
    mode: choiceCell(interactionModes),
    purpose: textCell,
    starts: dayCell,
    expectedEnd: dayCell,
  },
  learningActions: {
    id: idCell(learningActionSchema.entries.id),
    person: personId,
    skill: skillId,
    target: levelCell,
    coach: personId,
    due: dayCell,
    state: choiceCell(learningStates),
    created: dayCell,
    note: textCell,
  },
}
