import { type Day, parseDay } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'

/** By what the changed findings are put together. */
export const groupings = ['team', 'chapter', 'severity'] as const
export type Grouping = (typeof groupings)[number]

/** How the screen is looked at, as its address says it. */
export interface ScenariosLook {
  /** The scenarios that are looked at, the first one alone or all beside each other. */
  readonly chosen: readonly ScenarioId[]
  readonly grouping: Grouping
  /** On which several are compared; `null`: when all of their steps have taken effect. */
  readonly day: Day | null
  /** Low findings stay hidden until asked for. */
  readonly showsLow: boolean
  /** For a workshop: people are numbers. */
  readonly hidesNames: boolean
}

export const firstLook: ScenariosLook = {
  chosen: [],
  grouping: 'team',
  day: null,
  showsLow: false,
  hidesNames: false,
}

/** Reads what it can; what it cannot is as on a first visit. */
export function parseScenariosLook(params: URLSearchParams): ScenariosLook {
  const read = (name: string): string => params.get(name) ?? ''
  const named = [read('scenario'), ...read('with').split(',')]
  return {
    chosen: [...new Set(named.filter((id) => id !== ''))] as ScenarioId[],
    grouping: groupings.find((it) => it === read('group')) ?? 'team',
    day: parseDay(read('on')),
    showsLow: read('low') === 'shown',
    hidesNames: read('names') === 'hidden',
  }
}

/** `?scenario=a`, or `?scenario=a&with=b,c` where several are compared. */
export function serializeScenariosLook(look: ScenariosLook): URLSearchParams {
  const params = new URLSearchParams()
  const [first, ...others] = look.chosen
  if (first !== undefined) params.set('scenario', first)
  if (others.length > 0) params.set('with', others.join(','))
  if (look.grouping !== 'team') params.set('group', look.grouping)
  if (look.day !== null) params.set('on', look.day)
  if (look.showsLow) params.set('low', 'shown')
  if (look.hidesNames) params.set('names', 'hidden')
  return params
}
