import type {
  LessonId,
  NeedsTemplateId,
  OwnedThingId,
  PostponementId,
  ReadingId,
  SkillId,
  TeamId,
  TransitionId,
} from '../model/ids.ts'
import type { Charter } from '../model/mission/charter.ts'
import type { Lesson } from '../model/mission/lesson.ts'
import type { NeedsTemplate } from '../model/mission/needsTemplate.ts'
import { type OwnedThing, ownedThingKinds } from '../model/mission/ownedThing.ts'
import type { Postponement } from '../model/mission/postponement.ts'
import type { Reading } from '../model/mission/reading.ts'
import type { ThingNeed } from '../model/mission/thingNeed.ts'
import type { Transition } from '../model/mission/transition.ts'
import { type TeamStatus, teamStatuses } from '../model/team.ts'
import * as told from './missions.ts'
import { type DayFromToday, dayOf, groupedRows, memberOf, rows, slug } from './rows.ts'

/** What is kept of the sample's missions beside their teams. */
export function missionRecords(day: DayFromToday) {
  return {
    charters: charters(day),
    readings: own(told.readings, (id, team, [on, value]): Reading => {
      return { id: id as ReadingId, team, day: day(Number(on)), value: Number(value), note: '' }
    }),
    transitions: transitions(day),
    postponements: own(
      told.postponements,
      (id, team, [on, from, to, reason = '']): Postponement => ({
        id: id as PostponementId,
        team,
        day: day(Number(on)),
        from: day(Number(from)),
        to: day(Number(to)),
        reason,
      }),
    ),
    ownedThings: own(
      told.ownedThings,
      (_, team, [name = '', kind, description = '']): OwnedThing => ({
        id: slug(name) as OwnedThingId,
        name,
        kind: memberOf(ownedThingKinds, kind),
        team,
        description,
      }),
    ),
    thingNeeds: own(told.ownedThings, (_, __, [name = '', , , needs]) =>
      needsOf(needs).map((need): ThingNeed => ({ ...need, thing: slug(name) as OwnedThingId })),
    ).flat(),
    lessons: own(told.lessons, (id, team, [on, text = '']): Lesson => {
      return { id: id as LessonId, team, day: day(Number(on)), text }
    }),
    needsTemplates: rows(told.needsTemplates).map(([name = '', needs]): NeedsTemplate => {
      return { id: slug(name) as NeedsTemplateId, name, needs: needsOf(needs) }
    }),
  }
}

/** The rows of each team as records; those of a team are numbered, so that ids last. */
function own<R>(
  tables: Readonly<Record<string, string>>,
  make: (id: string, team: TeamId, cells: readonly string[]) => R,
): R[] {
  return Object.entries(tables).flatMap(([name, table]) => {
    const team = slug(name) as TeamId
    return rows(table).map((cells, at) => make(`${team}/${at + 1}`, team, cells))
  })
}

function charters(day: DayFromToday): Charter[] {
  return groupedRows(told.charters).map(
    ([
      team = '',
      problem = '',
      customers = '',
      exitCriterion = '',
      stakeholders = '',
      escalation = '',
      unit = '',
      baseline,
      goal,
      review,
    ]) => ({
      id: slug(team) as TeamId,
      problem,
      customers,
      exitCriterion,
      stakeholders,
      escalation,
      unit,
      baseline: Number(baseline),
      goal: Number(goal),
      review: dayOf(review, day),
      continues: null,
    }),
  )
}

function transitions(day: DayFromToday): Transition[] {
  const now = new Map<TeamId, TeamStatus>()
  return own(told.transitions, (id, team, [status, on, reason = '']) => {
    const from = now.get(team) ?? 'proposed'
    const to = memberOf(teamStatuses, status)
    now.set(team, to)
    return { id: id as TransitionId, team, from, to, day: day(Number(on)), reason }
  })
}

function needsOf(cell: string | undefined): NeedsTemplate['needs'] {
  return (cell ?? '').split('; ').map((need) => {
    const [skill = '', minHolders, weight] = need.split(', ')
    const id = slug(skill) as SkillId
    return { skill: id, minLevel: null, minHolders: Number(minHolders), weight: Number(weight) }
  })
}
