import { useMemo } from 'react'
import { fragmentationLimits } from '#core/analysis/fragmentation.ts'
import { apply } from '#core/edits/apply.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'
import styles from './Reteam.module.css'

/** How many people each team that the edit touches has, before and after. */
export function TeamSizes({ edit }: { readonly edit: Edit }) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const sizes = useMemo(() => {
    const after = apply(workspace, edit)
    const touched = touchedTeams(edit)
    const [was, is] = [sizesOf(workspace, touched, day), sizesOf(after, touched, day)]
    return [...touched]
      .flatMap((id) => after.teams.get(id) ?? [])
      .sort(compareNamed)
      .map((team) => ({ team, before: was.get(team.id) ?? 0, size: is.get(team.id) ?? 0 }))
  }, [workspace, edit, day])
  const { smallestTeam, largestTeam } = fragmentationLimits
  return (
    <ul className={styles.sizes}>
      {sizes.map(({ team, before, size }) => (
        <li key={team.id}>
          <span>{team.name}</span>
          <span className="tabular">
            {before} → {counted(size, 'person', 'people')}
          </span>
          {size > 0 && (size < smallestTeam || size > largestTeam) ? (
            <span className={styles.note}>
              outside {smallestTeam} to {largestTeam}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function touchedTeams({ changes }: Edit): ReadonlySet<TeamId> {
  const teams = new Set<TeamId>()
  for (const { table, before, after } of changes) {
    if (table !== 'memberships') continue
    for (const stay of [before, after] as (Membership | null)[]) {
      if (stay !== null) teams.add(stay.team)
    }
  }
  return teams
}

function sizesOf(
  { memberships, people }: Workspace,
  teams: ReadonlySet<TeamId>,
  day: Day,
): ReadonlyMap<TeamId, number> {
  const members = new Map<TeamId, Set<PersonId>>()
  for (const stay of memberships) {
    if (!teams.has(stay.team) || !isCurrent(stay, day)) continue
    const person = people.get(stay.person)
    if (person === undefined || !isPresent(person, day)) continue
    members.set(stay.team, (members.get(stay.team) ?? new Set()).add(stay.person))
  }
  return new Map([...members].map(([team, it]) => [team, it.size]))
}
