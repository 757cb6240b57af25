import type { PersonId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { changesToDoubleStays } from './doubleStays.ts'
import { type Change, type Edit, recordOf } from './edit.ts'
import { isOverbooked } from './overbooked.ts'
import type { PointingRecords } from './pointing.ts'
import { type Conflict, type Rebased, rebase } from './rebase.ts'
import { type MovedMeanwhile, movesIn, remakeMoves, type StayChange } from './remakeMoves.ts'

/** A part of a plan that does not fit what is there. */
export type PlanConflict = (Conflict & { readonly move?: never }) | MoveConflict

/** Somebody whom the plan moves was moved meanwhile; `change` is one of that move's. */
export interface MoveConflict {
  readonly kind: 'moved-since'
  readonly change: Change
  readonly move: MovedMeanwhile
}

export interface FittedPlan {
  readonly edit: Edit
  readonly conflicts: readonly PlanConflict[]
}

/** By these a change is left out. */
const leavesOut: ReadonlySet<Conflict['kind']> = new Set([
  'reference-gone',
  'record-gone',
  'there-already',
])

/**
 * Makes a planned edit fit what is there, as `rebase` does, and takes the move of a person as one
 * thing: who was moved meanwhile is moved from where they are now (`remakeMoves`), and where a
 * part of a move is left out, or somebody would have more than their whole time by it, all of it is.
 *
 * Complexity: that of `rebase`, once more for those of whose moves a part does not fit.
 */
export function fitPlan(edit: Edit, workspace: Workspace, pointing: PointingRecords): FittedPlan {
  const remade = remakeMoves(edit, workspace, pointing)
  const known = movesIn(edit)
  const over = new Set<PersonId>()
  let { fitted, halves } = withoutHalves(remade.edit, workspace, pointing)
  for (const { person } of remade.moves) {
    const now = fitted.edit.changes.filter((it): it is StayChange => personOf(it) === person)
    const stays = pointing.of('memberships', 'person', person)
    if (isOverbooked(known.get(person) ?? [], now, stays)) over.add(person)
  }
  if (over.size > 0) {
    const left = remade.edit.changes.filter((it) => !over.has(personOf(it) as PersonId))
    ;({ fitted, halves } = withoutHalves({ ...edit, changes: left }, workspace, pointing))
  }
  const moves = remade.moves.flatMap((made): readonly MoveConflict[] => {
    if (halves.has(made.person)) return []
    const move = over.has(made.person) ? { ...made, isLeftOut: true } : made
    const [first] = known.get(move.person) ?? []
    if (first === undefined) throw new Error(`A move of ${move.person} without a change`)
    return [{ kind: 'moved-since', change: first, move }]
  })
  return { edit: fitted.edit, conflicts: [...moves, ...halves.values(), ...fitted.conflicts] }
}

function withoutHalves(
  edit: Edit,
  workspace: Workspace,
  pointing: PointingRecords,
): { readonly fitted: Rebased; readonly halves: ReadonlyMap<PersonId, Conflict> } {
  const moves = movesIn(edit)
  const halves = new Map<PersonId, Conflict>()
  const how = { keep: 'plan', pointing, toDoubleStays: changesToDoubleStays } as const
  let left = edit
  for (;;) {
    const fitted = rebase(left, workspace, how)
    const before = halves.size
    for (const conflict of fitted.conflicts) {
      const person = personOf(conflict.change)
      if (person === null || !moves.has(person) || !leavesOut.has(conflict.kind)) continue
      // That of what they were to begin says more than that of what they are not in any more.
      if (!halves.has(person) || conflict.kind === 'reference-gone') halves.set(person, conflict)
    }
    if (halves.size === before) return { fitted, halves }
    const stays = (it: Change) => {
      const person = personOf(it)
      return person === null || !halves.has(person)
    }
    left = { label: edit.label, changes: edit.changes.filter(stays) }
  }
}

/** The person whose stay it changes. */
export function personOf(it: Change): PersonId | null {
  return it.table === 'memberships' ? recordOf(it).person : null
}
