import { Suspense, useCallback, useId, useMemo, useState } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { Waiting } from '#ui/Progress.tsx'
import { Screen } from '#ui/Screen.tsx'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { CellDetails } from './CellDetails.tsx'
import { AsideContext, RiskAside } from './RiskAside.tsx'
import styles from './RiskScreen.module.css'
import { RiskTabs, tabId } from './RiskTabs.tsx'
import { RiskKeeping, RiskTools } from './RiskTools.tsx'
import { isInScope, standingScope } from './riskFilter.ts'
import { parseRiskLook, type RiskLook, serializeRiskLook } from './riskLook.ts'
import { useAside } from './useAside.ts'
import { type OpenedCell, type Risk, RiskContext } from './useRisk.ts'
import { viewNamed, views } from './views.ts'

/** Where the organisation hangs on one person: one screen, looked at in several ways. */
export function RiskScreen() {
  const workspace = useSessionState((state) => state.workspace)
  const risk = useRiskState()
  const { look, findings, opened } = risk
  const panel = useId()
  const aside = useAside()
  const nameOf = useMemo(
    () => (look.hidesNames ? hiddenNames(workspace.people) : null),
    [look.hidesNames, workspace.people],
  )
  const chosen = viewNamed(look.view)
  const { holdsFrom, levels } = workspace.organisation.record
  return (
    <RiskContext value={risk}>
      <NamesContext value={nameOf}>
        <AsideContext value={aside.place}>
          <Screen
            title="Key-person risk"
            summary={`Held from level ${holdsFrom} · ${levels[holdsFrom]?.name}, unless the skill or the team says otherwise. Teams and chapters as they stand on the day.`}
            tools={
              <>
                <div className={styles.top}>
                  <RiskTabs
                    views={views}
                    chosen={chosen}
                    panel={panel}
                    hrefOf={({ name }) => risk.hrefOf(name)}
                  />
                  <RiskKeeping />
                </div>
                <RiskTools hiddenLow={look.showsLow ? 0 : findings.filter(isLow).length} />
              </>
            }
            aside={aside.label === null ? undefined : <div ref={aside.setHost} />}
            asideLabel={aside.label ?? 'Details'}
          >
            <div
              role="tabpanel"
              id={panel}
              aria-labelledby={tabId(chosen)}
              className={styles.panel}
            >
              <Suspense fallback={<Waiting label={`Opening ${chosen.label}…`} />}>
                <chosen.View />
              </Suspense>
            </div>
            {opened === null ? null : (
              <RiskAside label="Finding">
                <CellDetails cell={opened} onClose={() => risk.open(null)} />
              </RiskAside>
            )}
          </Screen>
        </AsideContext>
      </NamesContext>
    </RiskContext>
  )
}

function useRiskState(): Risk {
  const { view: app } = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [wanted, changeLook] = useAddressedState(parseRiskLook, serializeRiskLook)
  const look = useMemo(() => standingScope(wanted, coverage), [wanted, coverage])
  const change = useCallback(
    (part: Partial<RiskLook>) => changeLook((before) => ({ ...before, ...part })),
    [changeLook],
  )
  const [wantedCell, open] = useState<OpenedCell | null>(null)
  const opened =
    wantedCell !== null &&
    workspace.skills.get(wantedCell.skill) !== undefined &&
    coverage.isCounted(wantedCell.scope)
      ? wantedCell
      : null
  const findings = useMemo(() => coverage.findings(), [coverage])
  const { scope, showsLow } = look
  const shown = useMemo(
    () => findings.filter((it) => (showsLow || !isLow(it)) && isInScope(it.scope, scope)),
    [findings, scope, showsLow],
  )
  return useMemo(() => {
    const [route = ''] = app.hrefOf('risk').split('?')
    const hrefOf = (view: string) => route + serializeParams(serializeRiskLook({ ...look, view }))
    return { look, change, findings, shown, opened, open, hrefOf }
  }, [app, look, change, findings, shown, opened])
}

function isLow({ severity }: Finding): boolean {
  return severity === 'low'
}
