import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { PersonId, SkillId, TeamId } from '../../model/ids.ts'
import { countedLevel } from '../../model/rating.ts'
import { type SourceSteps, sourceSteps } from './sourceSteps.ts'

/** A skill of a team that people may leave. */
export interface NamedCell {
  readonly team: TeamId
  readonly skill: SkillId
}

/** The skills of teams that somebody may leave, numbered as they come up. */
export class SourceCells {
  readonly steps: SourceSteps[] = []
  readonly names: NamedCell[] = []
  readonly #numbers = new Map<string, number>()
  readonly #coverage: CoverageIndex

  constructor(coverage: CoverageIndex) {
    this.#coverage = coverage
  }

  /** The cells of a team that lose a holder by it, or the gap that one person opens even alone. */
  leaving(person: PersonId, team: TeamId): number[] | { readonly gap: NamedCell } {
    const leaves: number[] = []
    const scope = { kind: 'team', id: team } as const
    for (const rating of this.#coverage.workspace.ratings.of(person)) {
      const { skill } = rating
      const at = this.#coverage.at(scope, skill)
      if (countedLevel(rating) < at.minLevel) continue
      const steps = sourceSteps(at.needed, at)
      if (steps === null) continue
      if (steps.most < 1) return { gap: { team, skill } }
      leaves.push(this.#numberOf({ team, skill }, steps))
    }
    return leaves
  }

  #numberOf(cell: NamedCell, steps: SourceSteps): number {
    const key = `${cell.team}\u001f${cell.skill}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.steps.push(steps) - 1
    this.#numbers.set(key, number)
    this.names.push(cell)
    return number
  }
}
