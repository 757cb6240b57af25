import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScenario } from '#core/commands/createScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { moveScenarioEdit } from '#core/commands/moveScenarioEdit.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScenarioEditDay } from '#core/commands/setScenarioEditDay.ts'
import { settleScenarioConflict } from '#core/commands/settleScenarioConflict.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { canKeepPlan, canKeepPresent } from '#core/edits/resolveConflict.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { addDays } from '#core/model/day.ts'
import type { PersonId, ScenarioEditId, ScenarioId, SkillId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const start = day('2026-03-02')
const later = addDays(start, 14)
const x = 'x' as ScenarioId
const ana = 'Ana' as PersonId
const java = 'java' as SkillId

function done(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function sketched(): Workspace {
  return sketchOrganisation({
    skills: { java: {} },
    people: { Ana: { can: { java: 2 }, starts: addDays(start, -100) }, Bo: {} },
    teams: { A: { members: ['Ana'] }, B: {} },
  })
}

function withSteps(workspace: Workspace, edits: readonly Edit[]): Workspace {
  const steps = edits.map((edit, at) => ({ id: `e${at}` as ScenarioEditId, edit, from: start }))
  return apply(workspace, done(createScenario(workspace, { id: x, name: 'Try', edits: steps })))
}

function rated(workspace: Workspace, level: number): Edit {
  return done(setRatings(workspace, { ratings: [{ person: ana, skill: java, level }], day: start }))
}

const stepOf = (workspace: Workspace) => {
  const [step] = scenarioEditsOf(workspace, x)
  if (step === undefined) throw new Error('No step')
  return step
}

const seen = (workspace: Workspace) => applyScenario(workspace, scenarioEditsOf(workspace, x))
const newId = () => 'new'

describe('a step that takes effect on another day', () => {
  it('has its dates shifted with it', () => {
    const before = sketched()
    const move = done(
      moveMember(before, {
        newId: 'n' as never,
        person: ana,
        from: 'A' as TeamId,
        to: 'B' as TeamId,
        day: start,
      }),
    )
    const given = { step: 'e0' as ScenarioEditId, from: later, newId }
    const workspace = withSteps(before, [move])
    const moved = apply(workspace, done(setScenarioEditDay(workspace, given)))
    expect(stepOf(moved)).toMatchObject({
      from: later,
      edit: { changes: [{ after: { to: addDays(later, -1) } }, { after: { from: later } }] },
    })
    expect(seen(moved).conflicts).toEqual([])
  })

  it('takes its day from its dates where none is said, and keeps them where none shall be', () => {
    const before = sketched()
    const leaves = done(departPeople(before, { people: [ana], day: start }))
    const steps = [{ id: 'e0' as ScenarioEditId, edit: leaves }]
    const workspace = apply(
      before,
      done(createScenario(before, { id: x, name: 'Try', edits: steps })),
    )
    const given = { step: 'e0' as ScenarioEditId, newId }
    const moved = apply(workspace, done(setScenarioEditDay(workspace, { ...given, from: later })))
    expect(seen(moved).workspace.people.get(ana)?.leaves).toBe(addDays(later, -1))
    const undated = apply(moved, done(setScenarioEditDay(moved, { ...given, from: null })))
    expect(stepOf(undated).from).toBe(null)
    expect(stepOf(undated).edit).toEqual(stepOf(moved).edit)
  })

  it('is refused where somebody would leave before they start', () => {
    const before = sketched()
    const workspace = withSteps(before, [done(departPeople(before, { people: [ana], day: start }))])
    const given = { step: 'e0' as ScenarioEditId, from: addDays(start, -200), newId }
    expect(setScenarioEditDay(workspace, given)).toMatchObject({
      refused: expect.stringContaining('will not have begun'),
    })
  })
})

describe('the order of steps', () => {
  it('is as they are moved, whatever place there is between them', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 5 })), { maxLength: 80 })
    fc.assert(
      fc.property(moves, (wanted) => {
        const before = sketched()
        let workspace = withSteps(
          before,
          [0, 1, 2, 3, 4].map((level) => rated(before, level === 2 ? 0 : level)),
        )
        let order = ['e0', 'e1', 'e2', 'e3', 'e4']
        for (const [which, place] of wanted) {
          const step = `e${which}` as ScenarioEditId
          workspace = apply(workspace, done(moveScenarioEdit(workspace, { step, place })))
          order = order.filter((id) => id !== step)
          order.splice(place, 0, step)
          expect(scenarioEditsOf(workspace, x).map(({ id }) => id)).toEqual(order)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a conflict of a step', () => {
  const settled = (workspace: Workspace, keeping: 'plan' | 'present') => {
    const [conflict] = seen(workspace).conflicts
    if (conflict === undefined) throw new Error('No conflict')
    return settleScenarioConflict(workspace, { conflict, keeping, day: start })
  }

  /** A step rates 4 what was 2; meanwhile it has become 3. */
  function overridden(): Workspace {
    const before = sketched()
    const workspace = withSteps(before, [rated(before, 4)])
    return apply(workspace, rated(workspace, 3))
  }

  it('is none any more when the scenario’s is kept, and the scenario stays as it is', () => {
    const workspace = overridden()
    expect(seen(workspace).conflicts).toMatchObject([{ kind: 'overridden' }])
    const after = apply(workspace, done(settled(workspace, 'plan')))
    expect(seen(after).conflicts).toEqual([])
    expect(seen(after).workspace.ratings.get(ana, java)?.level).toBe(4)
  })

  it('is settled with what was seen on its day, and not with steps that take effect later', () => {
    const before = sketched()
    const workspace = apply(
      before,
      done(
        createScenario(before, {
          id: x,
          name: 'Try',
          edits: [
            { id: 'a' as ScenarioEditId, edit: rated(before, 1), from: later },
            { id: 'b' as ScenarioEditId, edit: rated(before, 4), from: start },
          ],
        }),
      ),
    )
    const met = apply(workspace, rated(workspace, 3))
    const steps = scenarioEditsOf(met, x)
    const [conflict] = applyScenario(met, steps, start).conflicts
    if (conflict === undefined) throw new Error('No conflict')
    const given = { conflict, keeping: 'plan', day: start } as const
    const after = apply(met, done(settleScenarioConflict(met, given)))
    const settledStep = after.scenarioEdits.get('b' as ScenarioEditId)
    expect(settledStep?.edit.changes[0]?.before).toMatchObject({ level: 3 })
    expect(applyScenario(after, scenarioEditsOf(after, x), start).conflicts).toEqual([])
  })

  it('is none any more when what is there is kept; a step without anything left goes', () => {
    const workspace = overridden()
    const after = apply(workspace, done(settled(workspace, 'present')))
    expect(seen(after).workspace.ratings.get(ana, java)?.level).toBe(3)
    expect(seen(after).conflicts).toEqual([])
    expect(scenarioEditsOf(after, x)).toEqual([])
  })

  it('keeps the other fields of the change where only one was touched', () => {
    const before = sketched()
    const person = before.people.get(ana)
    if (person === undefined) throw new Error('Nobody')
    const planned = { ...person, role: 'Lead', location: 'Oslo' }
    const workspace = withSteps(before, [
      { label: 'Promote', changes: [change('people', person, planned)] },
    ])
    const met = apply(workspace, {
      label: 'Move',
      changes: [change('people', person, { ...person, location: 'Bergen' })],
    })
    const after = apply(met, done(settled(met, 'present')))
    expect(seen(after).conflicts).toEqual([])
    expect(seen(after).workspace.people.get(ana)).toMatchObject({
      role: 'Lead',
      location: 'Bergen',
    })
  })

  it('with a deleted record brings it back, or leaves it', () => {
    const before = sketched()
    const person = before.people.get('Bo' as PersonId)
    if (person === undefined) throw new Error('Nobody')
    const workspace = withSteps(before, [
      {
        label: 'Promote',
        changes: [change('people', person, { ...person, role: 'Lead' })],
      },
    ])
    const gone = apply(workspace, { label: 'Delete', changes: [change('people', person, null)] })
    expect(seen(gone).conflicts).toMatchObject([{ kind: 'record-gone' }])
    const back = apply(gone, done(settled(gone, 'plan')))
    expect(seen(back).conflicts).toEqual([])
    expect(seen(back).workspace.people.get('Bo' as PersonId)?.role).toBe('Lead')
    const left = apply(gone, done(settled(gone, 'present')))
    expect(seen(left).conflicts).toEqual([])
  })

  it('that cannot be done has only one way out', () => {
    const before = sketched()
    const join = done(
      joinTeam(before, { id: 'n' as never, person: ana, team: 'B' as TeamId, day: start }),
    )
    const workspace = withSteps(before, [join])
    const there = done(
      joinTeam(workspace, { id: 'm' as never, person: ana, team: 'B' as TeamId, day: start }),
    )
    const met = apply(workspace, there)
    const [conflict] = seen(met).conflicts
    expect(conflict?.kind).toBe('there-already')
    expect(conflict !== undefined && canKeepPlan(conflict)).toBe(false)
    expect(conflict !== undefined && canKeepPresent(conflict)).toBe(true)
    expect(isRefusal(settled(met, 'plan'))).toBe(true)
    const after = apply(met, done(settled(met, 'present')))
    expect(seen(after).conflicts).toEqual([])
  })

  it('that fits again meanwhile is refused', () => {
    const workspace = overridden()
    const [conflict] = seen(workspace).conflicts
    if (conflict === undefined) throw new Error('No conflict')
    const fits = apply(workspace, rated(workspace, 2))
    expect(settleScenarioConflict(fits, { conflict, keeping: 'plan', day: start })).toMatchObject({
      refused: 'This fits again meanwhile.',
    })
  })
})
