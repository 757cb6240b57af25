import {
  type Bounds,
  type Candidate,
  type Choice,
  holds,
  joining,
  lacking,
  type StaffingProblem,
  wayOf,
} from './staffingProblem.ts'

type Place = Choice[number]

/**
 * The figures of a choice that people are put into and taken out of one by one. Each change costs
 * what the person holds, leaves and is part of.
 */
export class Tally {
  readonly #problem: StaffingProblem
  /** By candidate: needs that they hold, and floors that they are in. */
  readonly #held: readonly (readonly number[])[]
  readonly #within: readonly (readonly number[])[]
  /** By need: holders that are lacking; below 0 where there are more. */
  readonly #missing: Int32Array
  readonly #leavers: Int32Array
  /** By floor: how many more may join. */
  readonly #room: Int32Array
  readonly #joining: Bounds
  #broken = 0
  #fte: number
  #asked: number
  high = 0
  medium = 0
  moved = 0
  people = 0

  constructor(problem: StaffingProblem) {
    const { candidates, needs, floors, cells, members } = problem
    this.#problem = problem
    this.#joining = joining(problem)
    this.#held = candidates.map((candidate) =>
      needs.flatMap((need, at) => (lacking(need) > 0 && holds(candidate, at, need) ? [at] : [])),
    )
    const within: number[][] = candidates.map(() => [])
    for (const [floor, { candidates: inside }] of floors.entries()) {
      for (const at of inside) within[at]?.push(floor)
    }
    this.#within = within
    this.#missing = Int32Array.from(needs, lacking)
    this.#leavers = new Int32Array(cells.length)
    this.#room = Int32Array.from(floors, ({ keep, outside }) => outside - keep)
    this.#broken = sum(this.#missing, positive) + sum(this.#room, negative)
    this.#fte = members.fte
    this.#asked = candidates.filter(({ isIncluded }) => isIncluded).length
  }

  /** Holders that are lacking, by need; what is not above 0 lacks nothing. */
  get missing(): ArrayLike<number> {
    return this.#missing
  }

  held(candidate: number): readonly number[] {
    return this.#held[candidate] ?? []
  }

  /** Whether people or FTE are asked for that are not there. */
  get isSmall(): boolean {
    return this.people < this.#joining.least || this.#fte < this.#problem.fte.least
  }

  /** How much of the constraints is broken, in holders, people and FTE; 0: it is a team. */
  get faults(): number {
    const { fte } = this.#problem
    const { least, most } = this.#joining
    return (
      this.#broken +
      this.#asked +
      positive(this.people - most) +
      positive(least - this.people) +
      (positive(this.#fte - fte.most) + positive(fte.least - this.#fte)) / 1000
    )
  }

  add(place: Place): void {
    this.#change(place, 1)
  }

  remove(place: Place): void {
    this.#change(place, -1)
  }

  #change(place: Place, by: 1 | -1): void {
    const { candidates, cells } = this.#problem
    const { leaves, moved, fte } = wayOf(this.#problem, place)
    this.people += by
    this.moved += by * moved
    this.#fte += by * fte
    if ((candidates[place.candidate] as Candidate).isIncluded) this.#asked -= by
    for (const need of this.held(place.candidate)) this.#shift(this.#missing, need, -by, positive)
    for (const floor of this.#within[place.candidate] ?? []) {
      this.#shift(this.#room, floor, -by, negative)
    }
    for (const cell of leaves) {
      const steps = cells[cell]
      if (steps === undefined) continue
      const before = this.#leavers[cell] as number
      const after = before + by
      this.#leavers[cell] = after
      this.#broken += positive(after - steps.most) - positive(before - steps.most)
      this.high += Number(after >= steps.high) - Number(before >= steps.high)
      const isMedium = (left: number) => Number(left >= steps.medium && left < steps.high)
      this.medium += isMedium(after) - isMedium(before)
    }
  }

  #shift(counts: Int32Array, at: number, by: number, fault: (count: number) => number): void {
    const before = counts[at] as number
    counts[at] = before + by
    this.#broken += fault(before + by) - fault(before)
  }
}

function positive(count: number): number {
  return Math.max(0, count)
}

function negative(count: number): number {
  return Math.max(0, -count)
}

function sum(counts: Int32Array, of: (count: number) => number): number {
  return counts.reduce((total, count) => total + of(count), 0)
}
