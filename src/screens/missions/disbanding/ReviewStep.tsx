import { useMemo } from 'react'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { textLimit } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/TextField.tsx'
import { useSettled } from '#ui/useSettled.ts'
import { useMissionParam } from '../useMissions.ts'
import styles from './Disband.module.css'
import { EditEffect } from './EditEffect.tsx'
import { useDisbanding } from './useDisbanding.ts'

/** Why it ends, what all of it does to everybody else, and what is still missing. */
export function ReviewStep() {
  const state = useDisbanding()
  const { draft, change, plan, workspace } = state
  // Typing the reason must not wait for what all of it would do to a large organisation.
  const settled = useSettled(plan, 150)
  const outcome = useMemo(() => {
    // What it does can be seen before anybody has said why.
    const reason = settled.reason || 'not said yet'
    return disbandTeam(workspace, { ...settled, reason })
  }, [workspace, settled])
  const isAbandoned = plan.to === 'abandoned'
  const short = state.receivers.filter(({ receiver }) => receiver.shortfall > 0)
  return (
    <>
      <TextArea
        label={isAbandoned ? 'Why it is abandoned (needed)' : 'Why it ends (may stay empty)'}
        rows={2}
        maxLength={textLimit}
        isRequired={isAbandoned}
        value={draft.reason}
        onChange={(reason) => change((before) => ({ ...before, reason }))}
      />
      <section aria-labelledby="disband-does" className={styles.review}>
        <h3 id="disband-does">In one step, undone as one</h3>
        <ul className={styles.summary}>
          {summary(state).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {short.map(({ thing, receiver }) => (
            <li key={thing.id} className={styles.short}>
              {receiver.team.name} has a shortfall of {receiver.shortfall} for {thing.name}.
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="disband-risk" className={styles.review}>
        <h3 id="disband-risk">What it does to findings</h3>
        {isRefusal(outcome) ? (
          <Missing sentence={outcome.refused} />
        ) : (
          <EditEffect edit={outcome} />
        )}
      </section>
    </>
  )
}

/** What is missing, and the way to it. */
function Missing({ sentence }: { readonly sentence: string }) {
  const { leftOver } = useDisbanding()
  const [, setStep] = useMissionParam('step')
  const [step, label] = leftOver.length > 0 ? ['things', 'Owned things'] : ['people', 'People']
  return (
    <div role="status" className={styles.missing}>
      <p>{sentence}</p>
      <Button size="small" onPress={() => setStep(step ?? null)}>
        Go to {label}
      </Button>
    </div>
  )
}

function summary(state: ReturnType<typeof useDisbanding>): string[] {
  const { people, plan, things, leftOver, interactions, draft, team, workspace } = state
  const going = new Map<string, number>()
  for (const { person } of people) {
    const place = plan.placements.find((it) => it.person === person.id)?.to ?? null
    const where = place === null ? 'the bench' : (workspace.teams.get(place)?.name ?? '')
    going.set(where, (going.get(where) ?? 0) + 1)
  }
  const where = [...going].map(([name, many]) => `${many} to ${name}`)
  const lessons = draft.lessons.filter(({ text }) => text.trim() !== '').length
  const all = things.length
  return [
    people.length === 0
      ? `Nobody leaves ${team.name}: nobody is in it.`
      : `${counted(people.length, 'person goes', 'people go')}: ${listed(where, 6)}.`,
    ...(all === 0
      ? []
      : [
          leftOver.length === 0
            ? `${counted(all, 'owned thing is', 'owned things are')} handed over.`
            : `${leftOver.length} of ${counted(all, 'owned thing', 'owned things')} would be left to nobody.`,
        ]),
    ...(interactions.length === 0
      ? []
      : [counted(interactions.length, 'interaction ends.', 'interactions end.')]),
    ...(draft.learning.length === 0
      ? []
      : [
          `${counted(draft.learning.length, 'learning action is', 'learning actions are')} planned.`,
        ]),
    lessons === 0
      ? 'No lesson is kept.'
      : `${counted(lessons, 'lesson is', 'lessons are')} kept and can be searched.`,
    `${team.name} stays in history with who was in it and what they hold.`,
  ]
}
