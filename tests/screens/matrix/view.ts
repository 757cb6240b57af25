import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { axesOf, type TeamFilter } from '#screens/matrix/model/axes.ts'
import type { ColumnSource } from '#screens/matrix/model/columnFacts.ts'
import { occupancyOf } from '#screens/matrix/model/occupancy.ts'
import { day } from '#tests/support/builders.ts'

export const today = day('2026-11-21')

/** What the matrix shows of a workspace, with every character 7 px wide. */
export function viewOf(
  workspace: Workspace,
  { filter = 'standing', lens = null }: { filter?: TeamFilter; lens?: Skill | null } = {},
) {
  const coverage = CoverageIndex.build(workspace, today)
  const occupancy = occupancyOf(workspace, coverage)
  const axes = axesOf(occupancy, filter)
  const source: ColumnSource = {
    differences: null,
    occupancy,
    coverage,
    rows: axes.rows,
    lens,
    measure: (text) => 7 * text.length,
  }
  return { workspace, occupancy, axes, coverage, source }
}
