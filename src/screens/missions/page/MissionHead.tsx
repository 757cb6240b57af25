import { useMemo } from 'react'
import { missionLog } from '#core/analysis/mission/missionLog.ts'
import { stalls } from '#core/analysis/mission/stalls.ts'
import { statusOn } from '#core/analysis/mission/statusOn.ts'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Pill } from '#ui/Pill.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { TeamGlyph } from '../../analysis/TeamGlyph.tsx'
import { MissionMark } from '../changes/MissionMark.tsx'
import { daysLeftWords, isUnderWay, typeTitles } from '../missionWords.ts'
import { FindingPills } from '../status/FindingPills.tsx'
import { StallMarks } from '../status/StallMarks.tsx'
import { useMissions } from '../useMissions.ts'
import styles from './MissionHead.module.css'

/** How the mission stands: who, until when, what is found in it, and what holds it up. */
export function MissionHead({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const { hrefOf } = useMissions()
  const { status, reasons, last } = useMemo(() => {
    const log = missionLog(workspace)
    const { transitions } = log.of(team.id)
    const status = statusOn(transitions, team, day)
    const reasons = stalls(workspace, { ...team, status }, day, log)
    return { status, reasons, last: transitions.at(-1) }
  }, [workspace, team, day])
  const owner = team.owner === null ? undefined : workspace.people.get(team.owner)
  const scope = { kind: 'team', id: team.id } as const
  const { length: members } = coverage.members(scope)
  const isOver = hasEnded({ status })
  return (
    <div className={styles.head}>
      <div className={styles.facts}>
        <span className={styles.type}>
          <TeamGlyph type={team.type} />
          {typeTitles[team.type]}
        </span>
        <Pill tone="accent">{status}</Pill>
        {last === undefined || last.day <= day ? null : (
          <span>
            {team.status} from {dayWords(last.day)}
          </span>
        )}
        <span>{owner === undefined ? 'no product owner' : `Product owner ${nameOf(owner)}`}</span>
        <a href={hrefOf(team.id, 'people')}>{counted(members, 'person', 'people')}</a>
        {isOver || team.target === null ? null : (
          <span>
            target {dayWords(team.target)}
            {isUnderWay({ status }) ? `, ${daysLeftWords(team.target, day)}` : ''}
          </span>
        )}
        {isOver && team.disbanded !== null ? <span>ended {dayWords(team.disbanded)}</span> : null}
        <Relatives team={team} />
        <FindingPills counts={coverage.counts(scope)} team={team} />
        <MissionMark mission={team.id} isLong />
      </div>
      <StallMarks stalls={reasons} isLong />
    </div>
  )
}

/** The mission that it takes up again, and those that took it up. */
function Relatives({ team }: { readonly team: Team }) {
  const { teams, charters } = useSessionState((state) => state.workspace)
  const { hrefOf } = useMissions()
  const origin = charters.get(team.id)?.continues ?? null
  const from = origin === null ? undefined : teams.get(origin)
  const heirs = useMemo(
    () =>
      [...charters]
        .filter(({ continues }) => continues === team.id)
        .flatMap(({ id }) => teams.get(id) ?? [])
        .sort(compareNamed),
    [charters, teams, team.id],
  )
  return (
    <>
      {from === undefined ? null : (
        <span>
          continues <a href={hrefOf(from.id)}>{from.name}</a>
        </span>
      )}
      {heirs.map(({ id, name }) => (
        <span key={id}>
          continued by <a href={hrefOf(id)}>{name}</a>
        </span>
      ))}
    </>
  )
}
