import { type ComponentType, lazy } from 'react'
import type { Team } from '#core/model/team.ts'

/** One part of a mission's page, behind a tab. What it shows follows from the session. */
export interface MissionPart {
  /** In the address, as `#/missions?mission=ID&part=name`; the first one's is empty. */
  readonly name: string
  readonly label: string
  readonly Part: ComponentType<{ readonly team: Team }>
}

/** In the order of their tabs. A part that is added here has its tab and its address. */
export const parts: readonly [MissionPart, ...MissionPart[]] = [
  {
    name: 'charter',
    label: 'Charter',
    Part: lazy(async () => ({ default: (await import('./charter/CharterPart.tsx')).CharterPart })),
  },
  {
    name: 'needs',
    label: 'Needs',
    Part: lazy(async () => ({ default: (await import('./needs/NeedsPart.tsx')).NeedsPart })),
  },
  {
    name: 'staffing',
    label: 'Staffing',
    Part: lazy(async () => ({
      default: (await import('./staffing/StaffingPart.tsx')).StaffingPart,
    })),
  },
  {
    name: 'owned',
    label: 'Owned things',
    Part: lazy(async () => ({ default: (await import('./owned/OwnedPart.tsx')).OwnedPart })),
  },
  {
    name: 'people',
    label: 'People',
    Part: lazy(async () => ({ default: (await import('./people/PeoplePart.tsx')).PeoplePart })),
  },
  {
    name: 'history',
    label: 'History',
    Part: lazy(async () => ({ default: (await import('./history/HistoryPart.tsx')).HistoryPart })),
  },
  {
    name: 'disband',
    label: 'Disband',
    Part: lazy(async () => ({
      default: (await import('./disbanding/DisbandPart.tsx')).DisbandPart,
    })),
  },
]

/** The part that an address means: the first where it names none that exists. */
export function partNamed(name: string): MissionPart {
  return parts.find((it) => it.name === name) ?? parts[0]
}
