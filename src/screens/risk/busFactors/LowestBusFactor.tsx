import { useCallback } from 'react'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { useInSlices } from '#session/useInSlices.ts'
import { Figure } from '#ui/Screen.tsx'
import { useMeasuredState } from '../useMeasuredState.ts'
import { useRisk } from '../useRisk.ts'
import { leaversText, strictText } from './busFactorText.ts'
import { type LowestBusFactor as Lowest, lowestBusFactor } from './lowestBusFactor.ts'
import { useMemberNames } from './useMemberNames.ts'

/** The lowest strict bus factor of a counted team, as a figure of the overview. */
export function LowestBusFactor() {
  const { workspace, coverage, day } = useMeasuredState()
  const start = useCallback(
    function* () {
      return { lowest: yield* lowestBusFactor(workspace, coverage) }
    },
    [workspace, coverage],
  )
  const { result } = useInSlices(day, start)
  if (result !== null && result.lowest !== null) return <LowestOf lowest={result.lowest} />
  return (
    <Figure
      number="–"
      text="lowest team bus factor"
      note={result === null ? 'being counted' : 'no team has a skill to lose'}
    />
  )
}

function LowestOf({ lowest: { team, holdings, strict, others } }: { readonly lowest: Lowest }) {
  const name = useSessionState((state) => state.workspace.teams.get(team)?.name)
  const nameOf = useMemberNames(holdings)
  const { hrefOf } = useRisk()
  const first = name ?? 'a deleted team'
  return (
    <Figure
      number={strictText(strict)}
      text="lowest team bus factor"
      href={hrefOf('bus-factors')}
      note={
        others === 0
          ? `${first}: ${leaversText(strict, nameOf)}`
          : `${first} and ${counted(others, 'more team', 'more teams')}: ${strict.value === 1 ? 'one departure breaks' : `${strict.value} departures break`} a skill`
      }
    />
  )
}
