import { counted } from '#core/model/naming.ts'

/** How much of a learning plan there is, in numbers of actions, and of the findings it closes. */
export interface PlanCounts {
  readonly todo: number
  /** Done, and not rated where they lead. */
  readonly unrated: number
  readonly overdue: number
  readonly closed: number
}

/** "4 actions to be done, 1 overdue; 1 done and not rated; together they close 3 findings". */
export function planWords({ todo, unrated, overdue, closed }: PlanCounts): string {
  const late = overdue === 0 ? '' : `, ${overdue} overdue`
  const parts = [`${counted(todo, 'action', 'actions')} to be done${late}`]
  if (unrated > 0) parts.push(`${unrated} done and not rated`)
  if (closed > 0) {
    const together = todo + unrated === 1 ? 'it closes' : 'together they close'
    parts.push(`${together} ${counted(closed, 'finding', 'findings')}`)
  }
  return parts.join('; ')
}
