import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isBaselineEdit } from '#core/edits/edit.ts'
import { applyScenario } from '#core/edits/scenarioState.ts'
import { parseWorkspaceFile } from '#core/interchange/parseWorkspaceFile.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import { addDays } from '#core/model/day.ts'
import { createLearningAction } from '#core/model/learningAction.ts'
import { defaultScale } from '#core/model/level.ts'
import { createMembership, type Membership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import {
  createScenarioEdit,
  createScenarioRecord,
  type ScenarioEdit,
} from '#core/model/scenario.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day } from '#tests/support/builders.ts'
import { expectAgreement } from '../analysis/agreement.ts'
import { editFor, type Intent, intents } from './arbitraryEdits.ts'

function step(edit: Edit, place: number, more: Partial<ScenarioEdit> = {}): ScenarioEdit {
  if (!isBaselineEdit(edit)) throw new Error('Not an edit of the organisation')
  const id = `e${place}` as ScenarioEdit['id']
  return createScenarioEdit({ id, scenario: 'x' as never, place, edit, ...more })
}

/** What the intents come to, one after the other, as far as they are about the organisation. */
function stateAfter(start: Workspace, wanted: readonly Intent[]) {
  const edits: Edit[] = []
  let state = start
  for (const intent of wanted) {
    const edit = editFor(state, intent)
    if (!isBaselineEdit(edit)) continue
    const next = apply(state, edit)
    // No command puts somebody twice into one team.
    if (doubleStays(next).length > 0) continue
    edits.push(edit)
    state = next
  }
  return { state, edits }
}

/** Stays of one person in one team that share a day. */
function doubleStays({ memberships }: Workspace): Membership[] {
  const endless = (stay: Membership) => stay.to ?? '9999-12-31'
  const start = (stay: Membership) => stay.from ?? ''
  return [...memberships].filter((a) =>
    [...memberships].some(
      (b) =>
        a.id !== b.id &&
        a.person === b.person &&
        a.team === b.team &&
        start(a) <= endless(b) &&
        start(b) <= endless(a),
    ),
  )
}

/** The same organisation with the shortest scale that its levels allow, from 0 to `top` or more. */
function shortened(workspace: Workspace, top: number): Workspace {
  const used = [
    ...[...workspace.ratings].map(({ level }) => level),
    ...[...workspace.skills].map(({ holdsFrom }) => holdsFrom),
    ...[...workspace.requirements].map(({ minLevel }) => minLevel),
    ...[...workspace.learningActions].map(({ target }) => target),
  ].filter((level) => typeof level === 'number')
  const end = Math.max(top, ...used)
  const { record } = workspace.organisation
  const levels = record.levels.slice(0, end + 1)
  const after = { ...record, levels, holdsFrom: Math.min(record.holdsFrom, end) }
  return apply(workspace, { label: 'Scale', changes: [change('organisation', record, after)] })
}

function isReadable(workspace: Workspace): boolean {
  return !('refused' in parseWorkspaceFile(serializeWorkspaceFile({ workspace, history: [] })))
}

const tables = ({ people, teams, ratings, memberships }: Workspace) =>
  [people, teams, ratings, memberships].map((table) =>
    [...(table as Iterable<object>)].map((it) => JSON.stringify(it)).sort(),
  )

function organisationOf({ scenarios: _, scenarioEdits: __, ...organisation }: Workspace) {
  return organisation
}

const many = fc.array(intents, { maxLength: 20 })

describe('a scenario over its baseline', () => {
  it('is what its steps came to, where nothing has changed below', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const start = stateAfter(createWorkspace(), before).state
        const { state, edits } = stateAfter(start, wanted)
        const steps = edits.map((edit, at) => step(edit, at)).reverse()
        const seen = applyScenario(start, steps)
        expect(seen.conflicts).toEqual([])
        expect(tables(seen.workspace)).toEqual(tables(state))
        expect(tables(apply(start, seen.edit))).toEqual(tables(state))
      }),
    )
  })

  it('can be looked at and be done over any other state', () => {
    fc.assert(
      fc.property(many, many, many, (before, wanted, meanwhile) => {
        const start = stateAfter(createWorkspace(), before).state
        const steps = stateAfter(start, wanted).edits.map((edit, at) => step(edit, at))
        const now = stateAfter(start, meanwhile).state
        const seen = applyScenario(now, steps)
        expect(tables(apply(now, seen.edit))).toEqual(tables(seen.workspace))
      }),
    )
  })

  it('leads to a workspace file that opens, and to nobody twice in a team', () => {
    const tops = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(many, many, many, tops, (before, wanted, meanwhile, top) => {
        const start = stateAfter(createWorkspace(), before).state
        const steps = stateAfter(start, wanted).edits.map((edit, at) => step(edit, at))
        const now = shortened(stateAfter(start, meanwhile).state, top)
        const seen = applyScenario(now, steps)
        expect(isReadable(seen.workspace)).toBe(true)
        expect(doubleStays(seen.workspace)).toEqual([])
      }),
    )
  })

  it('moves the counts of an index as any edit does; keeping it moves none', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const start = createWorkspace(organisationOf(stateAfter(createWorkspace(), before).state))
        const { edits } = stateAfter(start, wanted)
        const scenario = createScenarioRecord({ id: 'x' as never, name: 'What if' })
        const steps = edits.map((edit, at) => change('scenarioEdits', null, step(edit, at)))
        const keeping = { label: 'Keep', changes: [change('scenarios', null, scenario), ...steps] }
        const kept = apply(start, keeping)
        const index = CoverageIndex.build(start, day('2026-03-01'))
        index.move(keeping, kept)
        expectAgreement(index, start)
        const seen = applyScenario(kept, kept.scenarioEdits)
        index.move(seen.edit, seen.workspace)
        expectAgreement(index, seen.workspace)
      }),
      { numRuns: 40 },
    )
  })

  const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
  const team = createTeam({ id: 'pay' as never, name: 'Payments' })
  const base = createWorkspace({ people: [ana], teams: [team] })
  const leaves = step(
    {
      label: 'Ana leaves',
      changes: [change('people', ana, { ...ana, leaves: day('2026-12-31') })],
    },
    1,
  )

  it('wins over what somebody else wrote since, and says so', () => {
    const later = { ...ana, leaves: day('2027-06-30'), role: 'Lead' }
    const now = apply(base, { label: 'Later', changes: [change('people', ana, later)] })
    const { workspace, conflicts } = applyScenario(now, [leaves])
    expect(workspace.people.get(ana.id)).toMatchObject({ leaves: '2026-12-31', role: 'Lead' })
    expect(conflicts.map(({ kind, step: of }) => [kind, of])).toEqual([['overridden', 'e1']])
  })

  it('does not bring back who was deleted', () => {
    const now = apply(base, { label: 'Delete', changes: [change('people', ana, null)] })
    const { workspace, edit, conflicts } = applyScenario(now, [leaves])
    expect([workspace.people.size, edit.changes.length]).toEqual([0, 0])
    expect(conflicts.map(({ kind }) => kind)).toEqual(['record-gone'])
  })

  it('deletes what was worked on since, and says so', () => {
    const gone = step({ label: 'Without it', changes: [change('teams', team, null)] }, 1)
    const now = apply(base, {
      label: 'Outcome',
      changes: [change('teams', team, { ...team, outcome: 'Faster refunds' })],
    })
    const { workspace, conflicts } = applyScenario(now, [gone])
    expect(workspace.teams.size).toBe(0)
    expect(conflicts.map(({ kind }) => kind)).toEqual(['overridden'])
  })

  it('shares everything that it does not touch', () => {
    const { workspace } = applyScenario(base, [leaves, { ...leaves, isSetAside: true }])
    expect(workspace.teams).toBe(base.teams)
  })
})

