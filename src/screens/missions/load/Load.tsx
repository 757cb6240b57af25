import { useMemo } from 'react'
import { type MissionLoad, missionLoads } from '#core/analysis/mission/missionLoads.ts'
import { useSessionState } from '#session/react.ts'
import styles from './Load.module.css'
import { LoadPanel } from './LoadPanel.tsx'
import { type LoadKind, loadKinds } from './loadWords.ts'

/** Where people, owners, leads and teams carry too much, from the day on, each with its days. */
export function Load() {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const byKind = useMemo(() => {
    const kinds = new Map<LoadKind, MissionLoad[]>(loadKinds.map((kind) => [kind, []]))
    for (const load of missionLoads(workspace, { from: day, to: null })) {
      kinds.get(load.kind)?.push(load)
    }
    return kinds
  }, [workspace, day])
  return (
    <div className={styles.load}>
      <p className={styles.intro}>
        Counted over dated stays in teams that stand, from the day of the analysis on. What is found
        says how work is spread; it says nothing about anybody's ability.
      </p>
      <div className={styles.panels}>
        {loadKinds.map((kind) => (
          <LoadPanel key={kind} kind={kind} loads={byKind.get(kind) ?? []} />
        ))}
      </div>
    </div>
  )
}
