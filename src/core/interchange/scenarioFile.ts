import * as v from 'valibot'
import { type Refusal, refuse } from '../edits/edit.ts'
import { nameSchema } from '../model/ids.ts'
import type { Scenario, ScenarioEdit } from '../model/scenario.ts'
import { currentVersion, type FileObject, migrate, migrations } from './migrations.ts'
import {
  faultText,
  isObject,
  isRefused,
  issueText,
  parseJson,
  scenarioRecords,
  scenarioWithSteps,
} from './parseWorkspaceFile.ts'
import { scenarioText } from './serializeWorkspaceFile.ts'
import { workspaceFileFormat } from './workspaceFile.ts'

export const scenarioFileFormat = 'crosshatch-scenario'

/** One scenario, to be handed to somebody who has a copy of the same organisation. */
export interface ScenarioFile {
  /** Name of the organisation that it was made over. */
  readonly organisation: string
  readonly scenario: Scenario
  readonly steps: readonly ScenarioEdit[]
}

/**
 * The scenario file's text. Canonical, as the workspace file is: the same scenario gives the same
 * bytes, with steps in their order and a line for each change. Its version is the workspace file's,
 * because its steps hold the same records.
 */
export function serializeScenarioFile({ organisation, scenario, steps }: ScenarioFile): string {
  return `{
"format": ${JSON.stringify(scenarioFileFormat)},
"version": ${currentVersion()},
"organisation": ${JSON.stringify(organisation)},
"scenario": ${scenarioText(scenario, steps)}
}
`
}

const fileSchema = v.strictObject({
  format: v.literal(scenarioFileFormat),
  version: v.number(),
  organisation: nameSchema,
  scenario: scenarioWithSteps,
})

/**
 * Reads a scenario file, or says in a sentence why it cannot be read. Never throws. Ids are those
 * of the file: `openScenario` gives new ones. What the steps are about may not be there; they are
 * fitted when somebody looks.
 */
export function parseScenarioFile(text: string): ScenarioFile | Refusal {
  const given = parseJson(text)
  if (given === undefined) return refuse('This is not a scenario file: it is not JSON.')
  if (!isObject(given) || given.format !== scenarioFileFormat) {
    return refuse(
      isObject(given) && given.format === workspaceFileFormat
        ? 'This file holds a whole organisation. Open it under Data.'
        : 'This is not a scenario file: it is JSON of another program.',
    )
  }
  const migrated = migratedFile(given)
  if (isRefused(migrated)) return migrated
  const parsed = v.safeParse(fileSchema, migrated)
  if (!parsed.success) {
    return refuse(`The scenario file is damaged. ${faultText(parsed.issues.map(issueText))}`)
  }
  const { organisation, scenario } = parsed.output
  const { scenarios, scenarioEdits } = scenarioRecords([scenario])
  const [only] = scenarios
  if (only === undefined) throw new Error('A scenario file without a scenario')
  return { organisation, scenario: only, steps: scenarioEdits }
}

/** Migrated as the only scenario of a workspace file: both change with the records. */
function migratedFile(file: FileObject): FileObject | Refusal {
  const { version, scenario } = file
  const around = { version, workspace: {}, scenarios: [scenario] }
  const migrated = migrate(around, migrations, 'scenario file')
  if (isRefused(migrated)) return migrated
  const scenarios = migrated.scenarios as readonly unknown[]
  return { ...file, version: migrated.version, scenario: scenarios[0] }
}
