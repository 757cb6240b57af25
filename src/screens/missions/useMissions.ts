import { createContext, useContext } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import type { TeamStatus } from '#core/model/team.ts'
import type { MissionsLook } from './missionsLook.ts'

/** What the screen asks a person for, over whatever it shows. */
export type MissionDialog =
  | { readonly kind: 'new' }
  /** Day and reason of another status. */
  | { readonly kind: 'status'; readonly mission: TeamId; readonly to: TeamStatus }
  | { readonly kind: 'revive'; readonly mission: TeamId }
  | { readonly kind: 'rename'; readonly mission: TeamId }
  /** Another target day, with the reason where it slips. */
  | { readonly kind: 'target'; readonly mission: TeamId }

/** What the parts of the screen share. */
export interface Missions {
  readonly look: MissionsLook
  /** Written to the address, where it can be linked to. */
  readonly change: (
    part: Partial<MissionsLook> | ((before: MissionsLook) => Partial<MissionsLook>),
  ) => void
  /** Link to a mission's page; `null`: to all missions. `own`: what the part reads of its own. */
  readonly hrefOf: (
    mission: TeamId | null,
    part?: string,
    own?: Readonly<Record<string, string>>,
  ) => string
  /** Link to this look, but for what is said. */
  readonly hrefWith: (part: Partial<MissionsLook>) => string
  /** Link to the board of all missions, whatever was looked for before. */
  readonly hrefOfAll: () => string
  /** Opens a mission's page as a link does. */
  readonly open: (
    mission: TeamId | null,
    part?: string,
    own?: Readonly<Record<string, string>>,
  ) => void
  readonly ask: (dialog: MissionDialog | null) => void
}

export const MissionsContext = createContext<Missions | null>(null)

export function useMissions(): Missions {
  const missions = useContext(MissionsContext)
  if (missions === null) throw new Error('No missions screen around this component')
  return missions
}

/** A parameter of the address that one part alone reads; `null`: not there. */
export function useMissionParam(
  name: string,
): readonly [value: string | null, set: (value: string | null) => void] {
  const { look, change } = useMissions()
  const set = (value: string | null) =>
    change(({ own: { [name]: _, ...others } }) => ({
      own: value === null ? others : { ...others, [name]: value },
    }))
  return [look.own[name] ?? null, set]
}
