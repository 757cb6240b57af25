import type { Session } from '../session.ts'
import type { ShownScenario } from './shownScenario.ts'

/**
 * Lets what was said of the scenario that is shown go, once another one, another look at it or
 * the organisation itself is shown. Returns its stop.
 */
export function dropPastNotices({ store }: Session): () => void {
  let seen = sceneOf(store.getState().scenario)
  return store.subscribe(({ scenario }) => {
    const scene = sceneOf(scenario)
    if (scene === seen) return
    seen = scene
    store.setState(({ notices }) => ({ notices: notices.filter((it) => !it.isOfShown) }))
  })
}

/** What is looked at, whether its changes are marked or not. */
function sceneOf(shown: ShownScenario | null): string | null {
  return shown === null ? null : `${shown.look === 'before' ? 'before' : 'with'} ${shown.id}`
}
