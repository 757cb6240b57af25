import type { Day } from '#core/model/day.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

// The least that finding everything can take: packed arrays made beforehand, one pass, nothing
// kept that could be moved by an edit or asked afterwards.

/** Many rows in one array: row `i` runs from `starts[i]` to `starts[i + 1]`. */
interface Packed {
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** Makes the arrays, and gives the pass over them: the number of findings, low ones included. */
export function prepareBarePass(workspace: Workspace, day: Day): () => number {
  const skillNumbers = numbers(workspace.skills)
  const people = [...workspace.people].filter((person) => isPresent(person, day))
  const personNumbers = numbers(people)
  const teams = [...workspace.teams].filter((team) => isCounted(team, day))
  const minLevels = Uint8Array.from(
    [...workspace.skills].map((it) => it.holdsFrom ?? workspace.organisation.record.holdsFrom),
  )
  const ratings = pack(
    people.map(({ id }) =>
      workspace.ratings.of(id).flatMap((rating) => {
        const level = countedLevel(rating)
        return level < 0 ? [] : [((skillNumbers.get(rating.skill) ?? 0) << 4) | level]
      }),
    ),
  )

  const members = new Map<string, Set<number>>(teams.map(({ id }) => [id, new Set()]))
  for (const stay of workspace.memberships) {
    const person = personNumbers.get(stay.person)
    if (person !== undefined && isCurrent(stay, day)) members.get(stay.team)?.add(person)
  }
  const chapters = [...workspace.chapters].flatMap(({ id }) => {
    const residents = people.flatMap((it, number) => (it.chapter === id ? [number] : []))
    return residents.length === 0 ? [] : [{ id, residents }]
  })
  const scopeMembers = pack([
    ...[...members.values()].map((it) => [...it]),
    ...chapters.map(({ residents }) => residents),
  ])
  // Needs as three integers: skill, minimum level, minimum holders.
  const skills = [...workspace.skills]
  const needs = pack([
    ...teams.map(({ id }) =>
      workspace.requirements.of(id).flatMap((need) => {
        const skill = skillNumbers.get(need.skill) ?? 0
        return [skill, need.minLevel ?? minLevels[skill] ?? 0, need.minHolders]
      }),
    ),
    ...chapters.map(({ id }) =>
      skills.flatMap((it, skill) => (it.chapter === id ? [skill, minLevels[skill] ?? 0, 1] : [])),
    ),
  ])
  const organisation = { ratings, scopeMembers, needs, minLevels, skills: skills.length }
  return () => pass(organisation)
}

function pass(organisation: {
  readonly ratings: Packed
  readonly scopeMembers: Packed
  readonly needs: Packed
  readonly minLevels: Uint8Array
  readonly skills: number
}): number {
  const { ratings, scopeMembers, needs, minLevels, skills } = organisation
  const levels = new Uint8Array(minLevels)
  const minHolders = new Int32Array(skills)
  const holders = new Int32Array(skills)
  const touched = new Int32Array(skills)
  let findings = 0
  for (let scope = 0; scope + 1 < scopeMembers.starts.length; scope++) {
    let length = 0
    const lastNeed = needs.starts[scope + 1] as number
    for (let at = needs.starts[scope] as number; at < lastNeed; at += 3) {
      const skill = needs.values[at] as number
      touched[length++] = skill
      levels[skill] = needs.values[at + 1] as number
      minHolders[skill] = needs.values[at + 2] as number
    }
    const lastMember = scopeMembers.starts[scope + 1] as number
    for (let member = scopeMembers.starts[scope] as number; member < lastMember; member++) {
      const person = scopeMembers.values[member] as number
      const end = ratings.starts[person + 1] as number
      for (let at = ratings.starts[person] as number; at < end; at++) {
        const rating = ratings.values[at] as number
        const skill = rating >> 4
        if ((rating & 15) < (levels[skill] as number)) continue
        const known = holders[skill] as number
        if (known === 0 && minHolders[skill] === 0) touched[length++] = skill
        holders[skill] = known + 1
      }
    }
    for (let at = 0; at < length; at++) {
      const skill = touched[at] as number
      const count = holders[skill] as number
      if (count < 2 || count < (minHolders[skill] as number)) findings++
      holders[skill] = 0
      minHolders[skill] = 0
      levels[skill] = minLevels[skill] as number
    }
  }
  return findings
}

function numbers(records: Iterable<{ readonly id: string }>): Map<string, number> {
  return new Map([...records].map(({ id }, at) => [id, at]))
}

function pack(rows: readonly (readonly number[])[]): Packed {
  const starts = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + row.length
  const values = new Int32Array(starts[rows.length] ?? 0)
  for (const [at, row] of rows.entries()) values.set(row, starts[at] ?? 0)
  return { starts, values }
}
