import * as v from 'valibot'
import { type Day, isDay } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Session } from '../session.ts'
import { dropPastNotices } from './dropPastNotices.ts'

// Which scenario is shown belongs to the tab, as its scroll position does: not to the address,
// where each screen says how it is arranged, and not to the device, where another tab may show
// another one. So it is in the tab's own storage, with the day, since without it other steps of
// the scenario would be seen.

const storageKey = 'crosshatch-shown-scenario'

const keptSchema = v.object({
  workspace: v.string(),
  scenario: v.string(),
  look: v.picklist(['before', 'after', 'changes']),
  day: v.pipe(v.string(), v.check(isDay)),
})

/**
 * Shows the scenario that this tab showed before it was loaded again, and from then on keeps which
 * one is shown and lets what was said of the last one go. Gives back its stop.
 */
export async function rememberShown(session: Session): Promise<() => void> {
  await restoreScenario(session)
  const stops = [keepShownScenario(session), dropPastNotices(session)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Shows the scenario that this tab showed before it was loaded again, if it is still there. */
async function restoreScenario(session: Session): Promise<void> {
  const kept = readKept()
  const { phase } = session.store.getState()
  if (kept === null || phase.kind !== 'ready' || phase.workspace !== kept.workspace) return
  const scenario = kept.scenario as ScenarioId
  if (session.baseline.scenarios.get(scenario) === undefined) return
  if (await session.showScenario(scenario, kept.look)) session.setDay(kept.day as Day)
}

/** Keeps which scenario is shown for the next time that this tab loads. Returns its stop. */
function keepShownScenario(session: Session): () => void {
  let written: string | null = null
  const keep = () => {
    const { phase, scenario, day } = session.store.getState()
    const kept =
      scenario === null || phase.kind !== 'ready'
        ? null
        : JSON.stringify({
            workspace: phase.workspace,
            scenario: scenario.id,
            look: scenario.look,
            day,
          })
    if (kept === written) return
    written = kept
    write(kept)
  }
  return session.store.subscribe(keep)
}

function readKept() {
  try {
    const read = v.safeParse(keptSchema, JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'))
    return read.success ? read.output : null
  } catch {
    // Reading storage throws where it is blocked; then no tab remembers anything.
    return null
  }
}

function write(kept: string | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(storageKey)
    else sessionStorage.setItem(storageKey, kept)
  } catch {
    // It is only a convenience.
  }
}
