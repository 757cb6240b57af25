import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openScenario } from '#core/commands/openScenario.ts'
import { apply } from '#core/edits/apply.ts'
import { isBaselineEdit, isRefusal } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import {
  parseScenarioFile,
  type ScenarioFile,
  serializeScenarioFile,
} from '#core/interchange/scenarioFile.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import {
  createScenarioEdit,
  createScenarioRecord,
  type ScenarioEdit,
} from '#core/model/scenario.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { editFor, type Intent, intents } from '../edits/arbitraryEdits.ts'

const scenario = createScenarioRecord({
  id: 'plan' as ScenarioId,
  name: 'Without Payments',
  purpose: 'What happens to Kafka?',
})

/** A state, and a scenario of edits that were made on top of it. */
function planned(before: readonly Intent[], wanted: readonly Intent[]) {
  const step = (state: Workspace, intent: Intent) => editFor(state, intent)
  const start = before.reduce((state, it) => apply(state, step(state, it)), createWorkspace())
  let state = start
  const steps: ScenarioEdit[] = []
  for (const intent of wanted) {
    const edit = step(state, intent)
    if (!isBaselineEdit(edit) || edit.changes.length === 0) continue
    state = apply(state, edit)
    const place = steps.length + 1
    const id = `e${String(place).padStart(2, '0')}` as ScenarioEdit['id']
    steps.push(
      createScenarioEdit({ id, scenario: scenario.id, place, edit, isSetAside: place % 4 === 0 }),
    )
  }
  return { start, steps }
}

function read(text: string): ScenarioFile {
  const file = parseScenarioFile(text)
  if ('refused' in file) throw new Error(file.refused)
  return file
}

const many = fc.array(intents, { maxLength: 12 })

describe('a scenario file', () => {
  it('is read as it was written, to the byte', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { steps } = planned(before, wanted)
        const file = { organisation: 'Bank', scenario, steps }
        const text = serializeScenarioFile(file)
        expect(read(text)).toEqual(file)
        expect(serializeScenarioFile(read(text))).toBe(text)
      }),
    )
  })

  it('does over a copy of the organisation what it did over the first', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { start, steps } = planned(before, wanted)
        const { scenario: opened, steps: given } = read(
          serializeScenarioFile({ organisation: 'Bank', scenario, steps }),
        )
        let made = 0
        const id = 'here' as ScenarioId
        const newId = () => `new ${made++}`
        const edit = openScenario(start, { id, scenario: opened, steps: given, newId })
        if (isRefusal(edit)) throw new Error(edit.refused)
        const kept = apply(start, edit)
        const there = scenarioEditsOf(kept, id)
        expect(there.every((it) => it.id.startsWith('new '))).toBe(true)
        const withoutIds = ({ scenarios: _, scenarioEdits: __, ...rest }: Workspace) => rest
        expect(withoutIds(applyScenario(kept, there).workspace)).toEqual(
          withoutIds(applyScenario(start, steps).workspace),
        )
      }),
      { numRuns: 40 },
    )
  })
})

test('a second scenario of a name gets a number behind it', () => {
  const open = (workspace: Workspace, id: string) => {
    const given = { id: id as ScenarioId, scenario, steps: [], newId: () => 'never' }
    const edit = openScenario(workspace, given)
    if (isRefusal(edit)) throw new Error(edit.refused)
    return apply(workspace, edit)
  }
  const twice = ['a', 'b', 'c'].reduce(open, createWorkspace())
  expect([...twice.scenarios].map(({ name }) => name)).toEqual([
    'Without Payments',
    'Without Payments (2)',
    'Without Payments (3)',
  ])
})

describe('a file that is no scenario is refused with a sentence', () => {
  const good = serializeScenarioFile({ organisation: 'Bank', scenario, steps: [] })
  it.each([
    ['no JSON', 'Kafka', /it is not JSON/],
    ['JSON of something else', '[]', /JSON of another program/],
    ['a whole organisation', '{"format":"crosshatch","version":3}', /Open it under Data/],
    [
      'no version',
      good.replace(/"version": \d+/, '"version": "new"'),
      /scenario file does not say/,
    ],
    ['a newer version', good.replace(/"version": \d+/, '"version": 99'), /newer Crosshatch/],
    ['no scenario', good.replace('"scenario": {', '"plan": {'), /damaged/],
    ['a field that is not known', good.replace('"edits":', '"more":1,"edits":'), /damaged.*more/],
    ['a name that is none', good.replace('"Without Payments"', '""'), /damaged\. scenario\.name/],
    [
      'a step that changes scenarios',
      good.replace(
        '"edits":[]',
        '"edits":[{"id":"e","place":1,"isSetAside":false,"from":null,"label":"x","changes":[{"table":"scenarios","before":null,"after":null}]}]',
      ),
      /damaged\. scenario\.edits\.0\.changes/,
    ],
  ])('%s', (_, text, sentence) => {
    const file = parseScenarioFile(text)
    expect('refused' in file ? file.refused : '').toMatch(sentence)
  })

  it('whatever it is, nothing is thrown', () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({
        format: fc.constant('crosshatch-scenario'),
        version: fc.integer({ min: 0, max: 4 }),
        scenario: fc.jsonValue(),
      }),
    )
    fc.assert(
      fc.property(json, (value) => {
        expect(parseScenarioFile(JSON.stringify(value))).toHaveProperty('refused')
      }),
    )
  })
})
