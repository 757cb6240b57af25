import type { Outcome } from '#core/edits/edit.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Records, TableName, Workspace } from '#core/model/workspace.ts'
import { generatedDay } from '#tests/support/generator.ts'
import type { Random } from '#tests/support/random.ts'

/** A command on what is drawn for it, by the command's name. */
export type DrawnCommands = Readonly<Record<string, (it: Draw) => Outcome>>

type IdTable = Exclude<TableName, 'organisation' | 'ratings' | 'requirements' | 'thingNeeds'>

/** Draws what commands are given: mostly what is there, now and then what is gone or too much. */
export class Draw {
  readonly workspace: Workspace
  readonly newId: <Id extends string>() => Id
  readonly #random: Random

  constructor(workspace: Workspace, random: Random, newId: <Id extends string>() => Id) {
    this.workspace = workspace
    this.newId = newId
    this.#random = random
  }

  pick<T>(from: readonly T[]): T {
    return this.#random.pick(from)
  }

  below(limit: number): number {
    return this.#random.below(limit)
  }

  chance(probability: number): boolean {
    return this.#random.chance(probability)
  }

  record<T extends TableName>(table: T): Records[T] | null {
    const all = [...(this.workspace[table] as Iterable<Records[T]>)]
    return all.length === 0 ? null : this.pick(all)
  }

  /** An id of a record that is there, or of none. */
  id<T extends IdTable>(table: T): Records[T]['id'] {
    const gone = 'gone' as Records[T]['id']
    return this.chance(0.03) ? gone : (this.record(table)?.id ?? gone)
  }

  maybe<T extends IdTable>(table: T): Records[T]['id'] | null {
    return this.chance(0.3) ? null : this.id(table)
  }

  /** Somebody and a team that they are, were or will be in. */
  stay(): { person: PersonId; team: TeamId } {
    const { person, team } = this.record('memberships') ?? {}
    return { person: person ?? this.id('people'), team: team ?? this.id('teams') }
  }

  several<T>(make: () => T): T[] {
    return Array.from({ length: 1 + this.below(3) }, make)
  }

  text(): string {
    const said = ['Kafka', 'Payments', '|*_`', ' x ', 'two\nlines', `n ${this.below(1000)}`]
    return this.chance(0.05) ? this.pick(['', ' ', 'x'.repeat(10_001)]) : this.pick(said)
  }

  day(): Day {
    return addDays(generatedDay, this.below(160) - 40)
  }

  maybeDay(): Day | null {
    return this.chance(0.3) ? null : this.day()
  }

  level(): number {
    return this.chance(0.05) ? 9 : this.below(5)
  }

  maybeLevel(): number | null {
    return this.chance(0.3) ? null : this.level()
  }

  /** Now and then below 0, or no number at all. */
  amount(): number {
    return this.chance(0.1) ? this.pick([-1, Number.NaN, 1e7]) : this.below(4) + 0.5
  }

  need() {
    return { minLevel: this.maybeLevel(), minHolders: this.below(4), weight: this.amount() }
  }
}
