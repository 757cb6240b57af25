import type { Change } from '../../edits/edit.ts'
import { addDays, type Day } from '../../model/day.ts'
import { createMembership, type Membership } from '../../model/membership.ts'
import { isCurrent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { addStay, idsAfter } from './addStay.ts'

/**
 * A person begins in a team on a day, without anybody being in it twice: until the person's next
 * stay there, or, where one covers the day, as long as that one, with the sum of both percents.
 */
export function beginStay(
  workspace: Workspace,
  given: Pick<Membership, 'id' | 'person' | 'team' | 'role' | 'allocation'> & {
    readonly from: Day
  },
): Change[] {
  const { id, person, team, role, allocation, from } = given
  const there = [...workspace.memberships].filter(
    (stay) => stay.person === person && stay.team === team && (stay.to === null || stay.to >= from),
  )
  const current = there.find((stay) => isCurrent(stay, from))
  const [next] = there
    .flatMap((stay) => (stay.from !== null && stay.from > from ? stay.from : []))
    .sort()
  const to = current !== undefined ? current.to : next === undefined ? null : addDays(next, -1)
  const stay = createMembership({ id, person, team, role, allocation, from, to })
  return addStay(workspace, stay, idsAfter(id))
}
