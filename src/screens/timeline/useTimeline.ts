import { useMemo } from 'react'
import { fragmentation } from '#core/analysis/fragmentation.ts'
import { type HolderLoss, lastHolderLeaves } from '#core/analysis/mission/lastHolderLeaves.ts'
import { type Day, dayNumber } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Person } from '#core/model/person.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { maskNames } from '../analysis/maskNames.ts'
import { usePersonNames } from '../analysis/personNames.ts'
import { type Mark, marksOf, type Names } from './model/marks.ts'
import { type Mission, missionsOf } from './model/missions.ts'
import { type Overload, overloadsIn } from './model/overloads.ts'

/** What the rows are drawn from. */
export interface TimelineFacts {
  /** Every mission, those that only the baseline has included. */
  readonly missions: readonly Mission[]
  readonly losses: readonly HolderLoss[]
  readonly marksOf: (mission: Mission) => readonly Mark[]
  readonly overloadsOf: (person: PersonId) => readonly Overload[]
  readonly personOf: (id: PersonId) => Person | undefined
  readonly names: Names
  readonly nameOf: (person: Person) => string
  readonly today: number
  /** The day that is shown. */
  readonly day: Day
}

export function useTimeline(): TimelineFacts {
  const session = useSession()
  const today = session.today()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const baseline = useSessionState((state) =>
    state.scenario === null || state.scenario.look === 'before' ? null : state.scenario.baseline,
  )
  const { nameOf, areHidden } = usePersonNames()
  const missions = useMemo(() => missionsOf(workspace, baseline), [workspace, baseline])
  const losses = useMemo(() => lastHolderLeaves(workspace, today), [workspace, today])
  const overloads = useMemo(
    () => overloadsIn(fragmentation(workspace, { from: null, to: null })),
    [workspace],
  )
  const facts = useMemo(() => {
    const personOf = (id: PersonId) => workspace.people.get(id) ?? baseline?.people.get(id)
    const names: Names = {
      person: (id) => {
        const person = personOf(id)
        return person === undefined ? 'somebody' : nameOf(person)
      },
      skill: (id) => workspace.skills.get(id)?.name ?? 'a skill',
      text: (text) => (areHidden ? maskNames(text, workspace.people, nameOf) : text),
    }
    const lossesOf = new Map<TeamId, HolderLoss[]>()
    for (const loss of losses) {
      const list = lossesOf.get(loss.team)
      if (list === undefined) lossesOf.set(loss.team, [loss])
      else list.push(loss)
    }
    const marks = new Map<TeamId, readonly Mark[]>()
    return {
      missions,
      losses,
      personOf,
      names,
      nameOf,
      today: dayNumber(today),
      overloadsOf: (person: PersonId) => overloads.get(person) ?? [],
      marksOf(mission: Mission) {
        const { id } = mission.team
        const known = marks.get(id)
        if (known !== undefined) return known
        const made = marksOf(mission, lossesOf.get(id) ?? [], names)
        marks.set(id, made)
        return made
      },
    }
  }, [workspace, baseline, missions, losses, overloads, nameOf, areHidden, today])
  return useMemo(() => ({ ...facts, day }), [facts, day])
}
