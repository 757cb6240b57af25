import type { DepartureProblem } from './departureProblem.ts'

export const free = 0
export const kept = 1
export const gone = 2

/** What a search has decided so far: who stays, who leaves, and what that does to each skill. */
export class DepartureState {
  readonly problem: DepartureProblem
  /** By person: `free`, `kept` or `gone`. */
  readonly standing: Uint8Array
  /** By skill: undecided holders. */
  readonly undecided: Int32Array
  /** By skill: how many must still leave to break it; 0 or less: broken. */
  readonly left: Int32Array
  /** By skill: 1 where it can still break and may yet stand. Set by `openSkills`. */
  readonly open: Uint8Array
  readonly leavers: Int32Array
  leaverCount = 0
  /** Weight of all that is broken. */
  loss = 0
  readonly #trail: Int32Array
  trailLength = 0

  constructor(problem: DepartureProblem) {
    const { people, skills } = problem
    this.problem = problem
    this.standing = new Uint8Array(people)
    this.undecided = new Int32Array(skills)
    this.left = new Int32Array(skills)
    this.open = new Uint8Array(skills)
    this.leavers = new Int32Array(people)
    this.#trail = new Int32Array(people)
  }

  /** Nobody is decided. */
  reset(): void {
    const { skills, holdersFrom, resistance, broken } = this.problem
    for (let skill = 0; skill < skills; skill++) {
      this.undecided[skill] = (holdersFrom[skill + 1] as number) - (holdersFrom[skill] as number)
      this.left[skill] = resistance[skill] as number
    }
    this.standing.fill(free)
    this.trailLength = 0
    this.leaverCount = 0
    this.loss = broken
  }

  /** Notes which skills so many departures can still break. Gives their weight. */
  openSkills(departures: number): number {
    const { skills, weight } = this.problem
    let gain = 0
    for (let skill = 0; skill < skills; skill++) {
      const r = this.left[skill] as number
      const isOpen = r > 0 && r <= departures && (this.undecided[skill] as number) >= r
      this.open[skill] = isOpen ? 1 : 0
      if (isOpen) gain += weight[skill] as number
    }
    return gain
  }

  /** Decides that the person stays. */
  keep(person: number): void {
    const { skillsFrom, skillsOf } = this.problem
    const undecided = this.undecided
    this.standing[person] = kept
    this.#trail[this.trailLength++] = person
    const end = skillsFrom[person + 1] as number
    for (let at = skillsFrom[person] as number; at < end; at++) {
      const skill = skillsOf[at] as number
      undecided[skill] = (undecided[skill] as number) - 1
    }
  }

  /** Decides that the person leaves. */
  leave(person: number): void {
    const { skillsFrom, skillsOf, weight } = this.problem
    const undecided = this.undecided
    const left = this.left
    this.standing[person] = gone
    this.#trail[this.trailLength++] = person
    this.leavers[this.leaverCount++] = person
    const end = skillsFrom[person + 1] as number
    for (let at = skillsFrom[person] as number; at < end; at++) {
      const skill = skillsOf[at] as number
      undecided[skill] = (undecided[skill] as number) - 1
      const r = (left[skill] as number) - 1
      left[skill] = r
      if (r === 0) this.loss += weight[skill] as number
    }
  }

  /** Takes decisions back, down to when so many were made and so much was lost. */
  undo(mark: number, loss: number): void {
    const { skillsFrom, skillsOf } = this.problem
    while (this.trailLength > mark) {
      const person = this.#trail[--this.trailLength] as number
      const isGone = this.standing[person] === gone
      this.standing[person] = free
      if (isGone) this.leaverCount--
      const end = skillsFrom[person + 1] as number
      for (let at = skillsFrom[person] as number; at < end; at++) {
        const skill = skillsOf[at] as number
        this.undecided[skill] = (this.undecided[skill] as number) + 1
        if (isGone) this.left[skill] = (this.left[skill] as number) + 1
      }
    }
    this.loss = loss
  }
}
