import { useMemo } from 'react'
import type { Team } from '#core/model/team.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { isInScope } from './riskFilter.ts'
import { useRisk } from './useRisk.ts'

interface TeamNeeds {
  /** Teams of the chosen scope that count on the day. */
  readonly counted: number
  /** Those of them that have not said what they need: their members' skills stand for it. */
  readonly unstated: readonly Team[]
  /** Where needs are stated. */
  readonly href: string
}

/** Which teams of the chosen scope have stated what they need. */
export function useTeamNeeds(): TeamNeeds {
  const { view } = useActionContext()
  const { scope } = useRisk().look
  const { teams, requirements } = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  return useMemo(() => {
    const counted = [...teams].filter(({ id }) => {
      const team = { kind: 'team', id } as const
      return isInScope(team, scope) && coverage.isCounted(team)
    })
    const unstated = counted.filter(({ id }) => requirements.of(id).length === 0)
    const [route = ''] = view.hrefOf('tables').split('?')
    const href = `${route}?${new URLSearchParams({ table: 'requirements' })}`
    return { counted: counted.length, unstated, href }
  }, [view, scope, teams, requirements, coverage])
}
