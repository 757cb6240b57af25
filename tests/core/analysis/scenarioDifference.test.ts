import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import { expectedLoss } from '#core/analysis/expectedLoss.ts'
import { type Fragmentation, fragmentation } from '#core/analysis/fragmentation.ts'
import { holderShift } from '#core/analysis/holderShift.ts'
import {
  type Attrition,
  leavingProbabilities,
  parseMonths,
  parseProbability,
} from '#core/analysis/leaving.ts'
import { loadDifference } from '#core/analysis/loadDifference.ts'
import {
  type ScenarioDifference,
  scenarioDifference,
  uncoveredIn,
} from '#core/analysis/scenarioDifference.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'
import { editFor, type Intent, intents, peopledWorld } from '../edits/arbitraryEdits.ts'
import { expectAgreement } from './agreement.ts'

const on = day('2026-03-01')
const attrition = usual(0.1)

function usual(rate: number): Attrition {
  const yearlyRate = parseProbability(rate)
  const months = parseMonths(12)
  if (yearlyRate === null || months === null) throw new Error('No attrition')
  return { yearlyRate, months }
}

function edited(start: Workspace, wanted: readonly Intent[]) {
  let state = start
  const edits: Edit[] = []
  for (const intent of wanted) {
    const edit = editFor(state, intent)
    state = apply(state, edit)
    edits.push(edit)
  }
  return { state, edit: compose('All', edits) }
}

/** Every scope of either state, with the figures that the single measures give. */
function plainly(workspace: Workspace, scope: Scope) {
  const index = CoverageIndex.build(workspace, on)
  if (!index.isCounted(scope)) return null
  const holdings = scopeHoldings(workspace, index, scope)
  const members = holdings.members.flatMap((id) => workspace.people.get(id) ?? [])
  const { loss, brokenWeight } = expectedLoss(
    holdings,
    leavingProbabilities(members, on, attrition),
  )
  const { value, broken } = strictBusFactor(holdings)
  return {
    members: [...holdings.members].sort(),
    busFactor: value,
    broken: broken.length,
    brokenWeight: rounded(brokenWeight),
    expectedLoss: rounded(loss),
  }
}

/** The skills that stand for the needs of a scope that states none; `null`: it is none. */
function heldUnstated(workspace: Workspace, scope: Scope) {
  const index = CoverageIndex.build(workspace, on)
  const isStated = scope.kind !== 'team' || workspace.requirements.of(scope.id).length > 0
  if (isStated || !index.isCounted(scope)) return null
  return scopeHoldings(workspace, index, scope).skills.map((it) => it.skill)
}

const rounded = (value: number) => Math.round(value * 1e9) / 1e9

function counted(shift: ScenarioDifference['scopes'][number]['before']) {
  if (!shift.isCounted) return null
  const { isCounted: _, members, brokenWeight, expectedLoss: loss, ...more } = shift
  return {
    ...more,
    members: [...members].sort(),
    brokenWeight: rounded(brokenWeight),
    expectedLoss: rounded(loss),
  }
}

/** The counted teams of each person who is there. */
function places(workspace: Workspace): Map<PersonId, string> {
  const index = CoverageIndex.build(workspace, on)
  return new Map(
    [...workspace.people]
      .filter((it) => isPresent(it, on))
      .map(({ id }) => {
        const teams = index.scopesOf(id).filter((it) => it.kind === 'team' && index.isCounted(it))
        return [
          id,
          teams
            .map((it) => it.id)
            .sort()
            .join(),
        ]
      }),
  )
}

const many = fc.array(intents, { maxLength: 12 })

