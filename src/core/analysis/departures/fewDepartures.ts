import type { DepartureProblem } from './departureProblem.ts'

/**
 * A small set of departures that loses more than the threshold, by person of the problem: a good
 * upper bound, not the answer. Everybody leaves but those who may stay: again and again the one
 * stays who thereby keeps the least standing. Then the greedy of Avelino et al. 2016, freed of
 * those it did not need. The smaller of the two. O(people² + people × holdings).
 */
export function fewDepartures(problem: DepartureProblem, threshold: number): readonly number[] {
  const staying = byStaying(problem, threshold)
  const leaving = byLeaving(problem, threshold)
  return leaving.length < staying.length ? leaving : staying
}

function byStaying(problem: DepartureProblem, threshold: number): number[] {
  const depths = new Int32Array(problem.skills)
  const gone = new Uint8Array(problem.people).fill(1)
  return returned(problem, threshold, depths, gone)
}

function byLeaving(problem: DepartureProblem, threshold: number): number[] {
  const { people, skills, skillsFrom, skillsOf, holdersFrom, weight, resistance } = problem
  const depths = new Int32Array(skills)
  const needed = new Int32Array(skills)
  for (let skill = 0; skill < skills; skill++) {
    depths[skill] = (holdersFrom[skill + 1] as number) - (holdersFrom[skill] as number)
    needed[skill] = (depths[skill] as number) - (resistance[skill] as number) + 1
  }
  const gone = new Uint8Array(people)
  let loss = problem.broken
  while (loss <= threshold) {
    let best = -1
    let most = -1
    for (let person = 0; person < people; person++) {
      if (gone[person] === 1) continue
      let holds = 0
      for (let at = skillsFrom[person] as number; at < (skillsFrom[person + 1] as number); at++) {
        const skill = skillsOf[at] as number
        const left = (depths[skill] as number) - (needed[skill] as number) + 1
        if (left > 0) holds += (weight[skill] as number) / left
      }
      if (holds > most) {
        most = holds
        best = person
      }
    }
    if (best < 0) throw new Error('Nobody is left to leave, and the loss is not over the threshold')
    gone[best] = 1
    for (let at = skillsFrom[best] as number; at < (skillsFrom[best + 1] as number); at++) {
      const skill = skillsOf[at] as number
      const depth = (depths[skill] as number) - 1
      depths[skill] = depth
      if (depth === (needed[skill] as number) - 1) loss += weight[skill] as number
    }
  }
  return returned(problem, threshold, depths, gone)
}

/** Lets those stay who need not leave; `depths` and `gone` are used up. */
function returned(
  problem: DepartureProblem,
  threshold: number,
  depths: Int32Array,
  gone: Uint8Array,
): number[] {
  const { people, skills, skillsFrom, skillsOf, holdersFrom, resistance, weight } = problem
  for (;;) {
    let loss = problem.broken
    for (let skill = 0; skill < skills; skill++) {
      if (isBroken(skill)) loss += weight[skill] as number
    }
    let best = -1
    let least = Infinity
    for (let person = 0; person < people; person++) {
      if (gone[person] === 0) continue
      let mends = 0
      let helps = 0
      for (let at = skillsFrom[person] as number; at < (skillsFrom[person + 1] as number); at++) {
        const skill = skillsOf[at] as number
        if (!isBroken(skill)) continue
        helps += weight[skill] as number
        if ((depths[skill] as number) + 1 >= needed(skill)) mends += weight[skill] as number
      }
      // Of those who mend as little, one who would be the first of several holders goes last.
      const cost = mends + 1e-6 * helps
      if (loss - mends > threshold && cost < least) {
        least = cost
        best = person
      }
    }
    if (best < 0) break
    gone[best] = 0
    for (let at = skillsFrom[best] as number; at < (skillsFrom[best + 1] as number); at++) {
      const skill = skillsOf[at] as number
      depths[skill] = (depths[skill] as number) + 1
    }
  }
  return Array.from({ length: people }, (_, person) => person).filter((at) => gone[at] === 1)

  function needed(skill: number): number {
    const holders = (holdersFrom[skill + 1] as number) - (holdersFrom[skill] as number)
    return holders - (resistance[skill] as number) + 1
  }

  function isBroken(skill: number): boolean {
    return (depths[skill] as number) < needed(skill)
  }
}
