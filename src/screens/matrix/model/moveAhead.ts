import { borrowCost } from '#core/analysis/borrowCost.ts'
import { borrowWords } from '#core/analysis/borrowWords.ts'
import { previewWords, type Taken, type Target } from '#core/analysis/moveWords.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId } from '#core/model/ids.ts'
import { attritionOf, usualAttrition } from '../../analysis/attritionLook.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { effectOfMove, placePerson } from './placing.ts'

// What a move would come to, said while the person is on the way. No first picture needs it.

type Seen = Pick<MatrixView, 'occupancy' | 'coverage'>

/** Which findings it would close and open: "Quin Doyle → Payments: closes 1, opens Kafka in Fraud". */
export function findingsAhead(
  { occupancy: { workspace }, coverage }: Seen,
  taken: Taken,
  target: Target,
): string | null {
  const person = workspace.people.get(taken.person)
  if (person === undefined) return null
  const effect = effectOfMove(workspace, coverage, taken, target)
  if (effect === null || typeof effect === 'string') return effect
  const team = target.team === null ? 'no team' : workspace.teams.get(target.team)?.name
  const isRehomed = target.chapter !== undefined && target.chapter !== person.chapter
  const home = target.chapter == null ? 'no chapter' : workspace.chapters.get(target.chapter)?.name
  const where = target.team === taken.from ? home : isRehomed ? `${team}, ${home}` : team
  return `${person.name} → ${where}: ${previewWords(workspace, effect)}`
}

/**
 * What it would do to bus factors and expected losses; empty where it does nothing to them, stays
 * in the team, or cannot be.
 */
export function costAhead(
  { occupancy: { workspace }, coverage }: Seen,
  taken: Taken,
  target: Target,
): string {
  if (target.team === taken.from) return ''
  const newId = 'preview' as MembershipId
  const moved = placePerson(workspace, taken, target, { day: coverage.day, newId })
  if (isRefusal(moved)) return ''
  const borrowing = { person: taken.person, from: taken.from, to: target.team }
  const cost = borrowCost(coverage, moved, borrowing, attritionOf(usualAttrition))
  return borrowWords(workspace, cost)
}
