import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import { type EndedTeam, endedTeams } from '#core/analysis/endedTeams.ts'
import { apply } from '#core/edits/apply.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { OwnedThingId, TeamId } from '#core/model/ids.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createRequirement } from '#core/model/requirement.ts'
import { isCounted } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { consequencesOf } from '#core/planning/consequences.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'
import { editFor, intents, peopledWorld } from '../edits/arbitraryEdits.ts'

const on = day('2026-03-01')
const fraud = 'Fraud' as TeamId
const cards = 'Cards' as TeamId
const thing = (id: string, team: TeamId) =>
  createOwnedThing({ id: id as OwnedThingId, name: id, team })

const sketch = sketchOrganisation({
  people: {
    Ana: { can: { Rust: 4, Go: 3, Kafka: 1 } },
    Bo: { can: { Go: 4 } },
  },
  teams: {
    Fraud: { members: ['Ana'], needs: { Rust: 2, Go: 1, Kafka: 1 } },
    Cards: { members: ['Bo'], needs: { Go: 1 } },
  },
})
const bank = apply(sketch, {
  label: 'Owned',
  changes: [
    { table: 'ownedThings', before: null, after: thing('Alerts', fraud) },
    { table: 'ownedThings', before: null, after: thing('Rules', fraud) },
  ],
})

function ends(workspace: Workspace, ...more: Edit['changes']): Edit {
  const before = workspace.teams.get(fraud)
  if (before === undefined) throw new Error('There is no such team')
  const after = { ...before, status: 'disbanded' as const, disbanded: on }
  return { label: 'Disband', changes: [{ table: 'teams', before, after }, ...more] }
}

function told(edit: Edit): EndedTeam {
  const [ended] = endedTeams(bank, apply(bank, edit), on)
  if (ended === undefined) throw new Error('Nothing ends')
  return ended
}

it('tells what a team that ends needed and owned, and what it alone could', () => {
  const { team, needs, takenOver, things, skills } = told(ends(bank))
  expect([team.id, needs, takenOver]).toEqual(['Fraud', 3, 0])
  expect(things.map((it) => [it.thing.name, it.to])).toEqual([
    ['Alerts', null],
    ['Rules', null],
  ])
  expect(skills).toEqual([skill('Rust')])
})

it('tells who has it after', () => {
  const need = createRequirement({ team: cards, skill: skill('Rust') })
  const { takenOver, things, skills } = told(
    ends(
      bank,
      { table: 'ownedThings', before: thing('Alerts', fraud), after: thing('Alerts', cards) },
      { table: 'requirements', before: null, after: need },
      { table: 'ratings', before: null, after: rated('Bo', 'Rust') },
    ),
  )
  expect(takenOver).toBe(1)
  expect(things.map((it) => it.to)).toEqual(['Cards', null])
  expect(skills).toEqual([])
})

function rated(who: string, what: string) {
  const known = bank.ratings.get(person('Ana'), skill(what))
  if (known === undefined) throw new Error('Not rated')
  return { ...known, person: person(who) }
}

it('a team with needs that are not met ends, and none of its findings is closed by that', () => {
  const consequences = consequencesOf(CoverageIndex.build(bank, on), ends(bank))
  expect(consequences.closes).toEqual([])
  expect(consequences.eases).toEqual([])
  expect(consequences.ends.map((it) => it.skill).sort()).toEqual(['Go', 'Kafka', 'Rust'])
})

it('whatever is done, findings end with the teams that do not count any more and no others', () => {
  const many = fc.array(intents, { maxLength: 12 })
  fc.assert(
    fc.property(many, (wanted) => {
      const start = peopledWorld()
      let state = start
      const found = wanted.flatMap((intent) => {
        const index = CoverageIndex.build(state, on)
        const edit = editFor(state, intent)
        const impact = editImpact(index, edit)
        const before = state
        state = apply(state, edit)
        return impact.scopes.flatMap(({ scope, isEnded, closed }) =>
          scope.kind === 'team' && closed.length > 0
            ? [{ isEnded, stands: countsIn(state, scope.id), stood: countsIn(before, scope.id) }]
            : [],
        )
      })
      for (const { isEnded, stands, stood } of found) expect(isEnded).toBe(stood && !stands)
    }),
    { numRuns: 40 },
  )
})

function countsIn({ teams }: Workspace, id: TeamId): boolean {
  const team = teams.get(id)
  return team !== undefined && isCounted(team, on)
}
