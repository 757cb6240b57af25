import { useCallback, useEffect, useMemo, useState } from 'react'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { AllMissions } from './AllMissions.tsx'
import { MissionChangesContext, useComparedMissions } from './changes/useMissionChanges.ts'
import { MissionDialogs } from './dialogs/MissionDialogs.tsx'
import {
  firstLook,
  lookAtMission,
  parseMissionsLook,
  serializeMissionsLook,
} from './missionsLook.ts'
import { MissingMission } from './page/MissingMission.tsx'
import { MissionPage } from './page/MissionPage.tsx'
import { type MissionDialog, type Missions, MissionsContext } from './useMissions.ts'

/** What is under way, for whom, how far it is, and what each mission owns: all of them, or one. */
export function MissionsScreen() {
  const [dialog, ask] = useState<MissionDialog | null>(null)
  const missions = useMissionsState(ask)
  useAskedMission(missions)
  const { mission, hidesNames } = missions.look
  const people = useSessionState((state) => state.workspace.people)
  const team = useSessionState((state) =>
    mission === null ? undefined : state.workspace.teams.get(mission),
  )
  const nameOf = useMemo(() => (hidesNames ? hiddenNames(people) : null), [hidesNames, people])
  const changes = useComparedMissions()
  return (
    <MissionsContext value={missions}>
      <NamesContext value={nameOf}>
        <MissionChangesContext value={changes}>
          {mission === null ? (
            <AllMissions />
          ) : team === undefined ? (
            <MissingMission />
          ) : (
            <MissionPage key={team.id} team={team} />
          )}
        </MissionChangesContext>
        {dialog === null ? null : <MissionDialogs dialog={dialog} onClose={() => ask(null)} />}
      </NamesContext>
    </MissionsContext>
  )
}

/** Whoever comes for a new mission finds its dialog open. */
function useAskedMission({ look, change, ask }: Missions): void {
  const isAsked = look.own.new === 'mission'
  useEffect(() => {
    if (!isAsked) return
    ask({ kind: 'new' })
    change(({ own: { new: _, ...others } }) => ({ own: others }))
  }, [isAsked, change, ask])
}

function useMissionsState(ask: Missions['ask']): Missions {
  const { view: app } = useActionContext()
  const [look, changeLook] = useAddressedState(parseMissionsLook, serializeMissionsLook)
  const change = useCallback(
    (part: Parameters<Missions['change']>[0]) =>
      changeLook((before) => ({
        ...before,
        ...(typeof part === 'function' ? part(before) : part),
      })),
    [changeLook],
  )
  return useMemo(() => {
    const [route = ''] = app.hrefOf('missions').split('?')
    const hrefWith: Missions['hrefWith'] = (part) =>
      route + serializeParams(serializeMissionsLook({ ...look, ...part }))
    const hrefOf: Missions['hrefOf'] = (mission, part = '', own) =>
      hrefWith({ ...lookAtMission(look, mission, part), ...(own === undefined ? {} : { own }) })
    const hrefOfAll = () => hrefWith({ ...firstLook, hidesNames: look.hidesNames })
    const open: Missions['open'] = (...place) => {
      location.hash = hrefOf(...place)
    }
    return { look, change, hrefOf, hrefWith, hrefOfAll, open, ask }
  }, [app, look, change, ask])
}
