import { useState } from 'react'
import { setRatings } from '#core/commands/setRatings.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { LearningAction } from '#core/model/learningAction.ts'
import type { Rater } from '#core/model/rating.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { awaitingWords } from '../people/learningState.ts'
import { usePerformSaid } from '../people/usePerformSaid.ts'
import styles from './Plans.module.css'

const raters: readonly { readonly value: Rater | ''; readonly label: string }[] = [
  { value: 'lead', label: 'their lead' },
  { value: 'peer', label: 'a colleague' },
  { value: 'self', label: 'themselves' },
  { value: '', label: 'not said' },
]

/** What is learnt counts once it is rated: offers that for an action that is done. */
export function RateLearnt({ action }: { readonly action: LearningAction }) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const perform = usePerformSaid()
  const [rater, setRater] = useState<Rater | ''>('lead')
  const { person, skill, target } = action
  const record = workspace.people.get(person)
  const who = record === undefined ? 'them' : nameOf(record)
  const what = workspace.skills.get(skill)?.name ?? ''
  const rate = () => {
    const ratings = [{ person, skill, level: target, rater: rater === '' ? null : rater }]
    const outcome = perform((it) => setRatings(it, { ratings, day }))
    if (isRefusal(outcome)) return
    const text = `${who} is at ${target} in ${what} now.`
    session.notify({ tone: 'info', text, offersUndo: true })
  }
  return (
    <section className={styles.rate}>
      <p>{capital(awaitingWords(workspace, action))}: findings close once the level is rated.</p>
      <Select label="Rated by" value={rater} onChange={setRater} options={raters} />
      <Button variant="primary" onPress={rate}>
        Rate {who} {target} now
      </Button>
      <p className={styles.dated}>Assessed on {dayWords(day)}, the day that is shown.</p>
    </section>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
