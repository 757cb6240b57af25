import type { PersonId, SkillId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { PeopleGroup } from './peopleGroups.ts'

/** The least interest of somebody who wants to learn a skill. */
const wantsToLearn = 2

/** What is counted over all members of a group, in one pass over their ratings when first asked. */
export class GroupTallies {
  readonly #ratings: Workspace['ratings']
  readonly #learners = new WeakMap<PeopleGroup, ReadonlyMap<SkillId, number>>()
  readonly #best = new WeakMap<PeopleGroup, ReadonlyMap<SkillId, Best>>()

  constructor({ ratings }: Pick<Workspace, 'ratings'>) {
    this.#ratings = ratings
  }

  /** How many want to learn the skill, or are eager to. */
  learners(group: PeopleGroup, skill: SkillId): number {
    let counts = this.#learners.get(group)
    if (counts === undefined) {
      counts = this.#countLearners(group)
      this.#learners.set(group, counts)
    }
    return counts.get(skill) ?? 0
  }

  /** Who holds the skill from the level on, where that is one person. */
  soleHolder(group: PeopleGroup, skill: SkillId, minLevel: number): PersonId | null {
    let best = this.#best.get(group)
    if (best === undefined) {
      best = this.#findBest(group)
      this.#best.set(group, best)
    }
    const found = best.get(skill)
    return found !== undefined && found.level >= minLevel && found.next < minLevel
      ? found.person
      : null
  }

  #countLearners({ members }: PeopleGroup): ReadonlyMap<SkillId, number> {
    const counts = new Map<SkillId, number>()
    for (const { person } of members) {
      for (const { skill, interest } of this.#ratings.of(person.id)) {
        if ((interest ?? 0) >= wantsToLearn) counts.set(skill, (counts.get(skill) ?? 0) + 1)
      }
    }
    return counts
  }

  #findBest({ members }: PeopleGroup): ReadonlyMap<SkillId, Best> {
    const best = new Map<SkillId, Best>()
    for (const { person } of members) {
      for (const rating of this.#ratings.of(person.id)) {
        const level = countedLevel(rating)
        const before = best.get(rating.skill)
        if (before === undefined) best.set(rating.skill, { person: person.id, level, next: -1 })
        else if (level > before.level) {
          best.set(rating.skill, { person: person.id, level, next: before.level })
        } else if (level > before.next) best.set(rating.skill, { ...before, next: level })
      }
    }
    return best
  }
}

/** The member with the highest level in a skill, and the next highest level. */
interface Best {
  readonly person: PersonId
  readonly level: number
  readonly next: number
}
