import { counted, listed } from '#core/model/naming.ts'
import { isKeptInTeams, type OrphanSkill } from '#core/planning/disbanding/orphanSkills.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { LevelMark } from '#ui/LevelMark.tsx'
import { Pill } from '#ui/Pill.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Disband.module.css'
import { useDisbanding } from './useDisbanding.ts'

/** Skills held only in this team, by whom, and where these people go. */
export function SkillsStep() {
  const { orphans, team } = useDisbanding()
  if (orphans.length === 0) {
    return (
      <EmptyState
        title="No skill is held only here"
        text={`Whatever people in ${team.name} hold, somebody in another team or on a bench holds, too.`}
      />
    )
  }
  const benched = orphans.filter((it) => !isKeptInTeams(it)).length
  return (
    <>
      <p className={styles.intro}>
        {counted(orphans.length, 'skill is', 'skills are')} held at the level that counts by people
        of this team and by nobody else.{' '}
        {benched === 0
          ? 'Each goes on in a team with somebody who holds it.'
          : `${benched} of them would be in no team: everybody who holds it goes to the bench.`}
      </p>
      <ul className={styles.list}>
        {orphans.map((orphan) => (
          <OrphanItem key={orphan.skill.id} orphan={orphan} />
        ))}
      </ul>
    </>
  )
}

function OrphanItem({ orphan }: { readonly orphan: OrphanSkill }) {
  const { workspace } = useDisbanding()
  const { nameOf } = usePersonNames()
  const { skill, minLevel, isNeeded, holders } = orphan
  const { levels } = workspace.organisation.record
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        {skill.name}{' '}
        <LevelMark
          digit={minLevel}
          highest={levels.length - 1}
          label={`held from ${levels[minLevel]?.name ?? ''} on`}
        />
        {isNeeded ? <span className={styles.detail}>the team needs it</span> : null}
      </span>
      <ul>
        {holders.map(({ person, teams }) => (
          <li key={person.id}>
            {nameOf(person)} <span aria-hidden="true">→</span>
            <span className="visually-hidden">goes to</span>{' '}
            {teams.length === 0 ? 'the bench' : listed(teams.map(({ name }) => name))}
          </li>
        ))}
      </ul>
      {isKeptInTeams(orphan) ? (
        <Pill>goes on in a team</Pill>
      ) : (
        <Pill tone="risk">only on the bench</Pill>
      )}
    </li>
  )
}
