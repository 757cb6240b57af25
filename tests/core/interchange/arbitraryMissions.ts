import * as fc from 'fast-check'
import { ownedThingKinds } from '#core/model/mission/ownedThing.ts'
import { teamStatuses } from '#core/model/team.ts'
import { amount, days, ids, maybeDay, nasty, texts } from './arbitraryValues.ts'

/** The ids that records of missions may point to, and the levels of the scale. */
interface Given {
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  readonly things: readonly string[]
  readonly templates: readonly string[]
  readonly level: fc.Arbitrary<number>
}

/** What is kept of missions beside their teams. */
export function missionRecords({ teams, skills, things, templates, level }: Given) {
  const maybeTeam = fc.constantFrom(null, ...teams) as fc.Arbitrary<never>
  // Where there is no team, no record is made of one.
  const team = (teams.length === 0 ? ids : fc.constantFrom(...teams)) as fc.Arbitrary<never>
  const maybeValue = fc.option(value)
  const need = { minLevel: fc.option(level), minHolders, weight: amount(1_000_000) }
  const uuid = fc.uuid() as fc.Arbitrary<never>
  const ofTeam = <R extends { id: string }>(record: fc.Arbitrary<R>) =>
    teams.length === 0
      ? fc.constant([])
      : fc.uniqueArray(record, { maxLength: 5, selector: ({ id }) => id })
  const charter = (id: string) =>
    fc.record({
      id: fc.constant(id as never),
      problem: texts,
      customers: texts,
      exitCriterion: texts,
      stakeholders: texts,
      escalation: texts,
      unit: texts,
      baseline: maybeValue,
      goal: maybeValue,
      review: maybeDay,
      continues: maybeTeam,
    })
  return {
    charters: fc
      .tuple(...teams.map((id) => fc.option(charter(id))))
      .map((all) => all.filter((it) => it !== null)),
    readings: ofTeam(fc.record({ id: uuid, team, day: days, value, note: texts })),
    transitions: ofTeam(
      fc.record({
        id: uuid,
        team,
        from: fc.constantFrom(...teamStatuses),
        to: fc.constantFrom(...teamStatuses),
        day: days,
        reason: texts,
      }),
    ),
    postponements: ofTeam(
      fc.record({ id: uuid, team, day: days, from: days, to: days, reason: texts }),
    ),
    ownedThings: fc.tuple(
      ...things.map((id) =>
        fc.record({
          id: fc.constant(id as never),
          name: nasty,
          kind: fc.constantFrom(...ownedThingKinds),
          team: maybeTeam,
          description: texts,
        }),
      ),
    ),
    thingNeeds:
      things.length === 0 || skills.length === 0
        ? fc.constant([])
        : fc.uniqueArray(
            fc.record({
              thing: fc.constantFrom(...things) as fc.Arbitrary<never>,
              skill: fc.constantFrom(...skills) as fc.Arbitrary<never>,
              ...need,
            }),
            { maxLength: 6, selector: ({ thing, skill }) => `${thing}\u0000${skill}` },
          ),
    lessons: fc.uniqueArray(fc.record({ id: uuid, team: maybeTeam, day: days, text: texts }), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    needsTemplates: fc.tuple(
      ...templates.map((id) =>
        fc.record({
          id: fc.constant(id as never),
          name: nasty,
          // A template may list skills that are gone.
          needs: fc.array(fc.record({ skill: ids as fc.Arbitrary<never>, ...need }), {
            maxLength: 3,
          }),
        }),
      ),
    ),
  }
}

const minHolders = fc.integer({ min: 1, max: 10_000 })
// JSON has no −0.
const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
)
