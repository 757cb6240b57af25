import * as fc from 'fast-check'
import type { BaselineEdit } from '#core/model/baseline.ts'
import { type Interaction, interactionModes } from '#core/model/interaction.ts'
import { learningStates } from '#core/model/learningAction.ts'
import { highestLevel } from '#core/model/level.ts'
import type { Membership } from '#core/model/membership.ts'
import { createRating, raters } from '#core/model/rating.ts'
import { teamStatuses, teamTypes } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { missionRecords } from './arbitraryMissions.ts'
import { amount, ids, maybeDay, nasty, texts } from './arbitraryValues.ts'

// Organisations as nasty as the model allows: every record type.

/** Distinct by what the CSV bundle tells such rows apart by. */
const stayKey = ({ team, person, role, from, to }: Membership) =>
  [team, person, role, from, to].join('\u0000')
const interactionKey = ({ from, to, mode, purpose, starts, expectedEnd }: Interaction) =>
  [from, to, mode, purpose, starts, expectedEnd].join('\u0000')

/** About records that need not be in the workspace. */
const scenarioEdits: fc.Arbitrary<BaselineEdit> = fc.record({
  label: texts,
  changes: fc.array(
    fc
      .record({
        level: fc.integer({ min: 0, max: highestLevel }),
        person: ids as fc.Arbitrary<never>,
        skill: ids as fc.Arbitrary<never>,
        note: texts,
        isNew: fc.boolean(),
      })
      .map(({ isNew, ...fields }) => ({
        table: 'ratings' as const,
        before: isNew ? null : createRating({ ...fields, note: '' }),
        after: createRating(fields),
      })),
    { maxLength: 3 },
  ),
})

function entityIds(): fc.Arbitrary<string[]> {
  return fc.uniqueArray(ids, { maxLength: 5 })
}

export const workspaces: fc.Arbitrary<Workspace> = fc
  .record({
    chapters: entityIds(),
    skills: entityIds(),
    people: entityIds(),
    teams: entityIds(),
    things: entityIds(),
    templates: entityIds(),
    scenarios: entityIds(),
    scale: fc.array(fc.record({ name: nasty, description: texts }), {
      minLength: 2,
      maxLength: highestLevel + 1,
    }),
  })
  .chain((given) => {
    const level = fc.integer({ min: 0, max: given.scale.length - 1 })
    const one = (list: readonly string[]): fc.Arbitrary<never> =>
      fc.constantFrom(...list) as fc.Arbitrary<never>
    const maybe = (list: readonly string[]): fc.Arbitrary<never> =>
      fc.constantFrom(null, ...list) as fc.Arbitrary<never>
    const each = <R>(list: readonly string[], make: (id: never) => fc.Arbitrary<R>) =>
      fc.tuple(...list.map((id) => make(id as never)))
    const links = <R>(
      of: readonly string[],
      to: readonly string[],
      record: () => fc.Arbitrary<R>,
      key: (record: R) => string,
    ): fc.Arbitrary<R[]> =>
      of.length === 0 || to.length === 0
        ? fc.constant([])
        : fc.uniqueArray(record(), { maxLength: 8, selector: key })
    return fc.record({
      organisation: fc.tuple(
        fc.record({ name: nasty, holdsFrom: level, levels: fc.constant(given.scale) }),
      ),
      chapters: each(given.chapters, (id) =>
        fc.record({
          id: fc.constant(id),
          name: nasty,
          lead: maybe(given.people),
          description: texts,
        }),
      ),
      skills: each(given.skills, (id) =>
        fc.record({
          id: fc.constant(id),
          name: nasty,
          chapter: maybe(given.chapters),
          description: texts,
          holdsFrom: fc.option(level),
        }),
      ),
      people: each(given.people, (id) =>
        fc.record({
          id: fc.constant(id),
          name: nasty,
          chapter: maybe(given.chapters),
          role: texts,
          location: texts,
          capacity: amount(10),
          starts: maybeDay,
          leaves: maybeDay,
        }),
      ),
      teams: each(given.teams, (id) =>
        fc.record({
          id: fc.constant(id),
          name: nasty,
          type: fc.constantFrom(...teamTypes),
          status: fc.constantFrom(...teamStatuses),
          outcome: texts,
          measure: texts,
          owner: maybe(given.people),
          formed: maybeDay,
          target: maybeDay,
          disbanded: maybeDay,
        }),
      ),
      memberships: links(
        given.teams,
        given.people,
        () =>
          fc.record({
            id: fc.uuid() as fc.Arbitrary<never>,
            team: one(given.teams),
            person: one(given.people),
            role: texts,
            allocation: amount(1000),
            from: maybeDay,
            to: maybeDay,
          }),
        stayKey,
      ),
      ratings: links(
        given.people,
        given.skills,
        () =>
          fc.record({
            person: one(given.people),
            skill: one(given.skills),
            level: fc.oneof(level, fc.constant(null), fc.constant('n/a' as const)),
            interest: fc.option(fc.integer({ min: 0, max: 3 })),
            rater: fc.constantFrom(null, ...raters),
            assessed: maybeDay,
            note: texts,
          }),
        ({ person, skill }) => [person, skill].join('\u0000'),
      ),
      requirements: links(
        given.teams,
        given.skills,
        () =>
          fc.record({
            team: one(given.teams),
            skill: one(given.skills),
            minLevel: fc.option(level),
            minHolders: fc.integer({ min: 1, max: 10_000 }),
            weight: amount(1_000_000),
          }),
        ({ team, skill }) => [team, skill].join('\u0000'),
      ),
      interactions: links(
        given.teams,
        given.teams,
        () =>
          fc.record({
            id: fc.uuid() as fc.Arbitrary<never>,
            from: one(given.teams),
            to: one(given.teams),
            mode: fc.constantFrom(...interactionModes),
            purpose: texts,
            starts: maybeDay,
            expectedEnd: maybeDay,
          }),
        interactionKey,
      ),
      learningActions: links(
        given.people,
        given.skills,
        () =>
          fc.record({
            id: fc.uuid() as fc.Arbitrary<never>,
            person: one(given.people),
            skill: one(given.skills),
            target: level,
            coach: maybe(given.people),
            due: maybeDay,
            state: fc.constantFrom(...learningStates),
            created: maybeDay,
            note: texts,
          }),
        ({ id }) => id,
      ),
      ...missionRecords({ ...given, level }),
      scenarios: each(given.scenarios, (id) =>
        fc.record({ id: fc.constant(id), name: nasty, purpose: texts, created: maybeDay }),
      ),
      scenarioEdits: links(
        given.scenarios,
        given.scenarios,
        () =>
          fc.record({
            id: fc.uuid() as fc.Arbitrary<never>,
            scenario: one(given.scenarios),
            place: amount(3),
            edit: scenarioEdits,
            isSetAside: fc.boolean(),
            from: maybeDay,
          }),
        ({ id }) => id,
      ),
    })
  })
  .map(createWorkspace)
