import type { Relaxation, StaffingAnswer } from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Proposal.module.css'
import { blameWords, relaxationWords, secondsText } from './staffingWords.ts'

interface Props {
  readonly answer: Extract<StaffingAnswer, { readonly kind: 'impossible' }>
  readonly onRelax: (relaxations: readonly Relaxation[]) => void
}

/** No team is possible: what stands in the way, and the least that would have to be given up. */
export function Impossible({ answer, onRelax }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const speaking = { workspace, nameOf }
  const { blame, smallest, each, request, seconds } = answer
  const words = (relaxation: Relaxation) => relaxationWords(relaxation, speaking)
  const [nearest] = smallest
  const others = each.filter(
    (it) => nearest === undefined || smallest.length > 1 || words(it) !== words(nearest),
  )
  return (
    <Panel title="No team can do this">
      <div className={styles.impossible}>
        <p className={styles.inline}>
          Proven in {secondsText(seconds)}.
          {blame.length === 0
            ? ''
            : blame.length === 1
              ? ' This cannot be met:'
              : ' These cannot be met together; without any one of them, the others can:'}
        </p>
        <ul className={styles.blame}>
          {blame.map((it) => {
            const said = blameWords(it, request.robustness, speaking)
            return <li key={said}>{said}</li>
          })}
        </ul>
        {smallest.length === 0 ? (
          <p>Nothing that could be given up makes a team possible.</p>
        ) : (
          <>
            <h3>The nearest that works</h3>
            <div className={styles.relaxation}>
              <ul className={styles.together}>
                {smallest.map((it) => (
                  <li key={words(it)}>{words(it)}</li>
                ))}
              </ul>
              <Button size="small" variant="primary" onPress={() => onRelax(smallest)}>
                {smallest.length === 1 ? 'Accept it and propose' : 'Accept them and propose'}
              </Button>
            </div>
          </>
        )}
        {others.length === 0 ? null : (
          <>
            <h3>Or any one of these</h3>
            <ul className={styles.relaxations}>
              {others.map((it) => (
                <li key={words(it)} className={styles.relaxation}>
                  <span>{words(it)}</span>
                  <Button
                    size="small"
                    aria-label={`Accept and propose: ${words(it)}`}
                    onPress={() => onRelax([it])}
                  >
                    Accept and propose
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  )
}
