import * as fc from 'fast-check'
import { apply } from '#core/edits/apply.ts'
import { type Change, change, changeKey, type Edit } from '#core/edits/edit.ts'
import { detachAll, isReferred, type ReferredTable } from '#core/edits/references.ts'
import { createChapter } from '#core/model/chapter.ts'
import { addDays, type Day } from '#core/model/day.ts'
import { createInteraction } from '#core/model/interaction.ts'
import { createLearningAction, learningStates } from '#core/model/learningAction.ts'
import { createMembership } from '#core/model/membership.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createReading } from '#core/model/mission/reading.ts'
import { createThingNeed } from '#core/model/mission/thingNeed.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createRequirement } from '#core/model/requirement.ts'
import { createScenarioEdit, createScenarioRecord } from '#core/model/scenario.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam, teamStatuses } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'

// A small world of fixed ids, so that edits made apart often touch the same records.

const chapterIds = ['c1', 'c2'] as never[]
const skillIds = ['s1', 's2', 's3'] as never[]
const personIds = ['p1', 'p2', 'p3', 'p4'] as never[]
const teamIds = ['t1', 't2', 't3'] as never[]
const stayIds = ['m1', 'm2', 'm3', 'm4', 'm5'] as never[]
const thingIds = ['w1', 'w2'] as never[]
const scenarioIds = ['x1', 'x2'] as never[]
const epoch = '2026-01-01' as Day

const maybe = <T>(values: readonly T[]) => fc.constantFrom<T | null>(null, ...values)
const name = fc.constantFrom('Ana', 'Bo', 'Kafka', 'Payments', 'Payments')
const day = fc.integer({ min: 0, max: 6 }).map((days) => addDays(epoch, 30 * days))
const maybeDay = fc.option(day, { nil: null })

const personChanges = fc
  .record({ id: fc.constantFrom(...personIds), name })
  .map((it) => ({ table: 'people' as const, before: null, after: createPerson(it) }))

const drafts = fc.oneof(
  {
    weight: 1,
    arbitrary: fc
      .record({ id: fc.constantFrom(...chapterIds), name, lead: maybe(personIds) })
      .map((it) => ['chapters', createChapter(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...skillIds),
        name,
        chapter: maybe(chapterIds),
        holdsFrom: maybe([1, 2, 4]),
      })
      .map((it) => ['skills', createSkill(it)] as const),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...personIds),
        name,
        chapter: maybe(chapterIds),
        starts: maybeDay,
        leaves: maybeDay,
      })
      .map((it) => ['people', createPerson(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...teamIds),
        name,
        status: fc.constantFrom(...teamStatuses),
        owner: maybe(personIds),
        formed: maybeDay,
        disbanded: maybeDay,
      })
      .map((it) => ['teams', createTeam(it)] as const),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...stayIds),
        team: fc.constantFrom(...teamIds),
        person: fc.constantFrom(...personIds),
        from: maybeDay,
        to: maybeDay,
      })
      .map((it) => ['memberships', createMembership(it)] as const),
  },
  {
    weight: 6,
    arbitrary: fc
      .record({
        person: fc.constantFrom(...personIds),
        skill: fc.constantFrom(...skillIds),
        level: fc.constantFrom(null, 'n/a' as const, 0, 1, 2, 3, 4),
        interest: maybe([0, 3]),
      })
      .map((it) => ['ratings', createRating(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        team: fc.constantFrom(...teamIds),
        skill: fc.constantFrom(...skillIds),
        minLevel: maybe([1, 3]),
        minHolders: fc.constantFrom(1, 2),
      })
      .map((it) => ['requirements', createRequirement(it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom('i1', 'i2') as fc.Arbitrary<never>,
        from: fc.constantFrom(...teamIds),
        to: fc.constantFrom(...teamIds),
        mode: fc.constant('collaboration' as const),
      })
      .map((it) => ['interactions', createInteraction(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.constantFrom('l1', 'l2') as fc.Arbitrary<never>,
        person: fc.constantFrom(...personIds),
        skill: fc.constantFrom(...skillIds),
        target: fc.constantFrom(2, 3),
        coach: maybe(personIds),
        state: fc.constantFrom(...learningStates),
      })
      .map((it) => ['learningActions', createLearningAction(it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...teamIds),
        exitCriterion: name,
        review: maybeDay,
        continues: maybe(teamIds),
      })
      .map((it) => ['charters', createCharter(it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom('r1', 'r2', 'r3') as fc.Arbitrary<never>,
        team: fc.constantFrom(...teamIds),
        day,
        value: fc.constantFrom(0, 14, 98.2),
      })
      .map((it) => ['readings', createReading(it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom('n1', 'n2') as fc.Arbitrary<never>,
        team: fc.constantFrom(...teamIds),
        from: fc.constantFrom(...teamStatuses),
        to: fc.constantFrom(...teamStatuses),
        day,
        reason: name,
      })
      .map((it) => ['transitions', it] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom('o1', 'o2') as fc.Arbitrary<never>,
        team: fc.constantFrom(...teamIds),
        day,
        from: day,
        to: day,
        reason: name,
      })
      .map((it) => ['postponements', it] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ id: fc.constantFrom(...thingIds), name, team: maybe(teamIds) })
      .map((it) => ['ownedThings', createOwnedThing(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        thing: fc.constantFrom(...thingIds),
        skill: fc.constantFrom(...skillIds),
        minLevel: maybe([1, 3]),
        minHolders: fc.constantFrom(1, 2),
      })
      .map((it) => ['thingNeeds', createThingNeed(it)] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constantFrom('k1', 'k2') as fc.Arbitrary<never>,
        team: maybe(teamIds),
        day,
        text: name,
      })
      .map((it) => ['lessons', it] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        id: fc.constant('y1') as fc.Arbitrary<never>,
        name,
        needs: fc.array(
          fc.record({
            skill: fc.constantFrom(...skillIds),
            minLevel: maybe([1, 3]),
            minHolders: fc.constantFrom(1, 2),
            weight: fc.constant(1),
          }),
          { maxLength: 2 },
        ),
      })
      .map((it) => ['needsTemplates', it] as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ id: fc.constantFrom(...scenarioIds), name })
      .map((it) => ['scenarios', createScenarioRecord(it)] as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.constantFrom('e1', 'e2', 'e3') as fc.Arbitrary<never>,
        scenario: fc.constantFrom(...scenarioIds),
        place: fc.constantFrom(1, 2, 2.5),
        edit: fc.record({ label: name, changes: fc.array(personChanges, { maxLength: 2 }) }),
        isSetAside: fc.boolean(),
      })
      .map((it) => ['scenarioEdits', createScenarioEdit(it)] as const),
  },
)

