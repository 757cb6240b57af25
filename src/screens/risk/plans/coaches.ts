import type { Day } from '#core/model/day.ts'
import type { LearningAction } from '#core/model/learningAction.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Choice } from '#ui/choice.ts'
import { compareShown } from '../../analysis/personNames.ts'
import { lastDayWords } from '../people/LastDay.tsx'

/**
 * Who could coach a learning action on the day: whoever is where it leads to, and the one who is
 * its coach. Those whose last day is known come last, and it is said. Linear in people.
 */
export function coachesFor(
  workspace: Workspace,
  day: Day,
  { person: learner, skill, target, coach }: LearningAction,
  nameOf: (person: Person) => string,
): Choice[] {
  const could = [...workspace.people].filter(
    (it) =>
      it.id === coach ||
      (it.id !== learner &&
        isPresent(it, day) &&
        countedLevel(workspace.ratings.get(it.id, skill)) >= target),
  )
  return could
    .map((person) => ({ person, label: nameOf(person) }))
    .sort(
      (a, b) =>
        Number(a.person.leaves !== null) - Number(b.person.leaves !== null) ||
        compareShown(a.label, b.label),
    )
    .map(({ person, label }) => {
      const detail = lastDayWords(person)
      return { id: person.id, label, ...(detail === null ? {} : { detail }) }
    })
}
