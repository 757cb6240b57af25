import type { TeamId } from '../../model/ids.ts'
import { type Membership, tidyPercent } from '../../model/membership.ts'
import type { StaffingPlace, StaffingRequest } from './staffing.ts'

/** Percent from one share to the next. */
const shareStep = 20

/** One way to join: how much, and the one stay that makes room. */
export type PlaceWay = Omit<StaffingPlace, 'person'>

/**
 * The ways in which a person can join: see `StaffingRequest`. From the stays in counted teams that
 * cover the day; several in one team count as one.
 */
export function waysToJoin(
  stays: readonly Membership[],
  { smallestShare, mostTeams }: Pick<StaffingRequest, 'smallestShare' | 'mostTeams'>,
): PlaceWay[] {
  const byTeam = new Map<TeamId, number>()
  for (const { team, allocation } of stays) {
    byTeam.set(team, (byTeam.get(team) ?? 0) + allocation)
  }
  const taken = tidyPercent([...byTeam.values()].reduce((sum, percent) => sum + percent, 0))
  const free = 100 - taken
  const ways: PlaceWay[] = []
  const mayJoin = byTeam.size + 1 <= mostTeams
  for (const percent of shares(smallestShare)) {
    if (!mayJoin) break
    if (percent <= free) {
      ways.push({ percent, change: null })
      continue
    }
    for (const [team, before] of byTeam) {
      const after = before - (percent - free)
      if (after >= smallestShare) ways.push({ percent, change: { team, before, after } })
    }
  }
  if (byTeam.size > mostTeams) return ways
  for (const [team, before] of byTeam) {
    const percent = free + before
    if (before > 0 && percent >= smallestShare) {
      ways.push({ percent, change: { team, before, after: 0 } })
    }
  }
  return ways
}

function shares(smallest: number): number[] {
  const all: number[] = []
  for (let share = smallest; share < 100; share += shareStep) all.push(share)
  return [...all, 100]
}
