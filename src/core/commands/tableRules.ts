import type { Change } from '../edits/edit.ts'
import type { Conflicts } from '../edits/settleConflicts.ts'
import type { EditableTable } from '../fields/recordFields.ts'
import type { RecordNames } from '../fields/recordNames.ts'
import { type AnyRecord, recordKey } from '../fields/records.ts'
import type { Day } from '../model/day.ts'
import type { LearningAction } from '../model/learningAction.ts'
import { type Membership, overlaps, stayKey } from '../model/membership.ts'
import type { Rating } from '../model/rating.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import { learningFault, type RecordFault } from './learningFault.ts'
import { missingFor, nextStatuses, statusFault } from './mission/statusRules.ts'
import { teamHistory, withStatusDays } from './mission/teamHistory.ts'

/** What holds between the records of a table, and between the fields of one. */
export interface TableRules {
  /** Which records cannot both be there; `null`: any can. */
  readonly conflicts: Conflicts<AnyRecord> | null
  /** The fields by which they collide. */
  readonly identity: readonly string[]
  /** Why a record cannot be there, as a sentence. */
  collision(record: AnyRecord, names: RecordNames): string
  /** Why a record cannot say what it says, and in which fields; `null`: any can. */
  readonly fault:
    | ((
        edited: Omit<EditedRecord, 'isGiven'>,
        workspace: Workspace,
        day: Day,
      ) => RecordFault | null)
    | null
  /** The record after an edit; `null`: it says nothing any more and goes. */
  finish(edited: EditedRecord, day: Day): AnyRecord | null
  /** What is kept beside the record that changed. */
  along(edited: Omit<EditedRecord, 'isGiven'>, day: Day, newId: () => string): readonly Change[]
  /** Why a new record that says nothing is not added. */
  readonly saysNothing: string
}

export interface EditedRecord {
  readonly before: AnyRecord | null
  readonly after: AnyRecord
  isGiven(field: string): boolean
}

const free: TableRules = {
  conflicts: null,
  identity: [],
  collision: () => '',
  fault: null,
  finish: ({ after }) => after,
  along: () => [],
  saysNothing: '',
}

export const tableRules: { readonly [T in EditableTable]: TableRules } = {
  people: free,
  teams: { ...free, fault: teamFault, finish: finishTeam, along: teamAlong },
  chapters: free,
  skills: free,
  memberships: {
    ...free,
    conflicts: {
      keyOf: (record) => stayKey(record as unknown as Membership),
      collide: (a, b) => overlaps(a as unknown as Membership, b as unknown as Membership),
    },
    identity: ['person', 'team', 'from', 'to'],
    collision: ({ person, team }, names) =>
      `${names.nameOf('people', String(person))} is in ${names.nameOf('teams', String(team))} already on some of these days.`,
    finish: finishStay,
  },
  requirements: {
    ...free,
    conflicts: { keyOf: (record) => recordKey('requirements', record), collide: () => true },
    identity: ['team', 'skill'],
    collision: ({ team, skill }, names) =>
      `${names.nameOf('teams', String(team))} states its need for ${names.nameOf('skills', String(skill))} already.`,
  },
  ratings: {
    ...free,
    conflicts: { keyOf: (record) => recordKey('ratings', record), collide: () => true },
    identity: ['person', 'skill'],
    collision: ({ person, skill }, names) =>
      `${names.nameOf('people', String(person))} has a rating in ${names.nameOf('skills', String(skill))} already.`,
    finish: finishRating,
    saysNothing: 'A rating needs a level, an interest or a comment.',
  },
  learningActions: {
    ...free,
    fault: ({ after }, workspace) => learningFault(workspace, after as unknown as LearningAction),
    finish: ({ before, after }, day) => (before === null ? { ...after, created: day } : after),
  },
}

/** As everywhere, what begins begins on the day that is shown, unless it is over by then. */
function finishStay({ before, after, isGiven }: EditedRecord, day: Day): AnyRecord {
  const { to } = after as unknown as Membership
  const isOver = to !== null && to < day
  return before === null && !isGiven('from') && !isOver ? { ...after, from: day } : after
}

/**
 * A team that is added has whatever status it has; one that was there goes from status to status
 * as missions do. A new one that is disbanded without a date would count on no day.
 */
function finishTeam({ before, after: edited, isGiven }: EditedRecord, day: Day): AnyRecord {
  const after = edited as unknown as Team
  if (before !== null) {
    return withStatusDays(before as unknown as Team, after, day) as unknown as AnyRecord
  }
  const { status, formed, disbanded } = after
  const isUndated = status === 'disbanded' && disbanded === null && !isGiven('disbanded')
  const isPossible = formed === null || formed <= day
  return isUndated && isPossible ? { ...after, disbanded: day } : edited
}

function teamFault(
  { before, after }: Omit<EditedRecord, 'isGiven'>,
  workspace: Workspace,
  day: Day,
): RecordFault | null {
  if (before === null) return null
  const [was, is] = [before, after] as unknown as [Team, Team]
  const said = { day, reason: '' }
  const fault = statusFault(workspace, was, is, said)
  if (fault === null) return null
  const asksForWords = missingFor(workspace, { ...said, team: is.id, to: is.status }).some(
    ({ duty }) => duty === 'evidence' || duty === 'reason',
  )
  const isNext = nextStatuses[was.status].includes(is.status)
  const reason = asksForWords && isNext ? `${fault} The Missions screen asks for it.` : fault
  return { fields: ['status'], reason }
}

function teamAlong(
  { before, after }: Omit<EditedRecord, 'isGiven'>,
  day: Day,
  newId: () => string,
): readonly Change[] {
  if (before === null) return []
  const [was, is] = [before, after] as unknown as [Team, Team]
  return teamHistory(was, is, { day, reason: '', newId })
}

/** As by `setRatings`: a level is dated, and a rating that comes to say nothing goes. */
function finishRating({ before, after, isGiven }: EditedRecord, day: Day): AnyRecord | null {
  const was = before as Rating | null
  const is = after as unknown as Rating
  if (saysNothing(is) && (was === null || !saysNothing(was))) return null
  const isAssessed = is.level !== (was?.level ?? null) && !isGiven('assessed')
  return isAssessed ? { ...after, assessed: day } : after
}

function saysNothing({ level, interest, note }: Rating): boolean {
  return level === null && interest === null && note === ''
}
