import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { nextStatuses } from '#core/commands/mission/statusRules.ts'
import { apply } from '#core/edits/apply.ts'
import { changeKey, type Edit, isBaselineEdit, isRefusal } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { references } from '#core/edits/references.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createReading } from '#core/model/mission/reading.ts'
import type { Team, TeamStatus } from '#core/model/team.ts'
import {
  createWorkspace,
  recordSchemas,
  tableNames,
  type Workspace,
} from '#core/model/workspace.ts'
import { contents } from '#tests/core/interchange/contents.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { missionCommands, statusWalks } from './arbitraryMissionCommands.ts'

const id = (text: string) => text as never
const sketch = sketchOrganisation({
  people: { p1: {}, p2: { leaves: day('2026-07-01') } },
  skills: { s1: {}, s2: {} },
  teams: {
    t1: { status: 'forming', owner: id('p1'), needs: { s1: 2 } },
    t2: { status: 'active', owner: id('p2'), target: day('2026-05-01'), members: ['p1'] },
    t3: { status: 'abandoned', disbanded: day('2026-01-01'), needs: { s2: 1 } },
    t4: { status: 'achieved', formed: day('2026-02-01') },
    t5: { status: 'proposed' },
  },
})
const start = createWorkspace({
  ...sketch,
  organisation: [sketch.organisation.record],
  charters: [createCharter({ id: id('t1'), exitCriterion: 'Nobody calls' })],
  readings: [createReading({ id: id('r1'), team: id('t2'), day: day('2026-03-01'), value: 4 })],
  ownedThings: [createOwnedThing({ id: id('w1'), name: 'Service', team: id('t4') })],
  lessons: [{ id: id('k1'), team: null, day: day('2026-01-01'), text: 'Measure first' }],
  needsTemplates: [
    {
      id: id('y1'),
      name: 'Usual',
      needs: ['s1', 'gone', 's1'].map((skill) => {
        return { skill: id(skill), minLevel: 9, minHolders: 1, weight: 1 }
      }),
    },
  ],
})

const walks = fc.array(missionCommands, { minLength: 1, maxLength: 30 })

/** Does one command after the other; what is refused changes nothing. */
function walk(
  commands: typeof walks extends fc.Arbitrary<infer T> ? T : never,
  visit: (before: Workspace, edit: Edit, after: Workspace) => void,
): void {
  let workspace = start
  for (const { run } of commands) {
    const outcome = run(workspace)
    if (isRefusal(outcome)) {
      expect(outcome.refused).toMatch(/\.$/)
      continue
    }
    const after = apply(workspace, outcome)
    visit(workspace, outcome, after)
    workspace = after
  }
}

test('whatever is done to missions, undo gives it back', () => {
  fc.assert(
    fc.property(walks, (commands) => {
      walk(commands, (before, edit, after) => {
        expect(new Set(edit.changes.map(changeKey)).size).toBe(edit.changes.length)
        expect(contents(apply(after, invert(edit)))).toEqual(contents(before))
      })
    }),
  )
})

test('no command leads to what could not come in from outside', () => {
  fc.assert(
    fc.property(walks, (commands) => {
      walk(commands, (_, edit, after) => {
        // So that it can be a step of a scenario.
        expect(isBaselineEdit(edit)).toBe(true)
        for (const { table, after: record } of edit.changes) {
          if (record !== null) expect(v.is(recordSchemas[table], record), table).toBe(true)
        }
        for (const table of tableNames) {
          for (const record of after[table] as Iterable<Readonly<Record<string, unknown>>>) {
            for (const { field, to } of references[table]) {
              const pointed = record[field]
              if (pointed !== null) expect(after[to].get(pointed as never)).toBeDefined()
            }
          }
        }
      })
    }),
  )
})

test('a status changes only to one that comes next, and never without a transition', () => {
  const seen = new Set<TeamStatus>()
  fc.assert(
    fc.property(fc.oneof(statusWalks, walks), (commands) => {
      walk(commands, (before, edit, after) => {
        for (const { table, ...teams } of edit.changes) {
          if (table !== 'teams') continue
          const [was, is] = [teams.before, teams.after] as [Team | null, Team | null]
          if (is === null || was?.status === is.status) continue
          seen.add(is.status)
          if (was === null) expect(is.status).toBe('proposed')
          else expect(nextStatuses[was.status]).toContain(is.status)
          const told = [...after.transitions].filter(
            (it) => before.transitions.get(it.id) === undefined,
          )
          const expected = was === null ? [] : [{ team: is.id, from: was.status, to: is.status }]
          expect(told).toMatchObject(expected)
        }
      })
    }),
    // The same walks each time: that every status is reached must not be a matter of luck.
    { numRuns: 300, seed: 4 },
  )
  const reached = Object.values(nextStatuses).flat()
  expect([...reached].filter((status) => !seen.has(status))).toEqual([])
})

test('a mission that becomes active, or ends, has what that takes', () => {
  fc.assert(
    fc.property(fc.oneof(statusWalks, walks), (commands) => {
      walk(commands, (_, edit, after) => {
        for (const { table, before: was, after: is } of edit.changes) {
          if (table !== 'teams' || was === null || is === null) continue
          if (was.status === is.status) continue
          if (is.status === 'active') {
            expect(after.charters.get(is.id)?.exitCriterion.trim()).not.toBe('')
            expect(is.owner).not.toBeNull()
          }
          if (nextStatuses[is.status].length > 0) continue
          expect([...after.ownedThings].filter(({ team }) => team === is.id)).toEqual([])
          expect(is.disbanded).not.toBeNull()
        }
      })
    }),
  )
})
