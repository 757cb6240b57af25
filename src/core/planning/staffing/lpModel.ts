import { type Milp, MilpBuilder } from './milp.ts'
import type { StaffingCost } from './staffing.ts'
import {
  type Candidate,
  type Choice,
  holds,
  joining,
  lacking,
  leaversOf,
  type StaffingProblem,
  wayOf,
} from './staffingProblem.ts'

/** A part of a request that can be left out, or given up by degrees. */
export type Part =
  | `need ${number}`
  | `floor ${number}`
  | `included ${number}`
  | `cell ${number}`
  | 'size-most'
  | 'size-least'
  | 'fte-most'
  | 'fte-least'

/** What is made least. The levels before are held at what they are known to be at best. */
export type Goal =
  /** high · `levelWeight` + medium */
  | { readonly kind: 'opened' }
  /** moved, in its greatest common divisor */
  | { readonly kind: 'moved'; readonly best: StaffingCost }
  | { readonly kind: 'people'; readonly best: StaffingCost }
  /** −preferences */
  | { readonly kind: 'preferences'; readonly best: StaffingCost }
  /** Cost of each unit of a part that is given up: holders, people, FTE in thousandths. */
  | { readonly kind: 'given-up'; readonly costs: ReadonlyMap<Part, number> }

export interface StaffingModel {
  readonly milp: Milp
  /** What one of the objective stands for: each of the cost is a multiple of it. */
  readonly unit: number
  /** Where a goal has two levels: what the first counts for against the second. */
  readonly levelWeight: number
  readonly encode: (choice: Choice) => number[] | null
  readonly decode: (values: ArrayLike<number>) => Choice
  /** How much of a part is given up. */
  readonly givenUp: (values: ArrayLike<number>, part: Part) => number
}

type Place = Choice[number]

/** Which columns count the findings that are opened. */
interface FoundColumns {
  readonly high: readonly number[]
  /** With a sign: what is high is not medium as well. */
  readonly medium: readonly (readonly [column: number, value: number])[]
}

/**
 * The programme of `StaffingRequest`, over some candidates and ways. People who are alike in
 * everything that the goal sees and have one way without leaving a team share one column, which
 * counts how many of them join: no symmetry is left among them.
 *
 * @param left parts of the request that are left out.
 */
export function staffingModel(
  problem: StaffingProblem,
  ways: ReadonlyMap<number, readonly number[]>,
  goal: Goal,
  left: ReadonlySet<Part> = new Set(),
): StaffingModel {
  return new Assembly(problem, ways, goal, left).model()
}

class Assembly {
  readonly #problem: StaffingProblem
  readonly #ways: ReadonlyMap<number, readonly number[]>
  readonly #goal: Goal
  readonly #left: ReadonlySet<Part>
  readonly #rows = new MilpBuilder()
  readonly #columns: (readonly Place[])[] = []
  readonly #byCandidate = new Map<number, number[]>()
  readonly #slacks = new Map<Part, number[]>()
  /** By column: from how many leavers of which cell on it is 1. */
  readonly #steps = new Map<number, { readonly cell: number; readonly from: number }>()
  /** By column: who joins together with somebody they know. */
  readonly #together = new Map<number, number>()

  constructor(
    problem: StaffingProblem,
    ways: ReadonlyMap<number, readonly number[]>,
    goal: Goal,
    left: ReadonlySet<Part>,
  ) {
    this.#problem = problem
    this.#ways = ways
    this.#goal = goal
    this.#left = left
  }

  model(): StaffingModel {
    this.#addPlaces()
    this.#addPeople()
    this.#addNeeds()
    this.#addBounds()
    this.#addFloors()
    const { unit, levelWeight } = this.#addGoal(this.#addCells())
    const milp = this.#rows.build()
    return {
      milp,
      unit,
      levelWeight,
      encode: (choice) => this.#encode(choice, milp.numCols),
      decode: (values) => this.#decode(values),
      givenUp: (values, part) =>
        (this.#slacks.get(part) ?? []).reduce((sum, column) => sum + (values[column] ?? 0), 0),
    }
  }

  /** A column for each way, or for all the ways that are the same to the goal. */
  #addPlaces(): void {
    const { candidates } = this.#problem
    const alike = new Map<string, Place[]>()
    for (const [candidate, own] of this.#ways) {
      const person = candidates[candidate] as Candidate
      const [way] = own
      const isSingle = own.length === 1 && way !== undefined && !person.isIncluded
      const place = { candidate, way: way ?? 0 }
      const key =
        isSingle &&
        this.#goal.kind !== 'preferences' &&
        wayOf(this.#problem, place).leaves.length === 0
          ? this.#signature(place)
          : null
      if (key === null) {
        for (const one of own) this.#addPlace([{ candidate, way: one }])
        continue
      }
      const same = alike.get(key)
      if (same === undefined) alike.set(key, [place])
      else same.push(place)
    }
    for (const places of alike.values()) this.#addPlace(places)
  }

  #addPlace(places: readonly Place[]): void {
    const column = this.#rows.column({ upper: places.length })
    this.#columns[column] = places
    for (const { candidate } of places) {
      const own = this.#byCandidate.get(candidate)
      if (own === undefined) this.#byCandidate.set(candidate, [column])
      else own.push(column)
    }
  }

