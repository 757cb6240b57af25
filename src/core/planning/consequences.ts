import type { CoverageIndex } from '../analysis/coverage.ts'
import { type ChangedFinding, type EditImpact, editImpact } from '../analysis/editImpact.ts'
import { type Finding, gravity, isGrave } from '../analysis/finding.ts'
import { tryEdit } from '../analysis/tryEdit.ts'
import type { Edit } from '../edits/edit.ts'

/** What an edit would do to the findings of all scopes; low ones left out. */
export interface Consequences {
  readonly edit: Edit
  /** Findings that end, as they are now. */
  readonly closes: readonly Finding[]
  /** Findings that end with their team or chapter, which counts no more: nothing meets them. */
  readonly ends: readonly Finding[]
  /** Findings that stay, less severe. */
  readonly eases: readonly ChangedFinding[]
  /** Findings that are new or more severe, as they would be. */
  readonly opens: readonly Finding[]
}

export function consequencesOf(coverage: CoverageIndex, edit: Edit): Consequences {
  return { edit, ...sortedOut(editImpact(coverage, edit)) }
}

/** What would be found for the skill in the scope after the edit. */
export function remainingOf(
  coverage: CoverageIndex,
  edit: Edit,
  { scope, skill }: Pick<Finding, 'scope' | 'skill'>,
): Finding | null {
  return tryEdit(coverage, edit, () => coverage.at(scope, skill).finding)
}

function sortedOut({ scopes }: EditImpact): Omit<Consequences, 'edit'> {
  const closes: Finding[] = []
  const ends: Finding[] = []
  const eases: ChangedFinding[] = []
  const opens: Finding[] = []
  for (const { isEnded, closed, opened, changed } of scopes) {
    const gone = isEnded ? ends : closes
    gone.push(...closed.filter(isGrave))
    opens.push(...opened.filter(isGrave))
    for (const change of changed) {
      const step = gravity(change.after) - gravity(change.before)
      if (step > 0) opens.push(change.after)
      // What becomes low is out of sight.
      else if (!isGrave(change.after)) closes.push(change.before)
      else eases.push(change)
    }
  }
  return { closes, ends, eases, opens }
}
