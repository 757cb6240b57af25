import { memo } from 'react'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { TeamGlyph } from '../../analysis/TeamGlyph.tsx'
import { MissionMark } from '../changes/MissionMark.tsx'
import { MeasureBar } from '../measure/MeasureBar.tsx'
import type { MissionFacts } from '../missionFacts.ts'
import { daysLeftWords, isUnderWay } from '../missionWords.ts'
import { FindingPills } from '../status/FindingPills.tsx'
import { MissionMenu } from '../status/MissionMenu.tsx'
import { StallMarks } from '../status/StallMarks.tsx'
import { useMissions } from '../useMissions.ts'
import styles from './MissionCard.module.css'

/** A mission at a glance. The card is a link to its page; its menu lies above that. */
export const MissionCard = memo(function MissionCard({ facts }: { readonly facts: MissionFacts }) {
  const { hrefOf } = useMissions()
  const { team } = facts
  return (
    <article className={styles.card} aria-label={team.name}>
      <div className={styles.head}>
        <span className={styles.glyph}>
          <TeamGlyph type={team.type} />
        </span>
        <MissionMark mission={team.id} />
        <h3 className={styles.name}>
          <a className={styles.link} href={hrefOf(team.id)}>
            {team.name}
          </a>
        </h3>
        <span className={styles.above}>
          <MissionMenu team={team} />
        </span>
      </div>
      {team.outcome === '' ? null : (
        <p className={styles.outcome} title={team.outcome}>
          {team.outcome}
        </p>
      )}
      <MeasureBar measure={team.measure} progress={facts.progress} />
      <Facts facts={facts} />
      <StallMarks stalls={facts.stalls} />
      <FindingPills counts={facts.findings} team={team} />
    </article>
  )
})

function Facts({
  facts: { team, status, owner, members, joining },
}: {
  readonly facts: MissionFacts
}) {
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const isOver = hasEnded({ status })
  const end = isOver ? team.disbanded : team.target
  return (
    <ul className={styles.facts}>
      <li>
        {[
          owner === null ? 'no product owner' : nameOf(owner),
          ...(members > 0 || !isOver ? [peopleWords(members, joining)] : []),
        ].join(' · ')}
      </li>
      {end === null ? null : (
        <li>
          {isOver ? `${status} ` : ''}
          {dayWords(end)}
          {isUnderWay({ status }) ? `, ${daysLeftWords(end, day)}` : ''}
        </li>
      )}
    </ul>
  )
}

function peopleWords(members: number, joining: number): string {
  const now = counted(members, 'person', 'people')
  return joining === 0 ? now : `${now}, ${joining} to come`
}
