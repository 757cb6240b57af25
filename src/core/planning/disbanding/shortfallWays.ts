import type { CoverageIndex } from '../../analysis/coverage.ts'
import { couldLearn } from '../../analysis/learners.ts'
import type { PersonId, TeamId } from '../../model/ids.ts'
import { compareNamed } from '../../model/naming.ts'
import type { Person } from '../../model/person.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type PlannedEnd, placedInto } from './plannedEnd.ts'
import type { NeedThere } from './receivers.ts'

/** Somebody of the receiving team who is one level short of holding a skill. */
export interface Trainee {
  readonly person: Person
  readonly level: number
  /** 0 to 3; `null`: not stated. */
  readonly interest: number | null
}

/** What would close the shortfall of a receiving team in one skill. */
export interface ShortfallWays {
  /** One level short, the most interested first, then by name. Nobody who has no interest. */
  readonly trainees: readonly Trainee[]
  /** Members of the ending team who hold it and could move along, by name. */
  readonly movers: readonly Person[]
}

/**
 * Who could make up for what a receiving team lacks in a skill that an owned thing needs: people
 * there who could be trained, people of the ending team who could come with the thing. Linear in
 * the members of both teams.
 */
export function shortfallWays(
  workspace: Workspace,
  coverage: CoverageIndex,
  plan: PlannedEnd,
  where: { readonly receiver: TeamId; readonly need: NeedThere },
): ShortfallWays {
  const { receiver, need } = where
  const there = new Set(coverage.members({ kind: 'team', id: receiver }))
  for (const person of placedInto(plan).get(receiver) ?? []) there.add(person)
  const ratingOf = (person: PersonId) => workspace.ratings.get(person, need.skill.id)
  const trainees = [...there].flatMap((id): Trainee[] => {
    const person = workspace.people.get(id)
    const rating = ratingOf(id)
    const level = countedLevel(rating)
    const interest = rating?.interest ?? null
    if (person === undefined || !couldLearn(rating, need.minLevel) || interest === 0) return []
    return level >= 0 && level === need.minLevel - 1 ? [{ person, level, interest }] : []
  })
  const movers = coverage
    .members({ kind: 'team', id: plan.team })
    .filter((id) => !there.has(id) && countedLevel(ratingOf(id)) >= need.minLevel)
    .flatMap((id) => workspace.people.get(id) ?? [])
  return {
    trainees: trainees.sort(
      (a, b) => (b.interest ?? 0) - (a.interest ?? 0) || compareNamed(a.person, b.person),
    ),
    movers: movers.sort(compareNamed),
  }
}
