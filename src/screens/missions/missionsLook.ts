import { type PersonId, parseTeamId, type TeamId } from '#core/model/ids.ts'
import { type TeamStatus, type TeamType, teamStatuses, teamTypes } from '#core/model/team.ts'

export const missionViews = ['board', 'list', 'load', 'lessons'] as const
export type MissionView = (typeof missionViews)[number]

/** How the screen is looked at, as its address says it. */
export interface MissionsLook {
  /** The mission whose page is open; `null`: all of them. */
  readonly mission: TeamId | null
  /** Name of the page's part; one that does not exist shows the first. */
  readonly part: string
  /** Of all missions. */
  readonly view: MissionView
  readonly status: TeamStatus | 'all'
  readonly type: TeamType | 'all'
  readonly owner: PersonId | 'all' | 'nobody'
  readonly onlyStalled: boolean
  /** Words in the name, the outcome, the owner or what was learnt. */
  readonly text: string
  /** The board's columns of missions that have ended stay closed until asked for. */
  readonly showsEnded: boolean
  /** For a workshop: people are numbers. */
  readonly hidesNames: boolean
  /** What single parts say in the address of their own, by parameter. */
  readonly own: Readonly<Record<string, string>>
}

export const firstLook: MissionsLook = {
  mission: null,
  part: '',
  view: 'board',
  status: 'all',
  type: 'all',
  owner: 'all',
  onlyStalled: false,
  text: '',
  showsEnded: false,
  hidesNames: false,
  own: {},
}

const names = [
  'mission',
  'part',
  'view',
  'status',
  'type',
  'owner',
  'stalled',
  'find',
  'ended',
  'names',
] as const

/** Reads what it can; what it cannot is as on a first visit. */
export function parseMissionsLook(params: URLSearchParams): MissionsLook {
  const read = (name: (typeof names)[number]): string => params.get(name) ?? ''
  const owner = read('owner')
  return {
    mission: parseTeamId(read('mission')),
    part: read('part'),
    view: missionViews.find((it) => it === read('view')) ?? 'board',
    status: teamStatuses.find((it) => it === read('status')) ?? 'all',
    type: teamTypes.find((it) => it === read('type')) ?? 'all',
    owner: owner === '' ? 'all' : owner === '-' ? 'nobody' : (owner as PersonId),
    onlyStalled: read('stalled') === 'only',
    text: read('find'),
    showsEnded: read('ended') === 'shown',
    hidesNames: read('names') === 'hidden',
    own: Object.fromEntries(
      [...params].filter(([name]) => !(names as readonly string[]).includes(name)),
    ),
  }
}

export function serializeMissionsLook(look: MissionsLook): URLSearchParams {
  const params = new URLSearchParams()
  const say = (name: (typeof names)[number], value: string, isSaid: boolean) => {
    if (isSaid) params.set(name, value)
  }
  say('mission', look.mission ?? '', look.mission !== null)
  say('part', look.part, look.part !== '')
  say('view', look.view, look.view !== 'board')
  say('status', look.status, look.status !== 'all')
  say('type', look.type, look.type !== 'all')
  say('owner', look.owner === 'nobody' ? '-' : look.owner, look.owner !== 'all')
  say('stalled', 'only', look.onlyStalled)
  say('find', look.text, look.text !== '')
  say('ended', 'shown', look.showsEnded)
  say('names', 'hidden', look.hidesNames)
  for (const [name, value] of Object.entries(look.own)) params.set(name, value)
  return params
}

/** A mission's page, or that of all of them, without what was opened in the part that is left. */
export function lookAtMission(
  look: MissionsLook,
  mission: TeamId | null,
  part: string,
): MissionsLook {
  const isSame = look.mission === mission && look.part === part
  return { ...look, mission, part, own: isSame ? look.own : {} }
}
