import type { Team } from '#core/model/team.ts'
import { EventsPanel } from './EventsPanel.tsx'
import styles from './HistoryPart.module.css'
import { LessonsPanel } from './LessonsPanel.tsx'
import { WorkPanel } from './WorkPanel.tsx'

/** What happened, what was learnt, and who did what with which skills: also once it has ended. */
export function HistoryPart({ team }: { readonly team: Team }) {
  return (
    <div className={styles.part}>
      <EventsPanel team={team} />
      <div className={styles.beside}>
        <LessonsPanel team={team} />
        <WorkPanel team={team} />
      </div>
    </div>
  )
}
