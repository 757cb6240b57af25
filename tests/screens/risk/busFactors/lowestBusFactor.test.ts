import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { lowestBusFactor } from '#screens/risk/busFactors/lowestBusFactor.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

function lowestOf(workspace: Workspace) {
  const steps = lowestBusFactor(workspace, CoverageIndex.build(workspace, day('2026-11-21')))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('the lowest bus factor of a team', () => {
  test('is of the team from which one departure takes most, and counts the others', () => {
    const lowest = lowestOf(
      sketchOrganisation({
        people: { Ana: { can: { Go: 3, Kafka: 3 } }, Bo: { can: { SQL: 3 } } },
        teams: {
          // A departure takes half of the little that stands in the first, all from the second.
          Bare: { members: ['Ana', 'Bo'], needs: { Go: 1, SQL: 1, Oracle: 8 } },
          Lone: { members: ['Ana'], needs: { Go: 1, Kafka: 1 } },
          Pair: { members: ['Ana', 'Bo'], needs: { Go: 1, SQL: 1 } },
          Nobody: { members: [], needs: { Go: 1 } },
          Gone: { status: 'abandoned', members: ['Ana'], needs: { Go: 1 } },
        },
      }),
    )
    expect(lowest).toMatchObject({ team: 'Lone', strict: { value: 1 }, others: 2 })
  })

  test('has no others where every other one is higher', () => {
    const lowest = lowestOf(
      sketchOrganisation({
        people: { Ana: { can: { Go: 3 } }, Bo: { can: { Go: 3 } } },
        teams: {
          Pair: { members: ['Ana', 'Bo'], needs: { Go: 1 } },
          Lone: { members: ['Bo'], needs: { Go: 1 } },
        },
      }),
    )
    expect(lowest).toMatchObject({ team: 'Lone', strict: { value: 1 }, others: 0 })
  })

  test('is none where no team has a skill to lose', () => {
    expect(lowestOf(sketchOrganisation({ teams: { Empty: { needs: { Go: 1 } } } }))).toBeNull()
  })
})
