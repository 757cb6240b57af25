import { openScenario } from '#core/commands/openScenario.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { scenarioFit } from '#core/edits/scenarioFit.ts'
import { scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { parseScenarioFile } from '#core/interchange/scenarioFile.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { fitWords } from './fitWords.ts'
import { useScenarios } from './useScenarios.ts'

/** Scenarios are lists of changes: what is larger is something else. */
const largest = 50_000_000

/** Takes a scenario in from a file, over one's own copy of the organisation, and goes there. */
export function useOpenScenarioFile(): (file: File) => Promise<void> {
  const session = useSession()
  const { open, baseline } = useScenarios()
  return async (file) => {
    const warn = (text: string) => session.notify({ tone: 'warning', text })
    if (file.size > largest) return warn(`“${file.name}” is too large for a scenario file.`)
    let text: string
    try {
      text = await file.text()
    } catch {
      return warn(`“${file.name}” cannot be read.`)
    }
    const parsed = parseScenarioFile(text)
    if ('refused' in parsed) return warn(`“${file.name}”: ${parsed.refused}`)
    const id = newId<ScenarioId>()
    const { organisation, scenario, steps } = parsed
    const outcome = session.perform((it) => openScenario(it, { id, scenario, steps, newId }), {
      on: 'baseline',
    })
    if (isRefusal(outcome)) return
    open(id)
    const here = baseline.organisation.record.name
    const where = organisation === here ? '' : ` It was made over “${organisation}”.`
    const kept = scenarioEditsOf(session.baseline, id)
    const fit = kept.length === 0 ? '' : ` ${fitWords(scenarioFit(session.baseline, kept))}`
    session.notify({
      tone: 'info',
      text: `The scenario is opened.${where}${fit}`,
      offersUndo: true,
    })
  }
}
