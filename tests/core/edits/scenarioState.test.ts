import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isBaselineEdit } from '#core/edits/edit.ts'
import { applyScenario } from '#core/edits/scenarioState.ts'
import { createPerson } from '#core/model/person.ts'
import {
  createScenarioEdit,
  createScenarioRecord,
  type ScenarioEdit,
} from '#core/model/scenario.ts'
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
    edits.push(edit)
    state = apply(state, edit)
  }
  return { state, edits }
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
