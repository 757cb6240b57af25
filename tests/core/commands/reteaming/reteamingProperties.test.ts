import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { thingsOwnedBy } from '#core/commands/mission/statusRules.ts'
import { growTeam } from '#core/commands/reteaming/growTeam.ts'
import { isolateMembers } from '#core/commands/reteaming/isolateMembers.ts'
import { mergeTeams } from '#core/commands/reteaming/mergeTeams.ts'
import { goingOn } from '#core/commands/reteaming/moveStays.ts'
import { splitTeam } from '#core/commands/reteaming/splitTeam.ts'
import { switchMember } from '#core/commands/reteaming/switchMember.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { generatedDay } from '#tests/support/generator.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { assertSound, counter, manyTeams } from './manyTeams.ts'

interface Case {
  readonly workspace: Workspace
  readonly random: Random
  readonly team: Team
  readonly other: Team
  readonly day: Day
}

/** Two teams of an organisation and a day near today. */
const cases = fc
  .record({ seed: fc.nat(), chosen: fc.nat(), ahead: fc.nat(90) })
  .map(({ seed, chosen, ahead }): Case => {
    const workspace = manyTeams(seed)
    const random = seededRandom(chosen)
    const teams = [...workspace.teams]
    const at = random.below(teams.length)
    const team = teams[at] as Team
    const other = teams[(at + 1 + random.below(teams.length - 1)) % teams.length] as Team
    return { workspace, random, team, other, day: addDays(generatedDay, ahead - 30) }
  })

function some<T>(random: Random, from: readonly T[]): T[] {
  return from.filter(() => random.chance(0.5))
}

function membersOf(workspace: Workspace, { id }: Team, day: Day): PersonId[] {
  return [...new Set(goingOn(workspace, id, day).map(({ person }) => person))]
}

const newTeam = { id: 'beside' as never, name: 'Beside' }

const verbs: Readonly<Record<string, (given: Case) => Outcome>> = {
  split: ({ workspace, random, team, day }) =>
    splitTeam(workspace, {
      team: team.id,
      newTeam,
      members: some(random, membersOf(workspace, team, day)),
      needs: some(random, workspace.requirements.of(team.id)).map(({ skill }) => ({
        skill,
        as: random.chance(0.5) ? 'moved' : 'shared',
      })),
      things: some(random, thingsOwnedBy(workspace, team.id)).map(({ id }) => id),
      day,
      newId: counter(),
    }),
  merge: ({ workspace, team, other, day }) =>
    mergeTeams(workspace, {
      team: team.id,
      into: other.id,
      day,
      reason: '',
      transition: 'merged' as never,
      newId: counter(),
    }),
  grow: ({ workspace, random, team, day }) => {
    const newId = counter()
    const members = new Set(membersOf(workspace, team, day))
    // Most of them can join: who is not there, or there already, is refused with all others.
    const people = some(random, [...workspace.people])
      .filter((it) => random.chance(0.05) || (isPresent(it, day) && !members.has(it.id)))
      .slice(0, 4)
    return growTeam(workspace, {
      team: team.id,
      people: people.map(({ id }) => ({ person: id, allocation: 30, newId: newId() })),
      day,
    })
  },
  switch: ({ workspace, random, team, other, day }) => {
    const [person = 'nobody' as PersonId] = membersOf(workspace, team, day)
    const [back = null] = some(random, membersOf(workspace, other, day))
    return switchMember(workspace, {
      person,
      from: team.id,
      to: other.id,
      with: back,
      day,
      newId: counter(),
    })
  },
  isolate: ({ workspace, random, team, day }) =>
    isolateMembers(workspace, {
      team: team.id,
      newTeam,
      members: some(random, membersOf(workspace, team, day)),
      tie: { id: 'tie' as never, mode: 'collaboration', purpose: 'What is found out comes back' },
      day,
      newId: counter(),
    }),
  disband: ({ workspace, random, team, other, day }) => {
    const newId = counter()
    return disbandTeam(workspace, {
      team: team.id,
      to: team.status === 'achieved' ? 'disbanded' : 'abandoned',
      day,
      reason: 'Its outcome is reached',
      transition: 'ended' as never,
      placements: some(random, membersOf(workspace, team, day)).map((person) => ({
        person,
        to: random.chance(0.7) ? other.id : null,
        allocation: 10,
        from: addDays(day, random.below(40)),
        newId: newId(),
      })),
      handOvers: thingsOwnedBy(workspace, team.id).map(({ id }) => ({ thing: id, to: other.id })),
      lessons: [{ id: 'lesson' as never, text: 'Ask the customers first' }],
    })
  },
}

describe.each(Object.entries(verbs))('%s', (_verb, verb) => {
  it('is refused, or is one sound edit that undoes to what was', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const outcome = verb(given)
        if (isRefusal(outcome)) expect(outcome.refused).toMatch(/[.]$/)
        else assertSound(given.workspace, outcome)
      }),
      { numRuns: 40 },
    )
  })

  it('is done for some of the organisations, and puts nobody twice in a team on a day', () => {
    let times = 0
    fc.assert(
      fc.property(cases, (given) => {
        const outcome = verb(given)
        if (isRefusal(outcome)) return
        times++
        const after = apply(given.workspace, outcome)
        for (const day of days(given.day)) expect(doubles(after, day)).toEqual([])
      }),
      { numRuns: 40 },
    )
    expect(times).toBeGreaterThan(5)
  })
})

function days(from: Day): Day[] {
  return [0, 1, 7, 30, 45, 60, 90].map((ahead) => addDays(from, ahead))
}

function doubles({ memberships }: Workspace, day: Day): string[] {
  const seen = new Set<string>()
  const twice: string[] = []
  for (const stay of memberships) {
    if (!isCurrent(stay, day)) continue
    const key = `${stay.person} ${stay.team}`
    if (seen.has(key)) twice.push(key)
    seen.add(key)
  }
  return twice
}

describe('what people give of their time', () => {
  const percent = ({ memberships, people }: Workspace, teams: readonly Team[], day: Day) => {
    const sums = new Map<PersonId, number>()
    for (const stay of memberships) {
      if (!isCurrent(stay, day) || !teams.some(({ id }) => id === stay.team)) continue
      const person = people.get(stay.person)
      if (person === undefined || !isPresent(person, day)) continue
      sums.set(stay.person, (sums.get(stay.person) ?? 0) + stay.allocation)
    }
    return Object.fromEntries([...sums].sort())
  }

  it('is the same on every day before and after a merger', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { workspace, team, other, day } = given
        const outcome = verbs.merge?.(given)
        if (outcome === undefined || isRefusal(outcome)) return
        const after = apply(workspace, outcome)
        for (const it of [addDays(day, -1), ...days(day)]) {
          const both = [team, other]
          expect(percent(after, both, it)).toEqual(percent(workspace, both, it))
        }
        for (const it of days(day)) expect(percent(after, [team], it)).toEqual({})
      }),
      { numRuns: 40 },
    )
  })
})
