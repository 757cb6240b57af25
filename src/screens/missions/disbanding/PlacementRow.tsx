import { useMemo } from 'react'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { type Day, parseDay } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import { compareNamed, listed } from '#core/model/naming.ts'
import type { FreedPerson } from '#core/planning/disbanding/freedPeople.ts'
import { type NextMission, nextMissions } from '#core/planning/disbanding/nextMissions.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import type { Choice } from '#ui/choice.ts'
import { classes } from '#ui/classes.ts'
import { DateField } from '#ui/DateField.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Disband.module.css'
import { place, rePlace } from './disbandDraft.ts'
import { useDisbanding } from './useDisbanding.ts'

/** One person: what becomes free, and the next place with percent and first day. */
export function PlacementRow({ freed }: { readonly freed: FreedPerson }) {
  const { workspace, coverage, day, plan, draft, change } = useDisbanding()
  const { nameOf } = usePersonNames()
  const { person, others } = freed
  const name = nameOf(person)
  const chapter = person.chapter === null ? undefined : workspace.chapters.get(person.chapter)
  const bench = chapter === undefined ? 'The bench' : `Bench of ${chapter.name}`
  const placed = draft.placed.get(person.id)
  const missions = useMemo(
    () => nextMissions(workspace, coverage, plan, person.id),
    [workspace, coverage, plan, person.id],
  )
  const choices = useChoices(missions)
  const going = missions.find(({ team }) => team.id === placed?.to)
  const [best] = missions
  const taken = others.reduce((sum, it) => sum + it.allocation, 0)
  const total = taken + (placed?.allocation ?? 0)
  const put = (to: TeamId | null) => change((before) => place(before, freed, to))
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.detail}>{person.role || chapter?.name}</span>
      </th>
      <td className="tabular">
        {`${freed.allocation}\u00a0%`}
        {freed.from > day ? (
          <span className={styles.detail}>from {dayWords(freed.from)}</span>
        ) : null}
      </td>
      <td>
        {others.length === 0 ? (
          <span className={styles.nothing}>–</span>
        ) : (
          others.map(({ team, allocation }) => (
            <span key={team.id} className={styles.other}>
              {team.name} {allocation} %
            </span>
          ))
        )}
      </td>
      <td className={styles.goes}>
        <ComboBox
          label={`Where ${name} goes`}
          isLabelHidden
          noneLabel={bench}
          choices={choices}
          value={placed?.to ?? null}
          onChange={(to) => put(to as TeamId | null)}
        />
        {going !== undefined ? (
          <span className={classes(styles.detail, styles.going)}>
            {meets(going, workspace.skills)}
          </span>
        ) : placed === undefined && best !== undefined ? (
          <Button
            size="small"
            variant="ghost"
            className={styles.suggestion}
            onPress={() => put(best.team.id)}
          >
            <span>
              Place <span className="visually-hidden">{name} </span>in {best.team.name}
            </span>
            <span className={styles.detail}>{meets(best, workspace.skills)}</span>
          </Button>
        ) : null}
      </td>
      <td>
        {placed === undefined ? (
          <span className={styles.nothing}>–</span>
        ) : (
          <>
            <NumberField
              label={`Percent of ${name} there`}
              isLabelHidden
              min={5}
              max={100}
              step={5}
              value={placed.allocation}
              onChange={(allocation) =>
                change((before) => rePlace(before, person.id, { allocation: allocation ?? 0 }))
              }
            />
            {total > 100 ? <span className={styles.warning}>{total} % in all</span> : null}
          </>
        )}
      </td>
      <td>
        {placed === undefined ? (
          <span className={styles.nothing}>–</span>
        ) : (
          <DateField
            label={`First day of ${name} there`}
            isLabelHidden
            min={day}
            value={placed.from}
            onChange={(text) =>
              change((before) =>
                rePlace(before, person.id, { from: parseDay(text) ?? (freed.from as Day) }),
              )
            }
          />
        )}
      </td>
    </tr>
  )
}

/** Missions that need what the person holds, then all other teams. */
function useChoices(missions: readonly NextMission[]): Choice[] {
  const { workspace, team } = useDisbanding()
  return useMemo(() => {
    const first = new Set(missions.map((it) => it.team.id))
    const others = [...workspace.teams]
      .filter((it) => !hasEnded(it) && it.id !== team.id && !first.has(it.id))
      .sort(compareNamed)
    return [
      ...missions.map((it) => ({
        id: it.team.id,
        label: it.team.name,
        detail: meets(it, workspace.skills),
        group: 'Need what they hold',
      })),
      ...others.map((it) => ({
        id: it.id,
        label: it.name,
        detail: it.status,
        group: 'Other teams',
      })),
    ]
  }, [missions, workspace, team.id])
}

/** "needs Kafka and Go". */
function meets({ meets }: NextMission, skills: { get(id: never): { name: string } | undefined }) {
  return `needs ${listed(meets.map(({ skill }) => skills.get(skill as never)?.name ?? ''))}`
}
