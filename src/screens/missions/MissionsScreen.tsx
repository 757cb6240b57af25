import { useCallback, useMemo, useState } from 'react'
import { useActionContext, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { hiddenNames } from '../analysis/hiddenNames.ts'
import { NamesContext } from '../analysis/personNames.ts'
import { AllMissions } from './AllMissions.tsx'
import { MissionDialogs } from './dialogs/MissionDialogs.tsx'
import { lookAtMission, parseMissionsLook, serializeMissionsLook } from './missionsLook.ts'
import { MissingMission } from './page/MissingMission.tsx'
import { MissionPage } from './page/MissionPage.tsx'
import { type MissionDialog, type Missions, MissionsContext } from './useMissions.ts'

/** What is under way, for whom, how far it is, and what each mission owns: all of them, or one. */
export function MissionsScreen() {
  const [dialog, ask] = useState<MissionDialog | null>(null)
  const missions = useMissionsState(ask)
  const { mission, hidesNames } = missions.look
  const people = useSessionState((state) => state.workspace.people)
  const team = useSessionState((state) =>
    mission === null ? undefined : state.workspace.teams.get(mission),
  )
  const nameOf = useMemo(() => (hidesNames ? hiddenNames(people) : null), [hidesNames, people])
  return (
    <MissionsContext value={missions}>
      <NamesContext value={nameOf}>
        {mission === null ? (
          <AllMissions />
        ) : team === undefined ? (
          <MissingMission />
        ) : (
          <MissionPage key={team.id} team={team} />
        )}
        {dialog === null ? null : <MissionDialogs dialog={dialog} onClose={() => ask(null)} />}
      </NamesContext>
    </MissionsContext>
  )
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
    const open: Missions['open'] = (...place) => {
      location.hash = hrefOf(...place)
    }
    return { look, change, hrefOf, hrefWith, open, ask }
  }, [app, look, change, ask])
}