  #signature(place: Place): string {
    const { needs, floors, candidates } = this.#problem
    const person = candidates[place.candidate] as Candidate
    const { fte, moved } = wayOf(this.#problem, place)
    const held = needs.map((need, at) => Number(lacking(need) > 0 && holds(person, at, need)))
    const within = floors.map((floor) => Number(floor.candidates.includes(place.candidate)))
    return [fte, moved, ...held, ...within].join(' ')
  }

  #addPeople(): void {
    for (const [candidate, own] of this.#ways) {
      const isAsked = this.#problem.candidates[candidate]?.isIncluded === true
      const columns = this.#byCandidate.get(candidate) ?? []
      const part: Part = `included ${candidate}`
      const terms = columns.map((column) => [column, 1] as const)
      if (own.length > 1) this.#rows.row(terms, { upper: 1 })
      if (isAsked) this.#part(part, terms, { lower: 1 })
    }
    for (const [candidate, { isIncluded }] of this.#problem.candidates.entries()) {
      if (isIncluded && !this.#ways.has(candidate))
        this.#part(`included ${candidate}`, [], { lower: 1 })
    }
  }

  /** A row of the request, unless it is left out, with room where it can be given up. */
  #part(
    part: Part,
    terms: readonly (readonly [number, number])[],
    bounds: { readonly lower?: number; readonly upper?: number },
  ): void {
    if (this.#left.has(part)) return
    const cost = this.#goal.kind === 'given-up' ? this.#goal.costs.get(part) : undefined
    if (cost === undefined) {
      this.#rows.row(terms, bounds)
      return
    }
    const slack = this.#rows.column({ cost, upper: 1e6 })
    this.#slacks.set(part, [...(this.#slacks.get(part) ?? []), slack])
    this.#rows.row([...terms, [slack, bounds.upper === undefined ? 1 : -1]], bounds)
  }

  /** Σ value · column over the places that a column stands for. */
  #sum(value: (place: Place) => number): (readonly [number, number])[] {
    return this.#columns.flatMap((places, column) => {
      const [place] = places
      const each = place === undefined ? 0 : value(place)
      return each === 0 ? [] : [[column, each] as const]
    })
  }

  #addNeeds(): void {
    for (const [at, need] of this.#problem.needs.entries()) {
      const lower = lacking(need)
      if (lower === 0) continue
      const terms = this.#sum(({ candidate }) =>
        Number(holds(this.#problem.candidates[candidate] as Candidate, at, need)),
      )
      this.#part(`need ${at}`, terms, { lower })
    }
  }

  #addBounds(): void {
    const { fte, members } = this.#problem
    const { least, most } = joining(this.#problem)
    const people = this.#sum(() => 1)
    if (least > 0) this.#part('size-least', people, { lower: least })
    this.#part('size-most', people, { upper: most })
    const times = this.#sum((place) => wayOf(this.#problem, place).fte)
    if (fte.least > members.fte) this.#part('fte-least', times, { lower: fte.least - members.fte })
    if (fte.most < Number.POSITIVE_INFINITY) {
      this.#part('fte-most', times, { upper: fte.most - members.fte })
    }
  }

  #addFloors(): void {
    for (const [at, { keep, outside, candidates }] of this.#problem.floors.entries()) {
      const within = new Set(candidates)
      const terms = this.#sum(({ candidate }) => Number(within.has(candidate)))
      this.#part(`floor ${at}`, terms, { upper: outside - keep })
    }
  }

  /** Rows of the source teams; gives the columns that say that something is found. */
  #addCells(): FoundColumns {
    const high: number[] = []
    const medium: (readonly [number, number])[] = []
    const leaving = new Map<number, (readonly [number, number])[]>()
    for (const [column, [place]] of this.#columns.entries()) {
      if (place === undefined) continue
      for (const cell of wayOf(this.#problem, place).leaves) {
        const terms = leaving.get(cell)
        if (terms === undefined) leaving.set(cell, [[column, 1]])
        else terms.push([column, 1])
      }
    }
    for (const [cell, terms] of leaving) {
      const steps = this.#problem.cells[cell]
      if (steps === undefined) continue
      const all = terms.length
      if (all > steps.most) this.#part(`cell ${cell}`, terms, { upper: steps.most })
      if (this.#goal.kind === 'given-up') continue
      const found: { readonly from: number; readonly column: number }[] = []
      if (steps.medium <= all)
        found.push({ from: steps.medium, column: this.#rows.column({ upper: 1 }) })
      if (steps.high <= all) {
        const column = this.#rows.column({ upper: 1 })
        high.push(column)
        found.push({ from: steps.high, column })
      }
      for (const { from, column } of found) this.#steps.set(column, { cell, from })
      const [first, second] = found
      if (first === undefined) continue
      if (steps.medium <= all) medium.push([first.column, 1])
      if (second !== undefined) {
        medium.push([second.column, -1])
        this.#rows.row(
          [
            [first.column, 1],
            [second.column, -1],
          ],
          { lower: 0 },
        )
      }
      // L − Σ (room that each step makes) · y ≤ first step − 1
      const room = found.map(
        ({ from, column }, at) => [column, -((found[at + 1]?.from ?? all + 1) - from)] as const,
      )
      this.#rows.row([...terms, ...room], { upper: first.from - 1 })
      // Where the first who leaves opens something, each of them alone does: a tighter bound.
      if (first.from === 1) {
        for (const term of terms) this.#rows.row([term, [first.column, -1]], { upper: 0 })
      }
    }
    return { high, medium }
  }

  #addGoal({ high, medium }: FoundColumns): Pick<StaffingModel, 'unit' | 'levelWeight'> {
    const goal = this.#goal
    const rows = this.#rows
    const simple = { unit: 1, levelWeight: 1 }
    if (goal.kind === 'given-up') return simple
    if (goal.kind === 'opened') {
      const levelWeight = this.#problem.cells.length + 1
      for (const column of high) rows.addCost(column, levelWeight)
      for (const [column, value] of medium) rows.addCost(column, value)
      return { unit: 1, levelWeight }
    }
    rows.row(
      high.map((column) => [column, 1] as const),
      { upper: goal.best.high },
    )
    rows.row(medium, { upper: goal.best.medium })
    const moved = this.#sum((place) => wayOf(this.#problem, place).moved)
    const people = this.#sum(() => 1)
    // In the greatest common divisor the bound can be rounded up by a whole share.
    const unit = moved.reduce((divisor, [, value]) => commonDivisor(value, divisor), 0) || 1
    const shares = moved.map(([column, value]) => [column, value / unit] as const)
    if (goal.kind === 'moved') {
      for (const [column, value] of shares) rows.addCost(column, value)
      return { unit, levelWeight: 1 }
    }
    rows.row(shares, { upper: goal.best.moved / unit })
    if (goal.kind === 'people') {
      for (const [column, value] of people) rows.addCost(column, value)
      return simple
    }
    rows.row(people, { upper: goal.best.people })
    this.#addPreferences()
    return simple
  }

  #addPreferences(): void {
    const { candidates } = this.#problem
    for (const [candidate, columns] of this.#byCandidate) {
      const { wants, knowsMember, mates } = candidates[candidate] as Candidate
      const sure = Number(wants) + Number(knowsMember)
      for (const column of columns) this.#rows.addCost(column, -sure)
      const known = mates.flatMap((mate) => this.#byCandidate.get(mate) ?? [])
      if (knowsMember || known.length === 0) continue
      // 1 at most where the person joins, and somebody whom they know.
      const together = this.#rows.column({ cost: -1, upper: 1, isContinuous: true })
      this.#together.set(together, candidate)
      const joins = columns.map((column) => [column, -1] as const)
      this.#rows.row([[together, 1], ...joins], { upper: 0 })
      this.#rows.row([[together, 1], ...known.map((column) => [column, -1] as const)], { upper: 0 })
    }
  }

  /** A choice as values of the columns; `null`: some way of it has no column here. */
  #encode(choice: Choice, columns: number): number[] | null {
    const values = new Array<number>(columns).fill(0)
    for (const { candidate, way } of choice) {
      const own = this.#byCandidate.get(candidate) ?? []
      const column = own.find((it) => {
        const places = this.#columns[it] ?? []
        return places.some((place) => place.candidate === candidate && place.way === way)
      })
      if (column === undefined) return null
      values[column] = (values[column] ?? 0) + 1
    }
    const leavers = leaversOf(this.#problem, choice)
    for (const [column, { cell, from }] of this.#steps) {
      values[column] = Number((leavers[cell] ?? 0) >= from)
    }
    const joins = new Set(choice.map(({ candidate }) => candidate))
    for (const [column, candidate] of this.#together) {
      const mates = this.#problem.candidates[candidate]?.mates ?? []
      values[column] = Number(joins.has(candidate) && mates.some((mate) => joins.has(mate)))
    }
    return values
  }

  #decode(values: ArrayLike<number>): Choice {
    return this.#columns
      .flatMap((places, column) => places.slice(0, Math.round(values[column] ?? 0)))
      .sort((a, b) => a.candidate - b.candidate)
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
