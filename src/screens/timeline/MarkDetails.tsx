import { X } from 'lucide-react'
import type { HolderLoss } from '#core/analysis/mission/lastHolderLeaves.ts'
import { addDays, dayOfNumber } from '#core/model/day.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { longDayWords } from '../analysis/dayWords.ts'
import styles from './MarkDetails.module.css'
import { MarkSign } from './MarkSign.tsx'
import type { Mark } from './model/marks.ts'
import type { Mission } from './model/missions.ts'
import type { TimelineFacts } from './useTimeline.ts'
import { missionSentence } from './words.ts'

interface Props {
  readonly mission: Mission
  readonly facts: TimelineFacts
  /** Key of the mark that was chosen; `null`: the mission itself. */
  readonly mark: string | null
  readonly href: string
  readonly onMark: (key: string) => void
  readonly onClose: () => void
}

/** What a mark means, why it is there and what would change it; and all others of the mission. */
export function MarkDetails({ mission, facts, mark, href, onMark, onClose }: Props) {
  const marks = facts.marksOf(mission)
  const chosen = marks.find(({ key }) => key === mark)
  return (
    <>
      <div className={styles.head}>
        <h2>
          <a href={href} className={styles.title}>
            {mission.team.name}
          </a>
        </h2>
        <IconButton label="Close details" size="small" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p className={styles.span}>{missionSentence(mission, 0)}.</p>
      {chosen === undefined ? null : <Chosen mark={chosen} facts={facts} href={href} />}
      {marks.length === 0 ? (
        <p className={styles.note}>
          Nothing of it has a date but the span. Target, review and readings are set on its page.
        </p>
      ) : (
        <>
          <h3>All its marks</h3>
          <ol className={styles.marks}>
            {marks.map((it) => (
              <li key={it.key}>
                <button
                  type="button"
                  aria-current={it.key === mark}
                  className={styles.mark}
                  onClick={() => onMark(it.key)}
                >
                  <MarkSign kind={it.kind} />
                  {it.sentence}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Chosen(props: {
  readonly mark: Mark
  readonly facts: TimelineFacts
  readonly href: string
}) {
  const { mark, facts, href } = props
  const session = useSession()
  const { view } = useActionContext()
  const day = dayOfNumber(mark.day)
  const [risk = ''] = view.hrefOf('risk').split('?')
  return (
    <section className={styles.chosen}>
      <p className={styles.sentence}>
        <MarkSign kind={mark.kind} />
        {mark.sentence}
      </p>
      {mark.note === '' ? null : <p className={styles.note}>{mark.note}</p>}
      {mark.losses.map((loss) => (
        <LossRule key={loss.skill} loss={loss} facts={facts} />
      ))}
      {mark.losses.length === 0 ? null : (
        <p className={styles.note}>
          It changes where a stay is made longer, another holder joins, or somebody here learns it
          in time: <a href={`${href}&part=staffing`}>staff the mission</a> or see{' '}
          <a href={`${risk}?view=findings&where=team:${mark.losses[0]?.team ?? ''}`}>
            its findings
          </a>
          .
        </p>
      )}
      {facts.day === day ? null : (
        <Button size="small" onPress={() => session.setDay(day)}>
          Look at {longDayWords(day)}
        </Button>
      )}
    </section>
  )
}

/** The rule that a loss follows from, with the figures of this one. */
function LossRule({ loss, facts }: { readonly loss: HolderLoss; readonly facts: TimelineFacts }) {
  const levels = useSessionState((state) => state.workspace.organisation.record.levels)
  const { skill, minLevel, minHolders, from, until, gone, left } = loss
  const { names } = facts
  const need = minHolders === 1 ? 'one holder' : `${minHolders} holders`
  const then =
    left === null ? 'nobody in the mission holds it' : `only ${names.person(left)} holds it`
  return (
    <div className={styles.rule}>
      <h3>{names.skill(skill)}</h3>
      <ul>
        {gone.map(({ person, because }) => (
          <li key={person}>
            {names.person(person)}:{' '}
            {because === 'leaves' ? 'leaves the organisation' : 'the stay ends'}, last day{' '}
            {longDayWords(addDays(from, -1))}.
          </li>
        ))}
        <li>
          From {longDayWords(from)} {then}
          {until === null ? '; no end of that is known.' : `, until ${longDayWords(until)}.`}
        </li>
        <li>
          It needs {need} from level {minLevel} · {levels[minLevel]?.name ?? ''}. Levels are those
          rated now.
        </li>
      </ul>
    </div>
  )
}
