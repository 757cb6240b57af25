import type { FindingCounts } from '#core/analysis/coverage.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useActionContext } from '#session/react.ts'
import { Pill } from '#ui/Pill.tsx'
import styles from './FindingPills.module.css'

interface Props {
  readonly counts: FindingCounts
  readonly team: Team
  /** How many there are together, for a narrow column. */
  readonly isBrief?: boolean
}

/** What is found in the mission; opens to the findings themselves. Nothing where there are none. */
export function FindingPills({ counts: { keyPerson, gap, short }, team, isBrief = false }: Props) {
  const { view } = useActionContext()
  if (keyPerson + gap + short === 0) return null
  const [route] = view.hrefOf('risk').split('?')
  const query = new URLSearchParams({ view: 'findings', where: `team:${team.id}` })
  const words = `${keyPerson} only holder, ${gap} nobody holds it, ${short} fewer than needed`
  return (
    <a className={styles.pills} href={`${route}?${query}`} title={isBrief ? words : undefined}>
      {isBrief ? (
        <Pill tone={keyPerson + gap > 0 ? 'risk' : 'neutral'}>
          {counted(keyPerson + gap + short, 'finding', 'findings')}
        </Pill>
      ) : (
        <>
          {keyPerson === 0 ? null : <Pill tone="risk">{keyPerson} only holder</Pill>}
          {gap === 0 ? null : <Pill tone="gap">{gap} nobody holds it</Pill>}
          {short === 0 ? null : <Pill>{short} fewer than needed</Pill>}
        </>
      )}
      <span className="visually-hidden">
        {isBrief ? ` (${words})` : ''} in {team.name}
      </span>
    </a>
  )
}
