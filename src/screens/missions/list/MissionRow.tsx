import { memo } from 'react'
import { useSessionState } from '#session/react.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { TeamGlyph } from '../../analysis/TeamGlyph.tsx'
import { MissionMark } from '../changes/MissionMark.tsx'
import { MeasureLine } from '../measure/MeasureLine.tsx'
import type { MissionFacts } from '../missionFacts.ts'
import { daysLeftWords, isUnderWay } from '../missionWords.ts'
import { FindingPills } from '../status/FindingPills.tsx'
import { useStallWords } from '../status/useStallWords.ts'
import { useMissions } from '../useMissions.ts'
import styles from './MissionList.module.css'

interface Props {
  readonly facts: MissionFacts
  /** Of the whole table, its head being the first. */
  readonly rowIndex: number
}

export const MissionRow = memo(function MissionRow({ facts, rowIndex }: Props) {
  const { team, status, owner, members, joining, progress, stalls } = facts
  const { hrefOf } = useMissions()
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const say = useStallWords()
  const reasons = stalls.map(say).join(' · ')
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row" className={styles.name}>
        <span className={styles.named}>
          <TeamGlyph type={team.type} />
          <MissionMark mission={team.id} />
          <a href={hrefOf(team.id)} className={styles.link} title={team.outcome}>
            {team.name}
          </a>
        </span>
      </th>
      <td>{status}</td>
      <td title={owner === null ? undefined : nameOf(owner)}>
        {owner === null ? <span className={styles.nothing}>nobody</span> : nameOf(owner)}
      </td>
      <td>
        <MeasureLine measure={team.measure} progress={progress} />
      </td>
      <td>
        {team.target === null ? (
          <span className={styles.nothing}>–</span>
        ) : (
          <>
            {dayWords(team.target)}
            {isUnderWay({ status }) ? (
              <span className={styles.note}> {daysLeftWords(team.target, day)}</span>
            ) : null}
          </>
        )}
      </td>
      <td className={styles.people}>
        {members}
        {joining === 0 ? null : <span className={styles.note}> +{joining}</span>}
      </td>
      <td>
        <FindingPills counts={facts.findings} team={team} isBrief />
      </td>
      <td title={reasons} className={styles.stalled}>
        {reasons === '' ? <span className={styles.nothing}>–</span> : reasons}
      </td>
    </tr>
  )
})
