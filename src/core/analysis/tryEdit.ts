import { apply } from '../edits/apply.ts'
import type { Edit } from '../edits/edit.ts'
import { invert } from '../edits/invert.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'

/**
 * What is seen when the edit is done, which then it is not: the index is moved along the edit,
 * looked at, and moved back. Between, its counts and answers are those after the edit.
 *
 * @param after what the edit leads to, where that is known already: it is not worked out again.
 * @param isLogged the cells that the edit moves are noted in the logs of the index, to be read then.
 * @throws where the edit does not fit the workspace, before the index is touched.
 */
export function tryEdit<Seen>(
  coverage: CoverageIndex,
  edit: Edit,
  look: (after: Workspace) => Seen,
  {
    isLogged = false,
    after = apply(coverage.workspace, edit),
  }: { readonly isLogged?: boolean; readonly after?: Workspace } = {},
): Seen {
  const { numbers } = coverage
  if (isLogged) numbers.startLog()
  try {
    numbers.move(edit)
  } finally {
    if (isLogged) numbers.stopLog()
  }
  try {
    return look(after)
  } finally {
    numbers.move(invert(edit))
  }
}
