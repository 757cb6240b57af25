import * as v from 'valibot'
import { expect } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { changeKey, type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { references } from '#core/edits/references.ts'
import { addDays } from '#core/model/day.ts'
import { createInteraction, interactionModes } from '#core/model/interaction.ts'
import { createMembership, type Membership, overlaps, stayKey } from '#core/model/membership.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createThingNeed } from '#core/model/mission/thingNeed.ts'
import {
  createWorkspace,
  keyOf,
  type Records,
  recordSchemas,
  type TableName,
  tableNames,
  type Workspace,
} from '#core/model/workspace.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'

/** A small organisation with owned things, stays to come, and stays in two teams at once. */
export function manyTeams(seed: number): Workspace {
  const random = seededRandom(seed)
  const base = generateOrganisation({
    people: 24,
    skills: 20,
    teams: 8,
    chapters: 3,
    ratingsPerPerson: 6,
    seed,
  })
  const [people, teams, skills] = [[...base.people], [...base.teams], [...base.skills]]
  const near = () => addDays(generatedDay, random.below(120) - 60)
  const ownedThings = Array.from({ length: 6 }, (_, at) =>
    createOwnedThing({
      id: `thing ${at}` as never,
      name: `Thing ${at}`,
      team: random.pick(teams).id,
    }),
  )
  const lists = Object.fromEntries(tableNames.map((name) => [name, [...base[name]]]))
  return createWorkspace({
    ...lists,
    ownedThings,
    thingNeeds: ownedThings.flatMap(({ id }) =>
      skills
        .slice(0, 2 + random.below(3))
        .map(({ id: skill }) =>
          createThingNeed({ thing: id, skill, minHolders: 1 + random.below(2) }),
        ),
    ),
    memberships: withoutDoubles([
      ...base.memberships,
      ...Array.from({ length: 30 }, (_, at) => {
        const [from, to] = [near(), near()].sort()
        return createMembership({
          id: `near ${at}` as never,
          person: random.pick(people).id,
          team: random.pick(teams).id,
          allocation: 10 * (1 + random.below(5)),
          from: from ?? null,
          to: random.chance(0.5) ? (to ?? null) : null,
        })
      }),
    ]),
    interactions: [
      ...base.interactions,
      ...Array.from({ length: 12 }, (_, at) => interactionBetween(random, teams, at)),
    ],
  })
}

/** As commands leave it: nobody is in one team twice on a day. */
function withoutDoubles(stays: readonly Membership[]): Membership[] {
  const kept: Membership[] = []
  for (const stay of stays) {
    if (!kept.some((it) => stayKey(it) === stayKey(stay) && overlaps(it, stay))) kept.push(stay)
  }
  return kept
}

function interactionBetween(random: Random, teams: readonly Records['teams'][], at: number) {
  const first = random.below(teams.length)
  const second = (first + 1 + random.below(teams.length - 1)) % teams.length
  return createInteraction({
    id: `with ${at}` as never,
    from: teams[first]?.id as never,
    to: teams[second]?.id as never,
    mode: random.pick(interactionModes),
    starts: random.chance(0.5) ? addDays(generatedDay, random.below(60) - 30) : null,
    expectedEnd: null,
  })
}

/** New ids, each once. */
export function counter(): <Id extends string>() => Id {
  let next = 0
  return <Id extends string>() => `new ${next++}` as Id
}

export function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

export function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

/** What every edit of a command holds to: whole records, references to what is there, and back. */
export function assertSound(workspace: Workspace, edit: Edit): void {
  expect(new Set(edit.changes.map(changeKey)).size).toBe(edit.changes.length)
  const after = apply(workspace, edit)
  for (const { table, after: record } of edit.changes) {
    if (record === null) continue
    expect(v.is(recordSchemas[table], record)).toBe(true)
  }
  const dangling: string[] = []
  for (const name of tableNames) {
    for (const { field, to } of references[name]) {
      for (const record of after[name] as Iterable<Readonly<Record<string, unknown>>>) {
        const id = record[field]
        if (id !== null && after[to].get(id as never) === undefined) {
          dangling.push(`${name}.${field}: ${id}`)
        }
      }
    }
  }
  expect(dangling).toEqual([])
  const back = apply(after, invert(edit))
  // Tables that an edit does not touch are shared.
  const touched = tableNames.filter((name) => back[name] !== workspace[name])
  expect(contents(back, touched)).toEqual(contents(workspace, touched))
}

function contents(workspace: Workspace, tables: readonly TableName[]): unknown {
  const sorted = (name: TableName) =>
    [...(workspace[name] as Iterable<never>)]
      .map((record) => [keyOf(name, record), record] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  return tables.map(sorted)
}
