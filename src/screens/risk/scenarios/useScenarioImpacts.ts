import { useCallback, useMemo } from 'react'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { useRisk } from '../useRisk.ts'
import { type ScenarioImpact, scenarioImpact } from './scenarioImpact.ts'

interface ScenarioImpacts {
  /** At once. */
  readonly impactOf: (id: ScenarioId) => ScenarioImpact
  /** Of all of them, worked out while the page lives on; `null`: not worked out yet. */
  readonly knownOf: (id: ScenarioId) => ScenarioImpact | null
}

/** What each scenario does, worked out once a state however often it is asked for. */
export function useScenarioImpacts(scenarios: readonly Scenario[]): ScenarioImpacts {
  const coverage = useSessionState((state) => state.coverage)
  const { showsLow } = useRisk().look
  const impactOf = useMemo(
    () => remembered((id: ScenarioId) => scenarioImpact(coverage, id, showsLow)),
    [coverage, showsLow],
  )
  const start = useCallback(() => gatherImpacts(scenarios, impactOf), [scenarios, impactOf])
  const { result } = useInSlices(`${coverage.day} ${showsLow}`, start)
  return { impactOf, knownOf: (id) => result?.get(id) ?? null }
}

function* gatherImpacts(
  scenarios: readonly Scenario[],
  impactOf: (id: ScenarioId) => ScenarioImpact,
): Generator<void, ReadonlyMap<ScenarioId, ScenarioImpact>> {
  const impacts = new Map<ScenarioId, ScenarioImpact>()
  for (const { id } of scenarios) {
    impacts.set(id, impactOf(id))
    yield
  }
  return impacts
}

function remembered<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(key)
    known.set(key, value)
    return value
  }
}