describe('a scenario that goes above the scale', () => {
  const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
  const go = createSkill({ id: 'go' as never, name: 'Go' })
  const kafka = createSkill({ id: 'kafka' as never, name: 'Kafka', holdsFrom: 4 })
  const expert = createRating({ person: ana.id, skill: go.id, level: 4 })
  const base = createWorkspace({ people: [ana], skills: [go] })
  const { record } = base.organisation
  const short = { ...record, levels: defaultScale.slice(0, 4) }
  const shrink = { label: 'Shrink', changes: [change('organisation', record, short)] }
  const now = apply(base, shrink)
  const kinds = (conflicts: readonly { kind: string }[]) => conflicts.map(({ kind }) => kind)

  it('is done without what the scale does not have, and says so', () => {
    const target = { id: 'l' as never, person: ana.id, skill: go.id, target: 4 }
    const steps = [
      step({ label: 'Rate', changes: [change('ratings', null, expert)] }, 1),
      step(
        { label: 'Plan', changes: [change('learningActions', null, createLearningAction(target))] },
        2,
      ),
      step({ label: 'Ask', changes: [change('skills', go, { ...go, holdsFrom: 4 })] }, 3),
      step(
        {
          label: 'Minimum',
          changes: [change('organisation', record, { ...record, holdsFrom: 4 })],
        },
        4,
      ),
    ]
    const { workspace, edit, conflicts } = applyScenario(now, steps)
    expect(edit.changes).toEqual([])
    expect(kinds(conflicts)).toEqual(Array(4).fill('above-scale'))
    expect(isReadable(workspace)).toBe(true)
    expect(applyScenario(base, steps).conflicts).toEqual([])
  })

  it('leaves out with a skill what is said of it', () => {
    const rating = createRating({ person: ana.id, skill: kafka.id, level: 2 })
    const added = [change('skills', null, kafka), change('ratings', null, rating)]
    const { edit, conflicts } = applyScenario(now, [step({ label: 'Add', changes: added }, 1)])
    expect(edit.changes).toEqual([])
    expect(kinds(conflicts)).toEqual(['above-scale', 'reference-gone'])
  })

  it('keeps the scale that is in use by now, and shortens it with what uses it', () => {
    const used = apply(base, { label: 'Rate', changes: [change('ratings', null, expert)] })
    const ask = change('skills', go, { ...go, holdsFrom: 4 })
    const seen = applyScenario(used, [step({ ...shrink, changes: [...shrink.changes, ask] }, 1)])
    expect(seen.workspace.organisation.record.levels).toHaveLength(5)
    expect(seen.workspace.skills.get(go.id)?.holdsFrom).toBe(4)
    expect(kinds(seen.conflicts)).toEqual(['above-scale'])
    const lowered = change('ratings', expert, { ...expert, level: 3 })
    const both = step({ label: 'Both', changes: [...shrink.changes, lowered] }, 1)
    const fits = applyScenario(used, [both])
    expect(fits.workspace.organisation.record.levels).toHaveLength(4)
    expect(fits.conflicts).toEqual([])
  })

  it('has the levels that it adds, in the same step or an earlier one', () => {
    const levels = [...defaultScale, { name: 'Author', description: '' }]
    const grow = { label: 'Grow', changes: [change('organisation', record, { ...record, levels })] }
    const rate = { label: 'Rate', changes: [change('ratings', null, { ...expert, level: 5 })] }
    const { workspace, conflicts } = applyScenario(base, [step(grow, 1), step(rate, 2)])
    expect(workspace.ratings.get(ana.id, go.id)?.level).toBe(5)
    expect(conflicts).toEqual([])
    const both = { label: 'Both', changes: [...rate.changes, ...grow.changes] }
    expect(applyScenario(base, [step(both, 1)])).toMatchObject({ workspace, conflicts: [] })
  })
})

