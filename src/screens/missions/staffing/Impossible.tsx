import type {
  Relaxation,
  StaffingAnswer,
  StaffingConflict,
} from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Proposal.module.css'
import { blameWords, relaxationWords, secondsText } from './staffingWords.ts'

interface Props {
  readonly answer: Extract<StaffingAnswer, { readonly kind: 'impossible' }>
  /** The answer is to something else than would be asked now. */
  readonly isOutdated: boolean
  readonly onRelax: (relaxations: readonly Relaxation[]) => void
}

/** No team is possible: what stands in the way, and the least that would have to be given up. */
export function Impossible({ answer, isOutdated, onRelax }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const speaking = { workspace, nameOf }
  const { conflicts, smallest, each, request, seconds } = answer
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
          {conflicts.length > 1
            ? ` ${conflicts.length} things stand in the way, and each has to be eased.`
            : ''}
        </p>
        {conflicts.map(({ blame, eased }) => {
          const parts = blame.map((it) => blameWords(it, request, speaking))
          return (
            <section key={parts.join()} aria-label={headOf(blame)} className={styles.conflict}>
              <p className={styles.inline}>{headOf(blame)}:</p>
              <ul className={styles.blame}>
                {parts.map((said) => (
                  <li key={said}>{said}</li>
                ))}
              </ul>
              <Choices
                title="Any one of these would end it"
                of={eased}
                words={words}
                isOutdated={isOutdated}
                onRelax={onRelax}
              />
            </section>
          )
        })}
        {smallest.length === 0 ? (
          <p>Nothing was found that, given up, makes a team possible.</p>
        ) : (
          <>
            <h3>
              {smallest.length === 1
                ? 'The nearest that works'
                : 'The nearest that works, all of it together'}
            </h3>
            <div className={styles.relaxation}>
              <ul className={styles.together}>
                {smallest.map((it) => (
                  <li key={words(it)}>{words(it)}</li>
                ))}
              </ul>
              <Button
                size="small"
                variant="primary"
                isDisabled={isOutdated}
                onPress={() => onRelax(smallest)}
              >
                {smallest.length === 1 ? 'Accept it and propose' : 'Accept them and propose'}
              </Button>
            </div>
          </>
        )}
        <Choices
          title="Or any one of these"
          of={others}
          words={words}
          isOutdated={isOutdated}
          onRelax={onRelax}
        />
      </div>
    </Panel>
  )
}

function headOf(blame: StaffingConflict['blame']): string {
  return blame.length === 1
    ? 'This cannot be met'
    : 'These cannot be met together; without any one of them, the others can'
}

interface ChoicesProps {
  readonly title: string
  readonly of: readonly Relaxation[]
  readonly words: (relaxation: Relaxation) => string
  readonly isOutdated: boolean
  readonly onRelax: Props['onRelax']
}

/** What could be given up, each on its own. */
function Choices({ title, of, words, isOutdated, onRelax }: ChoicesProps) {
  if (of.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.relaxations}>
        {of.map((it) => (
          <li key={words(it)} className={styles.relaxation}>
            <span>{words(it)}</span>
            <Button
              size="small"
              isDisabled={isOutdated}
              aria-label={`Accept and propose: ${words(it)}`}
              onPress={() => onRelax([it])}
            >
              Accept and propose
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
