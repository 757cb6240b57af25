import { apply } from '../edits/apply.ts'
import type { Edit } from '../edits/edit.ts'
import { invert } from '../edits/invert.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Scope } from './scope.ts'

/** What an edit would do to the findings of some scopes; low findings left out. */
export interface MoveEffect {
  /** Findings that end, or become lesser ones, as they are now. */
  readonly closed: readonly Finding[]
  /** Findings that are new, or become worse ones, as they would be. */
  readonly opened: readonly Finding[]
}

const weight: Record<FindingKind, number> = { short: 1, 'key-person': 2, gap: 3 }

/**
 * What an edit that is not applied would close and open. The index is moved along the edit and
 * back again, so the answer is exact and costs what the two moves cost; it is left as it was.
 *
 * @throws where the edit does not fit the workspace, before the index is touched.
 */
export function moveEffect(
  coverage: CoverageIndex,
  workspace: Workspace,
  edit: Edit,
  scopes: readonly Scope[],
): MoveEffect {
  const after = apply(workspace, edit)
  const now = findingsBySkill(coverage, scopes)
  coverage.move(edit, after)
  const then = findingsBySkill(coverage, scopes)
  coverage.move(invert(edit), workspace)
  return { closed: worseThan(now, then), opened: worseThan(then, now) }
}

/** The findings of `these` that the others do not have, or have only in a lesser kind. */
function worseThan(
  these: ReadonlyMap<string, Finding>,
  others: ReadonlyMap<string, Finding>,
): readonly Finding[] {
  return [...these]
    .filter(([key, { kind }]) => {
      const other = others.get(key)
      return other === undefined || weight[kind] > weight[other.kind]
    })
    .map(([, finding]) => finding)
}

function findingsBySkill(
  coverage: CoverageIndex,
  scopes: readonly Scope[],
): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>()
  for (const scope of scopes) {
    for (const finding of coverage.findingsOf(scope)) {
      if (finding.severity === 'low') continue
      found.set(`${scope.kind}\u001f${scope.id}\u001f${finding.skill}`, finding)
    }
  }
  return found
}
