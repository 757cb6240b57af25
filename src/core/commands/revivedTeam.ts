import type { Team } from '../model/team.ts'

/** A team that is disbanded or abandoned no more has no day on which it ended, unless given one. */
export function revivedTeam(before: Team, after: Team): Team {
  const isRevived = hasEnded(before) && !hasEnded(after)
  return isRevived && after.disbanded === before.disbanded ? { ...after, disbanded: null } : after
}

function hasEnded({ status }: Team): boolean {
  return status === 'disbanded' || status === 'abandoned'
}
