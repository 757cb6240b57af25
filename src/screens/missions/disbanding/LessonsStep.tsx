import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { type LessonId, textLimit } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { TextArea } from '#ui/TextField.tsx'
import styles from './Disband.module.css'
import lessonStyles from './LessonsStep.module.css'
import { useDisbanding } from './useDisbanding.ts'

/** What was learnt, one text each, found later from any mission. */
export function LessonsStep() {
  const { draft, change } = useDisbanding()
  // An empty one is there to write into; it is kept once something stands in it.
  const [empty, setEmpty] = useState(() => newId<LessonId>())
  const [added, setAdded] = useState<LessonId | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  const lessons = draft.lessons.length === 0 ? [{ id: empty, text: '' }] : draft.lessons
  const write = (id: LessonId, text: string) =>
    change((before) => ({
      ...before,
      lessons: before.lessons.some((it) => it.id === id)
        ? before.lessons.map((it) => (it.id === id ? { id, text } : it))
        : [...before.lessons, { id, text }],
    }))
  const takeOut = (id: LessonId) => {
    setEmpty(newId<LessonId>())
    change((before) => ({ ...before, lessons: before.lessons.filter((it) => it.id !== id) }))
    add.current?.focus()
  }
  return (
    <>
      <p className={styles.intro}>
        What should whoever comes next know? Each is kept by itself, with the mission’s name and
        day, and is found again by its words.
      </p>
      <ul className={lessonStyles.lessons}>
        {lessons.map(({ id, text }, at) => (
          <li key={id} className={lessonStyles.lesson}>
            <TextArea
              label={`Lesson ${at + 1}`}
              rows={2}
              maxLength={textLimit}
              autoFocus={id === added}
              value={text}
              onChange={(it) => write(id, it)}
            />
            {draft.lessons.length === 0 ? null : (
              <IconButton label={`Take out lesson ${at + 1}`} onPress={() => takeOut(id)}>
                <X aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <Button
        ref={add}
        size="small"
        isDisabled={draft.lessons.length === 0}
        onPress={() => {
          const id = newId<LessonId>()
          setAdded(id)
          write(id, '')
        }}
      >
        <Plus aria-hidden="true" />
        Another lesson
      </Button>
    </>
  )
}
