import { Figure } from '#ui/Screen.tsx'
import { leaversText, strictText } from './busFactorText.ts'
import { hasSomethingToLose, type ScopeStanding } from './scopeStandings.ts'
import { useMemberNames } from './useMemberNames.ts'
import { useStandings } from './useStandings.ts'

/** The lowest strict bus factor of a counted team, as a figure of the overview. */
export function LowestBusFactor() {
  const teams = useStandings('team')
  const first = teams?.find(hasSomethingToLose)
  if (first !== undefined) return <LowestOf standing={first} />
  return (
    <Figure
      number="–"
      text="lowest team bus factor"
      note={teams === null ? 'being counted' : 'no team has a skill to lose'}
    />
  )
}

function LowestOf({ standing }: { readonly standing: ScopeStanding }) {
  const { strict, holdings } = standing.all
  const nameOf = useMemberNames(holdings)
  return (
    <Figure
      number={strictText(strict)}
      text="lowest team bus factor"
      note={`${standing.name}: ${leaversText(strict, nameOf)}`}
    />
  )
}
