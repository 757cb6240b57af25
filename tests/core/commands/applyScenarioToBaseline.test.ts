import { expect, test } from 'vitest'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScale } from '#core/commands/setScale.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { parseWorkspaceFile } from '#core/interchange/parseWorkspaceFile.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import { defaultScale } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: { Ana: { can: { Kafka: 3 } }, Bo: { can: { Kafka: 1 } } },
})
const id = 'learning' as ScenarioId

function made(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

function rate(name: string, level: number) {
  const ratings = [{ person: person(name), skill: skill('Kafka'), level }]
  return made(setRatings(bank, { ratings, day: day('2026-06-01') }))
}

function kept(...steps: Edit[]): Workspace {
  const edits = steps.map((edit) => ({ id: edit.label as ScenarioEditId, edit }))
  return apply(bank, made(createScenario(bank, { id, name: 'They learn', edits })))
}

const level = (workspace: Workspace, name: string) =>
  workspace.ratings.get(person(name), skill('Kafka'))?.level

test('a scenario is applied as one edit, which one undo takes back; the scenario stays', () => {
  const before = kept(rate('Ana', 4), rate('Bo', 3))
  const edit = made(applyScenarioToBaseline(before, id))
  expect(edit.label).toBe('Apply scenario “They learn”')
  const after = apply(before, edit)
  expect([level(after, 'Ana'), level(after, 'Bo')]).toEqual([4, 3])
  expect(after.scenarioEdits).toBe(before.scenarioEdits)
  expect(level(apply(after, invert(edit)), 'Ana')).toBe(3)
})

test('a scenario is applied without what is above the scale, and the backup opens', () => {
  const before = kept(rate('Ana', 4), rate('Bo', 3))
  const scale = { levels: defaultScale.slice(0, 4), holdsFrom: 3 }
  const short = apply(before, made(setScale(before, scale)))
  const after = apply(short, made(applyScenarioToBaseline(short, id)))
  expect([level(after, 'Ana'), level(after, 'Bo')]).toEqual([3, 3])
  const text = serializeWorkspaceFile({ workspace: after, history: [] })
  expect(parseWorkspaceFile(text)).not.toHaveProperty('refused')
})

test('nothing is applied where the scenario is gone, done already, or fits no more', () => {
  expect(refusal(applyScenarioToBaseline(bank, id))).toBe('The scenario was deleted meanwhile.')
  const bo = kept(rate('Bo', 3))
  const done = apply(bo, made(applyScenarioToBaseline(bo, id)))
  expect(refusal(applyScenarioToBaseline(done, id))).toBe('The organisation is so already.')
  const ana = kept(rate('Ana', 4))
  const scale = { levels: defaultScale.slice(0, 4), holdsFrom: 3 }
  const short = apply(ana, made(setScale(ana, scale)))
  expect(refusal(applyScenarioToBaseline(short, id))).toBe(
    'Nothing of it fits the organisation as it is now.',
  )
})