describe('a scenario that moves somebody', () => {
  const on = day('2026-06-01')
  const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
  const teams = ['A', 'B'].map((name) => createTeam({ id: name as never, name }))
  const stay = (id: string, team: string, more: Partial<Membership> = {}) =>
    createMembership({ id: id as never, team: team as never, person: ana.id, ...more })
  const inA = stay('a', 'A')
  const base = createWorkspace({ people: [ana], teams, memberships: [inA] })
  const move = (id: string) => ({
    label: 'Move Ana to B',
    changes: [
      change('memberships', inA, { ...inA, to: addDays(on, -1) }),
      change('memberships', null, stay(id, 'B', { from: on })),
    ],
  })
  const staysOf = ({ memberships }: Workspace) => [...memberships].map(({ id }) => id).sort()
  const kinds = (conflicts: readonly { kind: string }[]) => conflicts.map(({ kind }) => kind)

  it('who has been moved there meanwhile is there once, and it says so', () => {
    const now = apply(base, move('here'))
    const { workspace, conflicts } = applyScenario(now, [step(move('planned'), 1)])
    expect(staysOf(workspace)).toEqual(['a', 'here'])
    expect(kinds(conflicts)).toEqual(['there-already'])
  })

  it('whose stay would turn into one that is there leaves it as it is', () => {
    const now = apply(base, {
      label: 'Join',
      changes: [change('memberships', null, stay('here', 'B'))],
    })
    const turned = {
      label: 'Move',
      changes: [change('memberships', inA, { ...inA, team: 'B' as never })],
    }
    const { workspace, conflicts } = applyScenario(now, [step(turned, 1)])
    expect(workspace.memberships.get(inA.id)?.team).toBe('A')
    expect(kinds(conflicts)).toEqual(['there-already'])
  })

  it('takes the place of a stay that it ends', () => {
    const part = {
      label: 'Half of the time',
      changes: [
        change('memberships', inA, { ...inA, to: addDays(on, -1) }),
        change('memberships', null, stay('half', 'A', { from: on, allocation: 50 })),
      ],
    }
    const { workspace, conflicts } = applyScenario(base, [step(part, 1)])
    expect(staysOf(workspace)).toEqual(['a', 'half'])
    expect(conflicts).toEqual([])
  })

  it('takes the place of a stay that goes without a trace', () => {
    const again = {
      label: 'Anew',
      changes: [
        change('memberships', null, stay('new', 'A', { from: on })),
        change('memberships', inA, null),
      ],
    }
    const { workspace, conflicts } = applyScenario(base, [step(again, 1)])
    expect(staysOf(workspace)).toEqual(['new'])
    expect(conflicts).toEqual([])
  })

  it('is one thing: where a second stay cannot be, the first one stays as it was', () => {
    const twice = {
      label: 'Twice',
      changes: [
        change('memberships', null, stay('second', 'A')),
        change('memberships', inA, { ...inA, allocation: 50 }),
      ],
    }
    const { workspace, conflicts } = applyScenario(base, [step(twice, 1)])
    expect([...workspace.memberships]).toEqual([inA])
    expect(kinds(conflicts)).toEqual(['there-already'])
  })

  it('may change stays that a file has twice', () => {
    const twice = createWorkspace({ people: [ana], teams, memberships: [inA, stay('a2', 'A')] })
    const less = {
      label: 'Less',
      changes: [change('memberships', inA, { ...inA, to: day('2026-12-31') })],
    }
    const { workspace, conflicts } = applyScenario(twice, [step(less, 1)])
    expect(workspace.memberships.get(inA.id)?.to).toBe('2026-12-31')
    expect(conflicts).toEqual([])
  })
})
