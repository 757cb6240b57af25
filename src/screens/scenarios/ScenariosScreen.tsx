import { useCallback, useMemo } from 'react'
import type { ScenarioId } from '#core/model/ids.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { parseAttritionLook } from '../analysis/attritionLook.ts'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { AllScenarios } from './AllScenarios.tsx'
import { OneScenario } from './OneScenario.tsx'
import { SideBySide } from './SideBySide.tsx'
import { parseScenariosLook, serializeScenariosLook } from './scenariosLook.ts'
import { type Scenarios, ScenariosContext } from './useScenarios.ts'

/** What could be done, before it is: every scenario, what one changes, or several side by side. */
export function ScenariosScreen() {
  const scenarios = useScenariosState()
  const { look, baseline } = scenarios
  const nameOf = useMemo(
    () => (look.hidesNames ? hiddenNames(baseline.people) : null),
    [look.hidesNames, baseline.people],
  )
  const chosen = look.chosen.flatMap((id) => baseline.scenarios.get(id) ?? [])
  const [first] = chosen
  return (
    <ScenariosContext value={scenarios}>
      <NamesContext value={nameOf}>
        {first === undefined ? (
          <AllScenarios />
        ) : chosen.length === 1 ? (
          <OneScenario key={first.id} scenario={first} />
        ) : (
          <SideBySide scenarios={chosen} />
        )}
      </NamesContext>
    </ScenariosContext>
  )
}

function useScenariosState(): Scenarios {
  const { view } = useActionContext()
  const baseline = useSessionState((state) => state.scenario?.baseline ?? state.workspace)
  const [look, changeLook] = useAddressedState(parseScenariosLook, serializeScenariosLook)
  const change = useCallback(
    (part: Parameters<Scenarios['change']>[0]) => changeLook((before) => ({ ...before, ...part })),
    [changeLook],
  )
  // How many leave is said where the attrition is looked at; its address is as it was left.
  const [, query = ''] = view.hrefOf('risk').split('?')
  const params = new URLSearchParams(query)
  const { rate } = parseAttritionLook(params.get('rate'), null)
  return useMemo(() => {
    const [route = ''] = view.hrefOf('scenarios').split('?')
    const hrefOf = (...chosen: readonly ScenarioId[]) =>
      route + serializeParams(serializeScenariosLook({ ...look, chosen }))
    const open = (...chosen: readonly ScenarioId[]) => {
      location.hash = hrefOf(...chosen)
    }
    return { look, change, hrefOf, open, baseline, rate }
  }, [view, look, change, baseline, rate])
}