describe('what a plan changes', () => {
  it('is what the single measures say of the organisation before and after, everywhere', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { state: start } = edited(peopledWorld(), before)
        const { state: end, edit } = edited(start, wanted)
        const index = CoverageIndex.build(start, on)
        const difference = scenarioDifference(index, edit, attrition)
        expect(difference.impact).toEqual(editImpact(index, edit))
        const scopes = new Map<string, Scope>()
        for (const state of [start, end]) {
          for (const { id } of state.teams) scopes.set(`t ${id}`, { kind: 'team', id })
          for (const { id } of state.chapters) scopes.set(`c ${id}`, { kind: 'chapter', id })
        }
        for (const scope of scopes.values()) {
          const [was, is] = [plainly(start, scope), plainly(end, scope)]
          const found = difference.scopes.find(
            (it) => it.scope.kind === scope.kind && it.scope.id === scope.id,
          )
          if (found === undefined) expect(is).toEqual(was)
          else {
            expect(counted(found.before)).toEqual(was)
            expect(counted(found.after)).toEqual(is)
            const [held, hold] = [heldUnstated(start, scope), heldUnstated(end, scope)]
            const lost =
              held === null || hold === null ? [] : held.filter((it) => !hold.includes(it))
            expect(found.emptied).toBe(lost.length)
          }
        }
        expectAgreement(index, start)
      }),
      { numRuns: 60 },
    )
  })

  it('moves just those whose teams are others than before, and leaves unplaced who has none', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { state: start } = edited(peopledWorld(), before)
        const { state: end, edit } = edited(start, wanted)
        const found = scenarioDifference(CoverageIndex.build(start, on), edit, attrition)
        const [was, is] = [places(start), places(end)]
        const everybody = [...new Set([...was.keys(), ...is.keys()])].sort()
        const teamsOf = (all: typeof was, id: PersonId) => all.get(id) ?? ''
        expect(found.movers).toEqual(everybody.filter((id) => teamsOf(was, id) !== teamsOf(is, id)))
        expect(found.unplaced).toEqual(
          everybody.filter((id) => teamsOf(was, id) !== '' && is.get(id) === ''),
        )
        expect(found.joiners).toEqual(
          everybody.filter((id) => teamsOf(is, id) !== '' && was.get(id) === undefined),
        )
        expect(found.leavers).toEqual(
          everybody.filter((id) => teamsOf(was, id) !== '' && is.get(id) === undefined),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('changes the load as it is found before and after in the whole organisation', () => {
    const within = { from: on, to: null }
    const named = (found: readonly Fragmentation[]) =>
      new Map(
        found.map((it) => {
          const { spans, ...name } = it
          return [JSON.stringify(name), JSON.stringify(spans)]
        }),
      )
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { state: start } = edited(peopledWorld(), before)
        const { state: end, edit } = edited(start, wanted)
        const load = loadDifference(start, end, edit, within)
        const [was, is] = [named(fragmentation(start, within)), named(fragmentation(end, within))]
        const opened = [...is].filter(([name, spans]) => was.get(name) !== spans)
        const closed = [...was.keys()].filter((name) => !is.has(name))
        expect([...named(load.opened).keys()].sort()).toEqual(opened.map(([name]) => name).sort())
        expect([...named(load.closed).keys()].sort()).toEqual(closed.sort())
      }),
      { numRuns: 60 },
    )
  })
})

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4 } },
    Bo: { can: { Kafka: 3, Go: 3 } },
    Cy: { can: { Go: 4 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Go: 1 } },
    Cards: { members: ['Cy'], needs: { Go: 1 } },
  },
})

function changed(outcome: Outcome): ScenarioDifference {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return scenarioDifference(CoverageIndex.build(bank, on), outcome, attrition)
}

describe('a person who changes teams', () => {
  const moved = changed(
    moveMember(bank, {
      newId: 'new' as MembershipId,
      person: person('Bo'),
      from: 'Payments' as TeamId,
      to: 'Cards' as TeamId,
      day: on,
    }),
  )
  const shiftOf = (name: string) => {
    const found = moved.scopes.find(({ scope }) => scope.id === team(name).id)
    if (found === undefined) throw new Error(`${name} is not touched`)
    return found
  }

  it('is why findings open and close', () => {
    const minLevels = { before: 3, after: 3 }
    const nobody = { arrive: [], leave: [], gain: [], lose: [] }
    expect(holderShift(moved, shiftOf('Payments'), skill('Go'), minLevels)).toEqual({
      ...nobody,
      leave: ['Bo'],
    })
    expect(holderShift(moved, shiftOf('Cards'), skill('Go'), minLevels)).toEqual({
      ...nobody,
      arrive: ['Bo'],
    })
    expect([moved.movers, moved.unplaced, moved.leavers]).toEqual([['Bo'], [], []])
  })

  it('does not make what is broken by it a smaller loss', () => {
    const loss = uncoveredIn(moved.scopes)
    // Payments: Kafka by both of two, Go by one; Cards: Go by one. Go is broken then in Payments.
    expect(loss.before).toBeCloseTo(0.01 + 0.1 + 0.1)
    expect(loss.after).toBeCloseTo(0.1 + 1 + 0.01)
  })
})

