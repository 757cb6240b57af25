import type { Edit } from '../edits/edit.ts'
import type { CoverageIndex } from './coverage.ts'
import { editImpact, type ScopeImpact } from './editImpact.ts'
import { type Finding, gravity, isGrave } from './finding.ts'
import type { Scope } from './scope.ts'

/** What an edit would do to the findings of some scopes, in two lists; low findings left out. */
export interface MoveEffect {
  /** Findings that end, or become lesser ones, as they are now. */
  readonly closed: readonly Finding[]
  /** Findings that are new, or become worse ones, as they would be. */
  readonly opened: readonly Finding[]
}

/**
 * The impact of an edit that is not applied, in short: of the scopes given, in their order.
 *
 * @throws where the edit does not fit the workspace, before the index is touched.
 */
export function moveEffect(
  coverage: CoverageIndex,
  edit: Edit,
  scopes: readonly Scope[],
): MoveEffect {
  const impact = editImpact(coverage, edit)
  const order = coverage.inOrder()
  const effects = scopes.flatMap(({ kind, id }) => {
    const found = impact.scopes.find(({ scope }) => scope.kind === kind && scope.id === id)
    return found === undefined ? [] : effectIn(found)
  })
  return {
    closed: effects.flatMap(({ closed }) => closed.toSorted(order)),
    opened: effects.flatMap(({ opened }) => opened.toSorted(order)),
  }
}

function effectIn(impact: ScopeImpact): MoveEffect {
  const closed = impact.closed.filter(isGrave)
  const opened = impact.opened.filter(isGrave)
  for (const { before, after } of impact.changed) {
    const step = gravity(after) - gravity(before)
    if (step < 0) closed.push(before)
    else if (step > 0) opened.push(after)
  }
  return { closed, opened }
}
