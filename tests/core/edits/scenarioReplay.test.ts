import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { changesToDoubleStays } from '#core/edits/doubleStays.ts'
import { type Edit, isBaselineEdit, recordOf } from '#core/edits/edit.ts'
import { changedFields, type Fields } from '#core/edits/fields.ts'
import { PointingRecords } from '#core/edits/pointing.ts'
import { rebase } from '#core/edits/rebase.ts'
import { detachAll, type ReferredTable } from '#core/edits/references.ts'
import { applyScenario } from '#core/edits/scenarioState.ts'
import { createScenarioEdit, type ScenarioEdit } from '#core/model/scenario.ts'
import type { Table } from '#core/model/tables.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { editFor, type Intent, intents } from './arbitraryEdits.ts'

const many = fc.array(intents, { maxLength: 16 })

/** What the intents come to, one after the other, and the state after them. */
function done(start: Workspace, wanted: readonly Intent[]) {
  let state = start
  const edits: Edit[] = []
  for (const intent of wanted) {
    const edit = editFor(state, intent)
    if (!isBaselineEdit(edit)) continue
    state = apply(state, edit)
    edits.push(edit)
  }
  return { state, edits }
}

function stepsOf(edits: readonly Edit[]): ScenarioEdit[] {
  return edits.flatMap((edit, place) => {
    const id = `e${place}` as ScenarioEdit['id']
    const scenario = 'x' as ScenarioEdit['scenario']
    return isBaselineEdit(edit) ? createScenarioEdit({ id, scenario, place, edit }) : []
  })
}

describe('a scenario over a baseline that has moved', () => {
  it('is what fitting its steps one by one by hand comes to, conflicts and all', () => {
    fc.assert(
      fc.property(many, many, many, (before, wanted, meanwhile) => {
        const start = done(createWorkspace(), before).state
        const steps = stepsOf(done(start, wanted).edits)
        const now = done(start, meanwhile).state
        let byHand = now
        const conflicts: string[] = []
        for (const { edit } of steps) {
          const fitted = rebase(edit, byHand, { keep: 'plan', toDoubleStays: changesToDoubleStays })
          byHand = apply(byHand, fitted.edit)
          for (const it of fitted.conflicts) conflicts.push(`${it.kind} ${it.change.table}`)
        }
        const seen = applyScenario(now, steps)
        expect(seen.workspace).toEqual(byHand)
        expect(seen.conflicts.map(({ kind, change }) => `${kind} ${change.table}`).sort()).toEqual(
          conflicts.sort(),
        )
      }),
    )
  })

  it('says what each step means to say, or tells a conflict of that step', () => {
    fc.assert(
      fc.property(many, many, many, (before, wanted, meanwhile) => {
        const start = done(createWorkspace(), before).state
        const steps = stepsOf(done(start, wanted).edits)
        let state = done(start, meanwhile).state
        for (const { edit } of steps) {
          const fitted = rebase(edit, state, { keep: 'plan', toDoubleStays: changesToDoubleStays })
          state = apply(state, fitted.edit)
          if (fitted.conflicts.length > 0) continue
          for (const it of edit.changes) {
            const table = state[it.table] as unknown as Table<object>
            const here = table.same(recordOf(it as never)) as Fields | undefined
            if (it.after === null) expect(here).toBeUndefined()
            else if (it.before !== null) {
              const meant = it.after as unknown as Fields
              for (const field of changedFields(it.before as never, it.after as never)) {
                // A mention of what has gone meanwhile is forgotten, which is no conflict.
                if (here?.[field] !== null) expect(here?.[field]).toEqual(meant[field])
              }
            }
          }
        }
      }),
    )
  })
})

describe('records that point to others', () => {
  it('are found through any edits as a search of the whole workspace finds them', () => {
    const gone = fc.constantFrom<readonly [ReferredTable, string]>(
      ['people', 'p1'],
      ['people', 'p2'],
      ['teams', 't1'],
      ['skills', 's1'],
      ['chapters', 'c1'],
      ['ownedThings', 'w1'],
    )
    fc.assert(
      fc.property(many, many, gone, gone, (before, wanted, one, other) => {
        let { state } = done(createWorkspace(), before)
        const pointing = new PointingRecords(state)
        const asked = new Map([one, other].map(([table, id]) => [table, new Set([id])]))
        const text = (it: object) => JSON.stringify(it)
        for (const intent of wanted) {
          const edit = editFor(state, intent)
          state = apply(state, edit)
          // Asked each time, so that what was gathered early is followed.
          detachAll(state, asked, pointing)
          pointing.move(edit, state)
          expect(detachAll(state, asked, pointing).map(text).sort()).toEqual(
            detachAll(state, asked).map(text).sort(),
          )
        }
      }),
    )
  })
})
