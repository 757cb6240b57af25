import { useMemo, useState } from 'react'
import { grouped } from '#core/model/naming.ts'
import { type TeamStatus, teamStatuses } from '#core/model/team.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import type { MissionFacts } from '../missionFacts.ts'
import { statusTitles } from '../missionWords.ts'
import { useMissions } from '../useMissions.ts'
import styles from './Board.module.css'
import { MissionCard } from './MissionCard.tsx'

/** Statuses whose missions are over; their columns stay closed until asked for. */
const ended: ReadonlySet<TeamStatus> = new Set(['disbanded', 'abandoned'])

/**
 * Cards that a column shows at first, and more at once. Columns are capped rather than drawn by
 * what is in view: a column of a thousand cards is not read but searched, and what is not in the
 * page is found neither by the browser's own search nor by a screen reader.
 */
const atFirst = 25
const atOnce = 75

interface Props {
  readonly shown: readonly MissionFacts[]
  /** Missions that are over are shown as the others are. */
  readonly opensEnded: boolean
}

/** Missions as cards, a column for each status, in the order in which a mission goes along them. */
export function Board({ shown, opensEnded }: Props) {
  const { change } = useMissions()
  const byStatus = useMemo(() => {
    const columns = new Map<TeamStatus, MissionFacts[]>(teamStatuses.map((it) => [it, []]))
    for (const facts of shown) columns.get(facts.status)?.push(facts)
    return columns
  }, [shown])
  const widths = teamStatuses.map((status) => {
    if (ended.has(status) && !opensEnded) return '44px'
    return (byStatus.get(status) ?? []).length === 0 ? '124px' : 'minmax(200px, 1fr)'
  })
  return (
    <div className={styles.board} style={{ gridTemplateColumns: widths.join(' ') }}>
      {teamStatuses.map((status) => (
        <Column
          key={status}
          status={status}
          missions={byStatus.get(status) ?? []}
          isClosed={ended.has(status) && !opensEnded}
          onOpen={() => change({ showsEnded: true })}
          onClose={status === 'disbanded' ? () => change({ showsEnded: false }) : undefined}
        />
      ))}
    </div>
  )
}

interface ColumnProps {
  readonly status: TeamStatus
  readonly missions: readonly MissionFacts[]
  readonly isClosed: boolean
  readonly onOpen: () => void
  readonly onClose: (() => void) | undefined
}

function Column({ status, missions, isClosed, onOpen, onClose }: ColumnProps) {
  const [most, setMost] = useState(atFirst)
  const title = statusTitles[status]
  const count = grouped(missions.length)
  if (isClosed) {
    return (
      <section aria-label={title} className={styles.closed}>
        <button
          type="button"
          aria-expanded="false"
          title="Show missions that are over"
          onClick={onOpen}
          className={styles.opener}
        >
          <span className={styles.number}>{count}</span>
          <span className={styles.sideways}>{title}</span>
        </button>
      </section>
    )
  }
  const next = Math.min(atOnce, missions.length - most)
  return (
    <section
      aria-label={title}
      className={classes(styles.column, missions.length === 0 && styles.empty)}
    >
      <h2 className={styles.head}>
        {title}
        <span className={styles.number}>{count}</span>
        {onClose === undefined ? null : (
          <Button
            size="small"
            variant="ghost"
            className={styles.closer}
            aria-label="Hide missions that are over"
            onPress={onClose}
          >
            Hide
          </Button>
        )}
      </h2>
      {missions.length === 0 ? (
        <p className={styles.none}>none</p>
      ) : (
        <ul className={styles.cards}>
          {missions.slice(0, most).map((facts) => (
            <li key={facts.team.id}>
              <MissionCard facts={facts} />
            </li>
          ))}
        </ul>
      )}
      {next > 0 ? (
        <Button size="small" variant="ghost" onPress={() => setMost(most + next)}>
          Show {grouped(next)} more of {count}
        </Button>
      ) : null}
    </section>
  )
}
