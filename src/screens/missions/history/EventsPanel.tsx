import { useMemo, useState } from 'react'
import { grouped } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { Select } from '#ui/Select.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import styles from './HistoryPart.module.css'
import { type MissionEvent, missionEvents } from './missionEvents.ts'
import { useEventWords } from './useEventWords.ts'

const atFirst = 40

type Shown = 'all' | 'status' | 'people' | 'reading' | 'lesson'

const kindsOf: Readonly<Record<Exclude<Shown, 'all'>, readonly MissionEvent['kind'][]>> = {
  status: ['status', 'slip'],
  people: ['joined', 'left'],
  reading: ['reading'],
  lesson: ['lesson'],
}

/** Everything that is kept of the mission, day by day, the newest first. */
export function EventsPanel({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const today = useSessionState((state) => state.day)
  const [shown, setShown] = useState<Shown>('all')
  const [most, setMost] = useState(atFirst)
  const say = useEventWords()
  const all = useMemo(() => missionEvents(workspace, team.id), [workspace, team.id])
  const events = shown === 'all' ? all : all.filter(({ kind }) => kindsOf[shown].includes(kind))
  return (
    <Panel
      title="What happened"
      tools={
        <Select
          isInline
          label="Show"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: 'everything' },
            { value: 'status', label: 'status and target day' },
            { value: 'people', label: 'people' },
            { value: 'reading', label: 'readings' },
            { value: 'lesson', label: 'lessons' },
          ]}
        />
      }
    >
      {events.length === 0 ? (
        <EmptyState
          title={all.length === 0 ? 'Nothing has happened yet' : 'Nothing of this kind is kept'}
          text="Each change of status, each slip of the target day, each reading and each lesson is kept here with its day."
        />
      ) : (
        <ol className={styles.events}>
          {events.slice(0, most).map((event) => {
            const { title, text } = say(event)
            const isAhead = event.day > today
            return (
              <li key={event.key} className={classes(styles.event, isAhead && styles.ahead)}>
                <span className={styles.day}>{dayWords(event.day)}</span>
                <span>
                  <span
                    className={classes(
                      styles.title,
                      (event.kind === 'status' || event.kind === 'slip') && styles.strong,
                    )}
                  >
                    {title}
                    {isAhead ? ' (planned)' : ''}
                  </span>
                  {text === '' ? null : <span className={styles.text}>{text}</span>}
                </span>
              </li>
            )
          })}
        </ol>
      )}
      {events.length > most ? (
        <Button
          size="small"
          variant="ghost"
          className={styles.more}
          onPress={() => setMost(most + 5 * atFirst)}
        >
          Show more of {grouped(events.length)}
        </Button>
      ) : null}
    </Panel>
  )
}
