import type { Team } from '#core/model/team.ts'
import { FreePeople } from './FreePeople.tsx'
import { MembersPanel } from './MembersPanel.tsx'
import styles from './PeoplePart.module.css'

/** Who is in the mission, who is yet to come, and who has time left for it. */
export function PeoplePart({ team }: { readonly team: Team }) {
  return (
    <div className={styles.part}>
      <MembersPanel team={team} />
      <FreePeople team={team} />
    </div>
  )
}
