import { useEffect, useMemo, useState } from 'react'
import type { Day } from '#core/model/day.ts'
import type { Team } from '#core/model/team.ts'
import { useMarkedScenario } from '#session/scenario/useMarkedScenario.ts'
import { isShown, type TeamFilter } from './model/axes.ts'
import type { MatrixDifferences } from './model/differences.ts'

type Compare = typeof import('./model/differences.ts').matrixDifferences

/**
 * What differs from the baseline, while a scenario is looked at with its changes; `null`: nothing
 * is marked. The code for it loads with the first such scenario.
 */
export function useMatrixDifferences(day: Day): MatrixDifferences | null {
  const scenario = useMarkedScenario()
  const [compare, setCompare] = useState<Compare | null>(null)
  const isWanted = scenario !== null && compare === null
  useEffect(() => {
    if (!isWanted) return
    void import('./model/differences.ts').then((it) => setCompare(() => it.matrixDifferences))
  }, [isWanted])
  return useMemo(
    () => (scenario === null || compare === null ? null : compare(scenario, day)),
    [scenario, compare, day],
  )
}

/** Teams that the filter shows at the baseline, whatever has become of them: there they are missed. */
export function useEndedTeams(
  differences: MatrixDifferences | null,
  filter: TeamFilter,
  day: Day,
): readonly Team[] {
  return useMemo(
    () =>
      (differences?.teams ?? none)
        .filter(({ before }) => isShown(before, filter, day))
        .map(({ now }) => now),
    [differences, filter, day],
  )
}

const none: MatrixDifferences['teams'] = []
