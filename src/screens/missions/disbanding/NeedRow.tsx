import type { LearningActionId } from '#core/model/ids.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import type { Team } from '#core/model/team.ts'
import type { NeedThere } from '#core/planning/disbanding/receivers.ts'
import { shortfallWays, type Trainee } from '#core/planning/disbanding/shortfallWays.ts'
import { newId } from '#session/newId.ts'
import { Button } from '#ui/Button.tsx'
import { LevelMark } from '#ui/LevelMark.tsx'
import { Pill } from '#ui/Pill.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { place } from './disbandDraft.ts'
import styles from './Things.module.css'
import { useDisbanding } from './useDisbanding.ts'

interface Props {
  readonly thing: OwnedThing
  readonly receiver: Team
  readonly need: NeedThere
}

/** One skill that a thing needs: how the receiving team stands in it, and what would close it. */
export function NeedRow({ thing, receiver, need }: Props) {
  const { workspace } = useDisbanding()
  const { skill, minLevel, minHolders, holders, weight, missing } = need
  const { levels } = workspace.organisation.record
  return (
    <tr>
      <th scope="row">{skill.name}</th>
      <td>
        <LevelMark
          digit={minLevel}
          highest={levels.length - 1}
          label={levels[minLevel]?.name ?? ''}
        />
      </td>
      <td className="tabular">
        {holders} of {minHolders}{' '}
        {missing === 0 ? null : (
          <Pill tone={holders === 0 ? 'gap' : 'risk'}>
            {holders === 0 ? 'nobody holds it' : 'fewer than needed'}
          </Pill>
        )}
      </td>
      <td className="tabular">{weight}</td>
      <td>{missing === 0 ? null : <Ways thing={thing} receiver={receiver} need={need} />}</td>
    </tr>
  )
}

function Ways({ thing, receiver, need }: Props) {
  const { workspace, coverage, plan, people, draft, change, day } = useDisbanding()
  const { nameOf } = usePersonNames()
  const { trainees, movers } = shortfallWays(workspace, coverage, plan, {
    receiver: receiver.id,
    need,
  })
  const free = movers.flatMap((it) => people.find(({ person }) => person.id === it.id) ?? [])
  const shown = trainees.slice(0, 3)
  const train = ({ person }: Trainee) =>
    change((before) => ({
      ...before,
      learning: [
        ...before.learning,
        {
          id: newId<LearningActionId>(),
          person: person.id,
          skill: need.skill.id,
          target: need.minLevel,
          created: day,
          note: `To look after ${thing.name}`,
        },
      ],
    }))
  const planned = (trainee: Trainee) =>
    draft.learning.find((it) => it.person === trainee.person.id && it.skill === need.skill.id)
  if (free.length + shown.length === 0) {
    return (
      <span className={styles.detail}>
        Nobody there is one level short of it, and nobody else here holds it.
      </span>
    )
  }
  return (
    <ul className={styles.ways}>
      {free.map((freed) => (
        <li key={freed.person.id}>
          {nameOf(freed.person)} holds it and could come along
          <Button
            size="small"
            onPress={() => change((before) => place(before, freed, receiver.id))}
          >
            Place there<span className="visually-hidden">{nameOf(freed.person)}</span>
          </Button>
        </li>
      ))}
      {shown.map((trainee) => {
        const action = planned(trainee)
        return (
          <li key={trainee.person.id}>
            {nameOf(trainee.person)} is one level short
            {(trainee.interest ?? 0) >= 2 ? ' and wants to learn it' : ''}
            {action === undefined ? (
              <Button size="small" onPress={() => train(trainee)}>
                Plan learning
                <span className="visually-hidden">
                  {nameOf(trainee.person)}, {need.skill.name}
                </span>
              </Button>
            ) : (
              <Button
                size="small"
                variant="ghost"
                onPress={() =>
                  change((before) => ({
                    ...before,
                    learning: before.learning.filter(({ id }) => id !== action.id),
                  }))
                }
              >
                Planned · take out
                <span className="visually-hidden">
                  {nameOf(trainee.person)}, {need.skill.name}
                </span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
