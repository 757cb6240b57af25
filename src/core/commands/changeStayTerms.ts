import { apply } from '../edits/apply.ts'
import { compose } from '../edits/compose.ts'
import { isRefusal, type Outcome, refuse } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { MembershipId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { isCurrent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { editTable } from './editTable.ts'
import { splitMember } from './splitMember.ts'

/** What a stay says beside whose it is and where. */
export type StayTerms = Pick<Membership, 'allocation' | 'role' | 'from' | 'to'>

/**
 * Changes what a stay says. Role and days are corrected where they stand, by the rules of tables;
 * another percent of a stay that is under way holds from the day on, and what was before stays in
 * the history.
 */
export function changeStayTerms(
  workspace: Workspace,
  {
    stay: id,
    terms,
    day,
    newId,
  }: {
    readonly stay: MembershipId
    readonly terms: StayTerms
    readonly day: Day
    /** An id for the stay with another percent. */
    readonly newId: () => MembershipId
  },
): Outcome {
  const stay = workspace.memberships.get(id)
  if (stay === undefined) return refuse('The stay was deleted meanwhile.')
  const { allocation } = terms
  if (!(allocation >= 0 && allocation <= 1000)) {
    return refuse(`${allocation} is not a percentage from 0 to 1000.`)
  }
  const after = { ...stay, ...terms }
  const isUnderWay = isCurrent(after, day) && (after.from === null || after.from < day)
  const splits = isUnderWay && allocation !== stay.allocation
  const texts = {
    role: terms.role.trim(),
    from: terms.from ?? '',
    to: terms.to ?? '',
    ...(splits ? {} : { allocation: String(allocation) }),
  }
  const { edit, rejected } = editTable(workspace, {
    table: 'memberships',
    inputs: Object.entries(texts).map(([column, text]) => ({ row: id, column, text })),
    added: [],
    newId,
    day,
  })
  const [fault] = rejected
  if (fault !== undefined) return refuse(fault.reason)
  if (!splits) return edit
  const shares = [{ team: stay.team, allocation }]
  const split = splitMember(apply(workspace, edit), { person: stay.person, shares, day, newId })
  return isRefusal(split) ? split : compose(split.label, [edit, split])
}
