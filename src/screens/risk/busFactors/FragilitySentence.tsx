import { counted, grouped, percentText } from '#core/model/naming.ts'
import styles from './BusFactors.module.css'
import { leaversText } from './busFactorText.ts'
import { hasSomethingToLose, type ScopeStanding } from './scopeStandings.ts'
import { useMemberNames } from './useMemberNames.ts'

interface Props {
  readonly standings: readonly ScopeStanding[]
  readonly onOpen: (key: string) => void
}

/** How many lose a skill by one departure, which loses most by it, by whose, and by which rule. */
export function FragilitySentence({ standings, onOpen }: Props) {
  const parts = standings.filter(({ scope }) => scope.kind !== 'organisation')
  const first = parts.find(hasSomethingToLose)
  if (first === undefined) {
    return <p className={styles.sentence}>Nothing stands here that a departure could break.</p>
  }
  const alone = parts.filter(({ all }) => all.strict.value === 1).length
  return (
    <p className={styles.sentence}>
      {parts.length === 1
        ? null
        : alone === 0
          ? 'None loses a skill by one departure. '
          : `${grouped(alone)} of ${counted(parts.length, 'team or chapter', 'teams and chapters')} ${alone === 1 ? 'loses' : 'lose'} a skill by one departure. `}
      <HardestHit standing={first} onOpen={onOpen} isOne={parts.length === 1} />
      {parts.length === 1 ? null : (
        <span className={styles.rule}>
          First comes where the fewest departures lose a skill; of those, where the worst one takes
          the greatest share.
        </span>
      )}
    </p>
  )
}

function HardestHit(props: {
  readonly standing: ScopeStanding
  readonly onOpen: (key: string) => void
  readonly isOne: boolean
}) {
  const { standing, onOpen, isOne } = props
  const { holdings, strict, capability, oneGone } = standing.all
  const nameOf = useMemberNames(holdings)
  const worst = oneGone.person
  const isStated = holdings.skills.some(({ needed }) => needed === 'yes')
  return (
    <>
      {isOne ? null : 'Hit hardest by one departure: '}
      <button type="button" className={styles.open} onClick={() => onOpen(standing.key)}>
        {standing.name}
      </button>
      {isOne ? ': ' : ', where '}
      {strict.value === 1 && worst !== null
        ? `${percentText(capability)} of what it ${isStated ? 'needs' : 'holds'} stands, and ${percentText(oneGone.capability)} if ${nameOf(worst)} leaves.`
        : `a skill is lost if ${counted(strict.value ?? 0, 'person leaves', 'people leave')} (${leaversText(strict, nameOf)}).`}
    </>
  )
}
