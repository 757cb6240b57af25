import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScenario } from '#core/commands/createScenario.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { settleScenarioConflict } from '#core/commands/settleScenarioConflict.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Keeping } from '#core/edits/resolveConflict.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { MembershipId, ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import { isCurrent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const id = 'plan' as ScenarioId
const quin = person('Quin')
const bank = sketchOrganisation({
  people: { Quin: {} },
  teams: { Fraud: { members: ['Quin'] }, Payments: {}, Accounts: {}, Loans: {} },
})

function edited(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function done(workspace: Workspace, outcome: Outcome): Workspace {
  return apply(workspace, edited(outcome))
}

function move(workspace: Workspace, from: string, to: string, on: string): Outcome {
  const newId = `${from}-${to}-${on}` as MembershipId
  const teams = { from: from as TeamId, to: to as TeamId }
  return moveMember(workspace, { newId, person: quin, ...teams, day: day(on) })
}

/** Quin goes from Fraud to Accounts on 4 January, as a scenario over the organisation as it was. */
function planned(...more: readonly ((after: Workspace) => Outcome)[]): Workspace {
  const steps: Edit[] = []
  let after = bank
  for (const make of [(it: Workspace) => move(it, 'Fraud', 'Accounts', '2027-01-04'), ...more]) {
    const edit = edited(make(after))
    steps.push(edit)
    after = apply(after, edit)
  }
  const edits = steps.map((edit, at) => ({ id: `step ${at}` as ScenarioEditId, edit }))
  return done(bank, createScenario(bank, { id, name: 'Plan', edits }))
}

const seen = (workspace: Workspace) => applyScenario(workspace, scenarioEditsOf(workspace, id))
const kindsOf = (workspace: Workspace) => seen(workspace).conflicts.map(({ kind }) => kind)

function settled(workspace: Workspace, keeping: Keeping): Workspace {
  const [conflict] = seen(workspace).conflicts
  if (conflict === undefined) throw new Error('Nothing to settle')
  return done(workspace, settleScenarioConflict(workspace, { conflict, keeping, day: null }))
}

/** "Fraud 100 until 2027-01-03", in time's order. */
function staysIn({ memberships }: Workspace): string[] {
  return [...memberships]
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .map(({ team, allocation, from, to }) =>
      [team, allocation, from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`]
        .filter((it) => it !== '')
        .join(' '),
    )
}

function percentOn({ memberships }: Workspace, on: Day): number {
  const current = [...memberships].filter((stay: Membership) => isCurrent(stay, on))
  return current.reduce((sum, { allocation }) => sum + allocation, 0)
}

describe('a step that moves somebody who was moved meanwhile', () => {
  const meanwhile = (workspace: Workspace) =>
    done(workspace, move(workspace, 'Fraud', 'Payments', '2026-11-21'))
  const moved = meanwhile(planned())

  it('takes them from where they are now, and tells it', () => {
    expect(staysIn(seen(moved).workspace)).toEqual([
      'Fraud 100 to 2026-11-20',
      'Payments 100 from 2026-11-21 to 2027-01-03',
      'Accounts 100 from 2027-01-04',
    ])
    expect(kindsOf(moved)).toEqual(['moved-since'])
  })

  it('says the same without a conflict, where the scenario is kept', () => {
    const kept = settled(moved, 'plan')
    expect(kindsOf(kept)).toEqual([])
    expect(staysIn(seen(kept).workspace)).toEqual(staysIn(seen(moved).workspace))
  })

  it('is set aside as a whole, where what is there is kept', () => {
    const kept = settled(moved, 'present')
    expect(scenarioEditsOf(kept, id).map(({ isSetAside }) => isSetAside)).toEqual([true])
    expect(staysIn(seen(kept).workspace)).toEqual(staysIn(moved))
  })

  it('takes a later move of the baseline away as well: the plan wins, and tells it', () => {
    const kept = planned()
    const later = done(kept, move(kept, 'Fraud', 'Payments', '2027-07-01'))
    expect(staysIn(seen(later).workspace)).toEqual([
      'Fraud 100 to 2027-01-03',
      'Accounts 100 from 2027-01-04',
    ])
    expect(kindsOf(later)).toEqual(['moved-since'])
  })

  it('leaves alone what they do beside it', () => {
    const shares = [
      { team: 'Fraud' as TeamId, allocation: 50 },
      { team: 'Loans' as TeamId, allocation: 50 },
    ]
    let ids = 0
    const newId = () => `half ${ids++}` as MembershipId
    const half = done(
      bank,
      splitMember(bank, { person: quin, shares, day: day('2026-01-01'), newId }),
    )
    const step = edited(move(half, 'Fraud', 'Accounts', '2027-01-04'))
    const edits = [{ id: 'step' as ScenarioEditId, edit: step }]
    const kept = done(half, createScenario(half, { id, name: 'Plan', edits }))
    // Into the team where they are already: of that stay, only what came to it gives way.
    const raised = done(kept, move(kept, 'Fraud', 'Loans', '2026-11-21'))
    const { workspace } = seen(raised)
    const on = (at: string) =>
      [...workspace.memberships].flatMap((stay) =>
        isCurrent(stay, day(at)) ? [`${stay.team} ${stay.allocation}`] : [],
      )
    expect(on('2027-01-03')).toEqual(['Loans 100'])
    expect(on('2027-01-04').sort()).toEqual(['Accounts 50', 'Loans 50'])
  })

  it('fits as it was, where it was done at the baseline itself', () => {
    const kept = planned()
    expect(kindsOf(done(kept, move(kept, 'Fraud', 'Accounts', '2027-01-04')))).toEqual([])
  })

  it('is left out where the step that it builds on is set aside', () => {
    const two = planned((it) => move(it, 'Accounts', 'Loans', '2027-02-01'))
    const aside = done(
      two,
      setScenarioEditAside(two, { step: 'step 0' as ScenarioEditId, isSetAside: true }),
    )
    expect(staysIn(seen(aside).workspace)).toEqual(['Fraud 100'])
    expect(kindsOf(aside)).toEqual(['moved-since'])
  })
})

describe('moves over moves', () => {
  const teams = ['Fraud', 'Payments', 'Accounts', 'Loans'] as const
  const moves = fc.array(
    fc.record({ to: fc.constantFrom(...teams), after: fc.integer({ min: 0, max: 60 }) }),
    { maxLength: 4 },
  )
  const start = day('2026-12-01')

  /** One after the other, from one of the teams in which Quin is on the day. */
  function moveAll(
    workspace: Workspace,
    wanted: readonly { to: string; after: number }[],
    by: string,
  ) {
    const edits: Edit[] = []
    let state = workspace
    for (const [at, { to, after }] of wanted.entries()) {
      const on = addDays(start, after)
      const stay = [...state.memberships].filter((it) => isCurrent(it, on)).at(-(after % 2))
      if (stay === undefined) continue
      const newId = `${by}${at}` as MembershipId
      const given = { newId, person: quin, from: stay.team, to: to as TeamId, day: on }
      const outcome = moveMember(state, given)
      if (isRefusal(outcome) || outcome.changes.length === 0) continue
      edits.push(outcome)
      state = apply(state, outcome)
    }
    return { state, edits }
  }

  const days = Array.from({ length: 70 }, (_, at) => addDays(start, at - 5))

  const parted = sketchOrganisation({
    people: { Quin: {} },
    teams: {
      Fraud: { members: [{ who: 'Quin', allocation: 50 }] },
      Loans: { members: [{ who: 'Quin', allocation: 50 }] },
      Payments: {},
      Accounts: {},
    },
  })
  const starts = fc.constantFrom(bank, parted)

  it('give nobody more time than the moves of either side did', () => {
    fc.assert(
      fc.property(
        starts,
        moves,
        moves,
        moves,
        fc.nat(15),
        (from, before, wanted, meanwhile, aside) => {
          const base = moveAll(from, before, 'b').state
          const plan = moveAll(base, wanted, 's').edits
          if (plan.length === 0) return
          const edits = plan.map((edit, at) => ({ id: `step ${at}` as ScenarioEditId, edit }))
          let now = done(base, createScenario(base, { id, name: 'Plan', edits }))
          now = moveAll(now, meanwhile, 'm').state
          for (const [at] of plan.entries()) {
            if ((aside & (1 << at)) === 0 || at === 0) continue
            const step = `step ${at}` as ScenarioEditId
            now = done(now, setScenarioEditAside(now, { step, isSetAside: true }))
          }
          for (const on of days) expect(percentOn(seen(now).workspace, on)).toBeLessThanOrEqual(100)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are settled one after the other until none is left, with the same outcome', () => {
    fc.assert(
      fc.property(moves, moves, (wanted, meanwhile) => {
        const plan = moveAll(bank, wanted, 's').edits
        if (plan.length === 0) return
        const edits = plan.map((edit, at) => ({ id: `step ${at}` as ScenarioEditId, edit }))
        const kept = done(bank, createScenario(bank, { id, name: 'Plan', edits }))
        let now = moveAll(kept, meanwhile, 'm').state
        const fitted = staysIn(seen(now).workspace)
        const count = kindsOf(now).length
        for (let at = 0; at < count; at++) {
          const [first] = seen(now).conflicts
          if (first?.kind !== 'moved-since' || first.move.isLeftOut) break
          now = settled(now, 'plan')
        }
        expect(staysIn(seen(now).workspace)).toEqual(fitted)
      }),
      { numRuns: 200 },
    )
  })
})
