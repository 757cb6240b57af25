import { type ReactNode, useMemo } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import type {
  StaffingAlternative,
  StaffingProposal,
  StaffingRequest,
} from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Proposal.module.css'
import { preferencesBesides, preferencesMet } from './preferences.ts'
import { calledBy, costDifference, preferenceWords } from './staffingWords.ts'

interface Props {
  readonly request: StaffingRequest
  readonly best: StaffingProposal
  readonly alternatives: readonly StaffingAlternative[]
  /** Whose alternative is shown; `null`: the best. */
  readonly shown: PersonId | null
  readonly onShow: (without: PersonId | null) => void
}

/** Other teams, each the best without one of the people: what differs, and what that costs. */
export function Alternatives({ request, best, alternatives, shown, onShow }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const called = calledBy({ workspace, nameOf })
  const who = ({ joins }: StaffingProposal) => new Set(joins.map(({ person }) => person))
  const inBest = who(best)
  const metByBest = useMemo(
    () => preferencesMet(workspace, request, best),
    [workspace, request, best],
  )
  const choice = (
    without: PersonId | null,
    title: string,
    differs: ReactNode = null,
    costs: string = '',
  ) => (
    <li key={without ?? ''} className={styles.alternative}>
      <strong>{title}</strong>
      <span>{differs}</span>
      <span className={styles.inline}>{costs}</span>
      {shown === without ? (
        <span className={styles.shown}>Shown above</span>
      ) : (
        <Button size="small" aria-label={`Switch to: ${title}`} onPress={() => onShow(without)}>
          Switch
        </Button>
      )}
    </li>
  )
  return (
    <ul className={styles.alternatives}>
      {choice(null, 'As proposed')}
      {alternatives.map(({ without, proposal, isProven }) => {
        const there = who(proposal)
        const added = [...there].filter((it) => !inBest.has(it)).map(called)
        const others = [...inBest].filter((it) => !there.has(it) && it !== without).map(called)
        const differs = (
          <>
            {added.length === 0 ? null : <span className={styles.added}>+ {listed(added, 4)}</span>}
            <span className={styles.removed}>− {called(without)}</span>
            {others.length === 0 ? null : (
              <span className={styles.removed}>
                then also − {listed(others, 4)}, as the least costly team without {called(without)}{' '}
                does without {others.length === 1 ? 'them' : 'these'}
              </span>
            )}
          </>
        )
        const met = preferencesMet(workspace, request, proposal)
        const lost = preferenceWords(preferencesBesides(metByBest, met), called)
        const won = preferenceWords(preferencesBesides(met, metByBest), called)
        const isOther = proposal.cost.preferences !== best.cost.preferences
        const named = [lost === '' ? '' : `no longer: ${lost}`, won === '' ? '' : `but: ${won}`]
        const costs = [
          costDifference(best.cost, proposal.cost),
          ...(isOther ? named.filter(Boolean) : []),
        ].join('; ')
        return choice(
          without,
          `Without ${called(without)}`,
          differs,
          isProven ? costs : `${costs}; not proven the best without them`,
        )
      })}
    </ul>
  )
}
