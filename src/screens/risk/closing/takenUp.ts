import type { Finding } from '#core/analysis/finding.ts'
import { isOpen } from '#core/model/learningAction.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'
import { scenarioName } from './useClosing.ts'

/** Where the option is kept already, so that nobody keeps it twice; `null`: nowhere. */
export function takenUp(
  workspace: Workspace,
  finding: Finding,
  option: ClosingOption,
): string | null {
  if (option.kind === 'learn') {
    const isPlanned = [...workspace.learningActions].some(
      (it) => it.person === option.learner && it.skill === finding.skill && isOpen(it),
    )
    return isPlanned ? 'In the learning plan' : null
  }
  if (option.kind === 'stop-needing') return null
  const name = scenarioName(finding, workspace)
  const scenario = [...workspace.scenarios].find((it) => it.name === name)
  if (scenario === undefined) return null
  const isKept = [...workspace.scenarioEdits].some(
    (it) => it.scenario === scenario.id && it.edit.label === option.edit.label,
  )
  return isKept ? `In the scenario “${name}”` : null
}
