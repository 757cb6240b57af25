import { PencilLine, UserMinus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { fragmentationLimits } from '#core/analysis/fragmentation.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Membership } from '#core/model/membership.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Team } from '#core/model/team.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import { stayWords } from '../missionWords.ts'
import { useMissions } from '../useMissions.ts'
import styles from './PeoplePart.module.css'
import { StayDialog } from './StayDialog.tsx'

interface Member {
  readonly stay: Membership
  readonly person: Person
  readonly name: string
  readonly isThere: boolean
}

/** Those who are in the mission on the day, and those who are yet to come. */
export function MembersPanel({ team }: { readonly team: Team }) {
  const { hrefOf } = useMissions()
  const members = useMembers(team)
  const there = members.filter(({ isThere }) => isThere)
  const coming = members.length - there.length
  const { smallestTeam, largestTeam } = fragmentationLimits
  const size = new Set(there.map(({ person }) => person.id)).size
  const isOdd = size < smallestTeam || size > largestTeam
  return (
    <Panel
      title={`${counted(size, 'person', 'people')}${coming === 0 ? '' : `, ${coming} to come`}`}
      tools={
        isOdd && size > 0 ? (
          <span className={styles.note}>
            outside {smallestTeam} to {largestTeam} people
          </span>
        ) : null
      }
    >
      {members.length === 0 ? (
        <EmptyState
          title="Nobody is in it"
          text="Let a team be proposed from the skills that it needs, or add people who are free."
        >
          <a href={hrefOf(team.id, 'staffing')}>Propose a team</a>
        </EmptyState>
      ) : (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Role</th>
                <th scope="col" className={styles.figure}>
                  Time
                </th>
                <th scope="col">Days</th>
                <th scope="col">Only holder here of</th>
                <th scope="col">
                  <span className="visually-hidden">Change or take out</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <MemberRow key={member.stay.id} member={member} team={team} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function MemberRow({ member, team }: { readonly member: Member; readonly team: Team }) {
  const { stay, person, name, isThere } = member
  const session = useSession()
  const [isChanging, setChanging] = useState(false)
  const { areHidden } = usePersonNames()
  const { view } = useActionContext()
  const day = useSessionState((state) => state.day)
  const coverage = useSessionState((state) => state.coverage)
  const { skills, chapters } = useSessionState((state) => state.workspace)
  const home = person.chapter === null ? undefined : chapters.get(person.chapter)?.name
  const alone = isThere ? coverage.soleSkills({ kind: 'team', id: team.id }, person.id) : []
  const aloneNames = alone.map((id) => skills.get(id)?.name ?? '')
  const [risk] = view.hrefOf('risk').split('?')
  const query = new URLSearchParams({ view: 'people', person: person.id })
  if (areHidden) query.set('names', 'hidden')
  const takeOut = () => {
    const given = { person: person.id, team: team.id, day }
    if (isRefusal(session.perform((it) => leaveTeam(it, given)))) return
    session.notify({
      tone: 'info',
      text: `${name} is not in ${team.name} any more.`,
      offersUndo: true,
    })
  }
  return (
    <tr className={isThere ? undefined : styles.coming}>
      <th scope="row">
        <a
          className={styles.person}
          href={`${risk ?? ''}?${query}`}
          title="What hangs on the arrangement around them"
        >
          {name}
        </a>
        <span className={styles.note}>{home}</span>
      </th>
      <td>{stay.role}</td>
      <td className={styles.figure}>{stay.allocation} %</td>
      <td>{stayWords(stay, day)}</td>
      <td title={aloneNames.join(', ')}>
        {alone.length === 0 ? null : (
          <>
            <Pill tone="risk">{alone.length}</Pill> {listed(aloneNames, 4)}
          </>
        )}
      </td>
      <td className={styles.deeds}>
        <IconButton
          size="small"
          label={`Change percent, role and days of ${name}`}
          onPress={() => setChanging(true)}
        >
          <PencilLine aria-hidden="true" />
        </IconButton>
        {isThere ? (
          <IconButton size="small" label={`Take ${name} out of the mission`} onPress={takeOut}>
            <UserMinus aria-hidden="true" />
          </IconButton>
        ) : null}
        {isChanging ? (
          <StayDialog stay={stay} name={name} onClose={() => setChanging(false)} />
        ) : null}
      </td>
    </tr>
  )
}

/** By what they are called here; who is yet to come comes last. */
function useMembers(team: Team): readonly Member[] {
  const { memberships, people } = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  return useMemo(() => {
    const members: Member[] = []
    for (const stay of memberships) {
      const person = stay.team === team.id ? people.get(stay.person) : undefined
      if (person === undefined || (stay.to !== null && stay.to < day)) continue
      const isThere = isCurrent(stay, day) && isPresent(person, day)
      const hasLeft = person.leaves !== null && person.leaves < day
      if (!hasLeft) members.push({ stay, person, name: nameOf(person), isThere })
    }
    return members.sort(
      (a, b) => Number(b.isThere) - Number(a.isThere) || compareShown(a.name, b.name),
    )
  }, [memberships, people, day, nameOf, team.id])
}
