import type { TeamId } from '#core/model/ids.ts'
import { ChangeMark } from '#ui/ChangeMark.tsx'
import styles from './MissionMark.module.css'
import { useMissionChanges } from './useMissionChanges.ts'

interface Props {
  readonly mission: TeamId
  /** Says beside the sign what differs. */
  readonly isLong?: boolean
}

/** That a mission differs from the baseline, where a scenario is looked at with its changes. */
export function MissionMark({ mission, isLong = false }: Props) {
  const change = useMissionChanges().get(mission)
  if (change === undefined) return null
  const { kind, words } = change
  if (!isLong) return <ChangeMark kind={kind} label={words} />
  return (
    <span className={styles.said}>
      <ChangeMark kind={kind} />
      {words}
    </span>
  )
}

/** Missions that the scenario deletes: there is no card of them any more. */
export function RemovedMissions() {
  const removed = [...useMissionChanges()].filter(([, { kind }]) => kind === 'removed')
  if (removed.length === 0) return null
  return (
    <ul aria-label="Deleted by the scenario" className={styles.removed}>
      {removed.map(([id, { name }]) => (
        <li key={id} className={styles.said}>
          <ChangeMark kind="removed" label="deleted by the scenario" />
          <s>{name}</s>
        </li>
      ))}
    </ul>
  )
}
