import { PencilLine, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { addLesson } from '#core/commands/mission/addLesson.ts'
import { removeLesson } from '#core/commands/mission/removeLesson.ts'
import { updateLesson } from '#core/commands/mission/updateLesson.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { LessonId, TeamId } from '#core/model/ids.ts'
import type { Lesson } from '#core/model/mission/lesson.ts'
import { compareText } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Panel } from '#ui/Screen.tsx'
import { TextArea } from '#ui/TextField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { useMissions } from '../useMissions.ts'
import styles from './HistoryPart.module.css'

/** What the mission has taught, to be found by those that come after it. */
export function LessonsPanel({ team }: { readonly team: Team }) {
  const session = useSession()
  const said = useSaid()
  const lessons = useSessionState((state) => state.workspace.lessons)
  const day = useSessionState((state) => state.day)
  const [edited, setEdited] = useState<LessonId | null>(null)
  const own = useMemo(() => lessonsOf(lessons, team.id), [lessons, team.id])
  const add = (text: string) =>
    refusalOf(
      session.perform((it) => addLesson(it, { id: newId<LessonId>(), team: team.id, day, text }), {
        saysRefusal: false,
      }),
    )
  const change = (id: LessonId, text: string) => {
    const refused = refusalOf(
      session.perform((it) => updateLesson(it, { id, text }), { saysRefusal: false }),
    )
    if (refused === null) setEdited(null)
    return refused
  }
  const remove = ({ id }: Lesson) => {
    if (isRefusal(session.perform((it) => removeLesson(it, { id })))) return
    session.notify({ tone: 'info', text: 'The lesson is deleted.', offersUndo: true })
  }
  const { teams, charters } = useSessionState((state) => state.workspace)
  const { hrefOf } = useMissions()
  const continues = charters.get(team.id)?.continues ?? null
  const origin = continues === null ? undefined : teams.get(continues)
  const earlier = useMemo(() => lessonsOf(lessons, continues), [lessons, continues])
  return (
    <Panel title="What was learnt">
      <LessonForm label="Another lesson" submitLabel="Keep it" initial="" onSubmit={add} />
      <ul>
        {own.map((lesson) => (
          <li key={lesson.id} className={styles.lesson}>
            {edited === lesson.id ? (
              <LessonForm
                label="The lesson"
                submitLabel="Save"
                initial={lesson.text}
                onSubmit={(text) => change(lesson.id, text)}
              />
            ) : (
              <>
                <p className={styles.text}>{said(lesson.text)}</p>
                <span className={styles.lessonFoot}>
                  {dayWords(lesson.day)}
                  <IconButton
                    size="small"
                    label="Change the lesson"
                    onPress={() => setEdited(lesson.id)}
                  >
                    <PencilLine aria-hidden="true" />
                  </IconButton>
                  <IconButton size="small" label="Delete the lesson" onPress={() => remove(lesson)}>
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {origin === undefined || earlier.length === 0 ? null : (
        <section aria-label={`Lessons of ${origin.name}`}>
          <h3 className={styles.earlier}>
            <a href={hrefOf(origin.id, 'history', {})}>Lessons of {origin.name}</a>
          </h3>
          <ul>
            {earlier.map((lesson) => (
              <li key={lesson.id} className={styles.lesson}>
                <p className={styles.text}>{said(lesson.text)}</p>
                <span className={styles.lessonFoot}>{dayWords(lesson.day)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  )
}

/** The newest first. */
function lessonsOf(lessons: Iterable<Lesson>, team: TeamId | null): readonly Lesson[] {
  return [...lessons]
    .filter((lesson) => team !== null && lesson.team === team)
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id))
}

interface FormProps {
  readonly label: string
  readonly submitLabel: string
  readonly initial: string
  /** Gives back why it was refused; `null`: it is kept. */
  readonly onSubmit: (text: string) => string | null
}

function LessonForm({ label, submitLabel, initial, onSubmit }: FormProps) {
  const [text, setText] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    const refused = onSubmit(text)
    setError(refused)
    if (refused === null) setText('')
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        label={label}
        placeholder="What the next mission should know, and why."
        rows={2}
        value={text}
        error={error}
        onChange={(value) => {
          setText(value)
          setError(null)
        }}
      />
      <Button type="submit" size="small">
        {submitLabel}
      </Button>
    </form>
  )
}

function refusalOf(outcome: ReturnType<ReturnType<typeof useSession>['perform']>): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}
