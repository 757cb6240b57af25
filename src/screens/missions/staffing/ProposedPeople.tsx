import { Lock, LockOpen, UserX } from 'lucide-react'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { lossWords } from './lossWords.ts'
import styles from './Proposal.module.css'
import type { BroughtSkill, ProposedMember } from './proposalFacts.ts'
import { calledBy, sourceWords } from './staffingWords.ts'
import type { Wishes } from './wishes.ts'

interface Props {
  readonly members: readonly ProposedMember[]
  /** Whom the answer was asked to have in the team. */
  readonly lockedIn: readonly PersonId[]
  readonly wishes: Pick<Wishes, 'included' | 'excluded'>
  readonly onChange: (part: Partial<Wishes>) => void
}

/** Who would be in the team: with how much time, from where, what for, and at whose cost. */
export function ProposedPeople({ members, lockedIn, wishes, onChange }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf, areHidden } = usePersonNames()
  const called = calledBy({ workspace, nameOf })
  const { included, excluded } = wishes
  const toggleLock = (person: PersonId) =>
    onChange({
      included: included.includes(person)
        ? included.filter((it) => it !== person)
        : [...included, person],
      excluded: excluded.filter((it) => it !== person),
    })
  const leaveOut = (person: PersonId) =>
    onChange({
      included: included.filter((it) => it !== person),
      excluded: [...excluded, person],
    })
  const homeOf = (id: PersonId) => {
    const chapter = workspace.people.get(id)?.chapter ?? null
    return chapter === null ? 'no chapter' : workspace.chapters.get(chapter)?.name
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.people}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className={styles.number}>
              Time
            </th>
            <th scope="col">From</th>
            <th scope="col">Why</th>
            <th scope="col">What that team loses</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { person, place, opens, costs } = member
            const name = called(person)
            const isLocked = included.includes(person)
            const isOut = excluded.includes(person)
            return (
              <tr key={person} data-out={isOut || undefined}>
                <th scope="row">
                  {name}
                  {areHidden ? null : <small>{homeOf(person)}</small>}
                </th>
                <td className={styles.number}>{place === null ? '' : `${place.percent}\u00a0%`}</td>
                <td>
                  {place === null ? 'In the mission already' : sourceWords(place, { workspace })}
                </td>
                <td>
                  {lockedIn.includes(person) ? (
                    <span className={styles.reason}>You locked them in</span>
                  ) : null}
                  <Reasons member={member} isLockedIn={lockedIn.includes(person)} called={called} />
                </td>
                <td className={opens.length > 0 ? styles.opens : undefined}>
                  {place === null ? '' : lossWords(place, opens, workspace)}
                  {costs === '' ? null : <span className={styles.spare}>{costs}</span>}
                </td>
                <td className={styles.wishes}>
                  <IconButton
                    size="small"
                    label={isLocked ? `No longer lock ${name} in` : `Lock ${name} in`}
                    aria-pressed={isLocked}
                    onPress={() => toggleLock(person)}
                  >
                    {isLocked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
                  </IconButton>
                  <IconButton
                    size="small"
                    label={`Keep ${name} out`}
                    isDisabled={isOut}
                    onPress={() => leaveOut(person)}
                  >
                    <UserX aria-hidden="true" />
                  </IconButton>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ReasonsProps {
  readonly member: ProposedMember
  readonly isLockedIn: boolean
  readonly called: (person: PersonId) => string
}

function Reasons({ member, isLockedIn, called }: ReasonsProps) {
  const { place, brings, wantsToLearn, workedWith } = member
  const isForNumber = place !== null && brings.length === 0 && !isLockedIn
  const { skills } = useSessionState((state) => state.workspace)
  const nameOf = (skill: SkillId) => skills.get(skill)?.name ?? ''
  const said = (list: readonly BroughtSkill[]) =>
    listed(
      list.map(({ skill, level }) => `${nameOf(skill)} ${level}`),
      6,
    )
  const essential = brings.filter(({ isEssential }) => isEssential)
  const spare = brings.filter(({ isEssential }) => !isEssential)
  return (
    <>
      {isForNumber ? <span className={styles.reason}>For the number of people</span> : null}
      {essential.length === 0 ? null : (
        <span className={styles.reason}>
          Needed for <strong>{said(essential)}</strong>
        </span>
      )}
      {spare.length === 0 ? null : (
        <span className={styles.spare}>
          {essential.length === 0 ? 'Spare for ' : 'Also '}
          {said(spare)}
        </span>
      )}
      {wantsToLearn.length === 0 ? null : (
        <span className={styles.spare}>Wants to learn {listed(wantsToLearn.map(nameOf))}</span>
      )}
      {place === null || workedWith.length === 0 ? null : (
        <span className={styles.spare}>Has worked with {listed(workedWith.map(called))}</span>
      )}
    </>
  )
}