/**
 * The same small world with people in teams, who can do what these need and what they do not: a
 * start for what is only of interest where there is much to be found.
 */
export function peopledWorld(): Workspace {
  const stays = [
    ['p1', 't1'],
    ['p2', 't1'],
    ['p3', 't2'],
    ['p4', 't3'],
    ['p1', 't3'],
  ] as const
  const levels = [
    ['p1', 's1', 4],
    ['p2', 's1', 3],
    ['p2', 's2', 3],
    ['p3', 's2', 4],
    ['p3', 's3', 3],
    ['p4', 's3', 2],
    ['p1', 's3', 3],
  ] as const
  const needs = [
    ['t1', 's1', 2, 3],
    ['t1', 's2', 1, 1],
    ['t2', 's2', 2, 2],
    ['t2', 's1', 1, 1],
  ] as const
  return apply(createWorkspace(), {
    label: 'Begin',
    changes: [
      ...chapterIds.map((id) => change('chapters', null, createChapter({ id, name: id }))),
      ...skillIds.map((id, at) =>
        change('skills', null, createSkill({ id, name: id, chapter: chapterIds[at % 2] ?? null })),
      ),
      ...personIds.map((id, at) =>
        change('people', null, createPerson({ id, name: id, chapter: chapterIds[at % 2] ?? null })),
      ),
      ...teamIds.map((id) => change('teams', null, createTeam({ id, name: id, status: 'active' }))),
      ...stays.map(([person, team], at) =>
        change(
          'memberships',
          null,
          createMembership({
            id: `m${at + 1}` as never,
            person: person as never,
            team: team as never,
          }),
        ),
      ),
      ...levels.map(([person, skill, level]) =>
        change(
          'ratings',
          null,
          createRating({ person: person as never, skill: skill as never, level }),
        ),
      ),
      ...needs.map(([team, skill, minHolders, weight]) =>
        change(
          'requirements',
          null,
          createRequirement({ team: team as never, skill: skill as never, minHolders, weight }),
        ),
      ),
    ],
  })
}

/** What somebody wants to do, before it is known what is there: put a record, or delete it. */
export const intents = fc.record({ draft: drafts, remove: fc.boolean() })
export type Intent = typeof intents extends fc.Arbitrary<infer T> ? T : never

/** The edit that does what is wanted here: whole references, nothing that is not there. */
export function editFor(workspace: Workspace, { draft: [table, record], remove }: Intent): Edit {
  const here = (workspace[table] as { same(it: unknown): unknown }).same(record) ?? null
  const changes: Change[] = []
  if (remove) {
    if (here !== null) {
      const id = (here as { id: string }).id
      if (isReferred(table)) {
        changes.push(...detachAll(workspace, new Map([[table, new Set([id])]])))
      }
      changes.push(change(table, here as never, null))
    }
  } else if (stands(workspace, table, record as never)) {
    changes.push(change(table, here as never, record as never))
  }
  const byKey = new Map(changes.map((it) => [changeKey(it), it]))
  return { label: `${remove ? 'Delete' : 'Put'} ${table}`, changes: [...byKey.values()] }
}

function stands(workspace: Workspace, table: string, record: Record<string, never>): boolean {
  const has = (where: ReferredTable, id: string | null | undefined) =>
    id === null || id === undefined || workspace[where].get(id as never) !== undefined
  const { chapter, person, team, skill, owner, lead, coach, scenario, from, to } = record
  const { id, thing, continues } = record
  const ends = table === 'interactions' ? has('teams', from) && has('teams', to) : true
  return (
    ends &&
    has('chapters', chapter) &&
    has('people', person) &&
    has('teams', team) &&
    has('skills', skill) &&
    has('people', owner) &&
    has('people', lead) &&
    has('people', coach) &&
    has('ownedThings', thing) &&
    has('teams', continues) &&
    (table !== 'charters' || has('teams', id)) &&
    has('scenarios', scenario)
  )
}