it('who can do nothing that is needed moves as well when they begin only later', () => {
  const start = sketchOrganisation({ people: { Di: {} }, teams: { Cards: { members: ['Di'] } } })
  const [di] = start.people
  if (di === undefined) throw new Error('Nobody')
  const change = { table: 'people', before: di, after: { ...di, starts: day('2026-05-01') } }
  const edit = { label: 'Begin later', changes: [change] } as Edit
  const found = scenarioDifference(CoverageIndex.build(start, on), edit, attrition)
  expect(found.movers).toEqual(['Di'])
  expect(found.scopes.map((it) => [it.before.members.length, it.after.members.length])).toEqual([
    [1, 0],
  ])
})

it('who takes away what a team without stated needs held alone leaves it uncovered', () => {
  const start = sketchOrganisation({
    people: { Ana: { can: { Kafka: 4, Go: 3 } }, Bo: { can: { Go: 3 } } },
    teams: { Payments: { members: ['Ana', 'Bo'] }, Cards: {} },
  })
  const move = moveMember(start, {
    newId: 'new' as MembershipId,
    person: person('Ana'),
    from: 'Payments' as TeamId,
    to: 'Cards' as TeamId,
    day: on,
  })
  if (isRefusal(move)) throw new Error(move.refused)
  const { before, after } = uncoveredIn(
    scenarioDifference(CoverageIndex.build(start, on), move, attrition).scopes,
  )
  // Payments: Kafka by one, Go by two, then Go by one and Kafka by nobody. Cards: both by one.
  expect(before).toBeCloseTo(0.1 + 0.01)
  expect(after).toBeCloseTo(1 + 0.1 + 0.1 + 0.1)
})

it('a finding that closes because somebody learns the skill is not emptied', () => {
  const start = sketchOrganisation({
    people: { Ana: { can: { Kafka: 4 } }, Bo: {} },
    teams: { Payments: { members: ['Ana', 'Bo'] } },
  })
  const after = (who: string, level: number) => {
    const ratings = [{ person: person(who), skill: skill('Kafka'), level }]
    const edit = setRatings(start, { ratings, day: on })
    if (isRefusal(edit)) throw new Error(edit.refused)
    return scenarioDifference(CoverageIndex.build(start, on), edit, attrition)
  }
  const closedIn = ({ impact }: ScenarioDifference) => impact.scopes.flatMap((it) => it.closed)
  const learnt = after('Bo', 3)
  expect([closedIn(learnt).length, learnt.emptied.size]).toEqual([1, 0])
  const forgotten = after('Ana', 1)
  expect([closedIn(forgotten).length, forgotten.emptied.size]).toEqual([1, 1])
})

it('people who leave move, and are told to leave', () => {
  const gone = changed(departPeople(bank, { people: [person('Ana')], day: day('2026-02-28') }))
  expect([gone.movers, gone.leavers, gone.unplaced]).toEqual([['Ana'], ['Ana'], []])
})

it('who will have left within the year is lost for certain, though nothing is found today', () => {
  const ana = bank.people.get(person('Ana'))
  if (ana === undefined) throw new Error('Ana is not there')
  const later = { ...ana, leaves: day('2026-06-30') }
  const edit = { label: 'Last day', changes: [{ table: 'people', before: ana, after: later }] }
  const loss = uncoveredIn(changed(edit as Edit).scopes)
  expect(loss.before).toBeCloseTo(0.01 + 0.1)
  expect(loss.after).toBeCloseTo(0.1 + 0.1)
})
