import { counted, grouped } from '#core/model/naming.ts'
import styles from './BusFactors.module.css'
import { leaversText, shareText } from './busFactorText.ts'
import { hasSomethingToLose, type ScopeStanding } from './scopeStandings.ts'
import { useMemberNames } from './useMemberNames.ts'

interface Props {
  readonly standings: readonly ScopeStanding[]
  readonly onOpen: (key: string) => void
}

/** How many hang on one person, which hangs most, and on whom. */
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
      <MostFragile standing={first} onOpen={onOpen} isOne={parts.length === 1} />
    </p>
  )
}

function MostFragile(props: {
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
      {isOne ? null : 'Most fragile: '}
      <button type="button" className={styles.open} onClick={() => onOpen(standing.key)}>
        {standing.name}
      </button>
      {isOne ? ': ' : ', where '}
      {strict.value === 1 && worst !== null
        ? `${shareText(capability)} of what it ${isStated ? 'needs' : 'holds'} stands, and ${shareText(oneGone.capability)} if ${nameOf(worst)} leaves.`
        : `a skill is lost if ${strict.value === 1 ? '1 leaves' : `${strict.value} leave`} (${leaversText(strict, nameOf)}).`}
    </>
  )
}
