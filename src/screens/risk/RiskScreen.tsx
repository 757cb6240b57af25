import { Suspense, useCallback, useEffect, useId, useMemo } from 'react'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { Waiting } from '#ui/Progress.tsx'
import { Screen } from '#ui/Screen.tsx'
import { Tabs, tabId } from '#ui/Tabs.tsx'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { CellDetails } from './CellDetails.tsx'
import { movedTo } from './movedViews.ts'
import { AsideContext } from './RiskAside.tsx'
import styles from './RiskScreen.module.css'
import { RiskKeeping, RiskTools } from './RiskTools.tsx'
import { standingScope } from './riskFilter.ts'
import { lookAt, parseRiskLook, serializeRiskLook } from './riskLook.ts'
import { useAside } from './useAside.ts'
import { useOpenedCell } from './useOpenedCell.ts'
import { type Risk, RiskContext } from './useRisk.ts'
import { viewNamed, views } from './views.ts'

/** Where the organisation hangs on one person: one screen, looked at in several ways. */
export function RiskScreen() {
  const workspace = useSessionState((state) => state.workspace)
  const risk = useRiskState()
  const { look, opened } = risk
  const moved = movedTo(look)
  useEffect(() => {
    if (moved !== null) location.replace(moved)
  }, [moved])
  const panel = useId()
  const aside = useAside()
  const nameOf = useMemo(
    () => (look.hidesNames ? hiddenNames(workspace.people) : null),
    [look.hidesNames, workspace.people],
  )
  const chosen = viewNamed(look.view)
  const { holdsFrom, levels } = workspace.organisation.record
  if (moved !== null) return null
  return (
    <RiskContext value={risk}>
      <NamesContext value={nameOf}>
        <AsideContext value={aside.place}>
          <Screen
            title="Key-person risk"
            summary={`Held from level ${holdsFrom} · ${levels[holdsFrom]?.name}, unless the skill or the team says otherwise.`}
            actions={<RiskKeeping />}
            tools={
              <>
                <div className={styles.top}>
                  <Tabs
                    label="Views of the risk"
                    tabs={views.map(({ name, label }) => ({
                      name,
                      label,
                      href: risk.hrefOf(name),
                    }))}
                    chosen={chosen.name}
                    panel={panel}
                  />
                </div>
                <RiskTools />
              </>
            }
            aside={aside.label === null ? undefined : <div ref={aside.setHost} />}
            asideLabel={aside.label ?? 'Details'}
          >
            <div
              role="tabpanel"
              id={panel}
              aria-labelledby={tabId(panel, chosen.name)}
              className={styles.panel}
            >
              <Suspense fallback={<Waiting label={`Opening ${chosen.label}…`} />}>
                <chosen.View />
              </Suspense>
            </div>
            {opened === null ? null : <CellDetails cell={opened} onClose={() => risk.open(null)} />}
          </Screen>
        </AsideContext>
      </NamesContext>
    </RiskContext>
  )
}

function useRiskState(): Risk {
  const { view: app } = useActionContext()
  const coverage = useSessionState((state) => state.coverage)
  const [wanted, changeLook] = useAddressedState(parseRiskLook, serializeRiskLook)
  const look = useMemo(() => standingScope(wanted, coverage), [wanted, coverage])
  const change = useCallback(
    (part: Parameters<Risk['change']>[0]) =>
      changeLook((before) => ({
        ...before,
        ...(typeof part === 'function' ? part(before) : part),
      })),
    [changeLook],
  )
  const [opened, open] = useOpenedCell(look.view)
  return useMemo(() => {
    const [route = ''] = app.hrefOf('risk').split('?')
    const hrefOf: Risk['hrefOf'] = (view, part) =>
      route + serializeParams(serializeRiskLook({ ...lookAt(look, view), ...part }))
    return { look, change, opened, open, hrefOf }
  }, [app, look, change, opened, open])
}
