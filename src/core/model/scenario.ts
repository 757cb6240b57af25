import * as v from 'valibot'
import { baselineEditSchema } from './baseline.ts'
import { daySchema } from './day.ts'
import { nameSchema, scenarioEditIdSchema, scenarioIdSchema, textSchema } from './ids.ts'

/** What could be done, under a name: edits over the organisation, seen only when looked at. */
export const scenarioSchema = v.strictObject({
  id: scenarioIdSchema,
  name: nameSchema,
  /** What it is to find out, or to reach. */
  purpose: textSchema,
  created: v.nullable(daySchema),
})
export interface Scenario extends Readonly<v.InferOutput<typeof scenarioSchema>> {}

export function createScenarioRecord(
  given: Pick<Scenario, 'id' | 'name'> & Partial<Scenario>,
): Scenario {
  return { purpose: '', created: null, ...given }
}

/** Far more than steps, and far below where adding 1 to a number does nothing. */
const lastPlace = 1_000_000_000

/** One step of a scenario. A record of its own, so that two tabs can add to one scenario. */
export const scenarioEditSchema = v.strictObject({
  id: scenarioEditIdSchema,
  scenario: scenarioIdSchema,
  /** Steps go by it, and by id where it is the same; fractions lie between two steps. */
  place: v.pipe(v.number(), v.minValue(0), v.maxValue(lastPlace)),
  /** As it was made. It is fitted to the organisation each time that somebody looks. */
  edit: baselineEditSchema,
  /** Kept, but left out when looking. */
  isSetAside: v.boolean(),
  /** From which day it is meant; `null`: not said. */
  from: v.nullable(daySchema),
})
export interface ScenarioEdit extends Readonly<v.InferOutput<typeof scenarioEditSchema>> {}

export function createScenarioEdit(
  given: Pick<ScenarioEdit, 'id' | 'scenario' | 'place' | 'edit'> & Partial<ScenarioEdit>,
): ScenarioEdit {
  return { isSetAside: false, from: null, ...given }
}
