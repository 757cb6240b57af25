import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { nextStatuses } from '#core/commands/mission/statusRules.ts'
import { references } from '#core/edits/references.ts'
import { addDays, type Day, dayOfNumber, daySchema } from '#core/model/day.ts'
import { interactionModes } from '#core/model/interaction.ts'
import { isCurrent } from '#core/model/standing.ts'
import { type TeamStatus, teamStatuses, teamTypes } from '#core/model/team.ts'
import { keyOf, recordSchemas, tableNames } from '#core/model/workspace.ts'
import { sampleOrganisation } from '#core/sample/sampleOrganisation.ts'
import { askSample } from './asking.ts'

const today = v.parse(daySchema, '2026-11-21')
const sample = sampleOrganisation(today)

/** Days from 1950 to 2500. */
const anyDay = fc.integer({ min: -7305, max: 193_600 }).map(dayOfNumber)

function recordsWithSchemas(day: Day) {
  const workspace = sampleOrganisation(day)
  return tableNames.map((table) => ({
    table,
    records: [...workspace[table]],
    keys: [...workspace[table]].map((record) => keyOf(table, record)),
    schema: recordSchemas[table],
  }))
}

describe('the sample organisation', () => {
  test('is valid in every record, on any day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const { schema, records } of recordsWithSchemas(day)) {
          for (const record of records) expect(v.parse(schema, record)).toEqual(record)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('gives the same records for the same day, and the same keys for every day', () => {
    const keys = recordsWithSchemas(today).map((it) => it.keys)
    expect(recordsWithSchemas(today)).toEqual(recordsWithSchemas(today))
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(recordsWithSchemas(day).map((it) => it.keys)).toEqual(keys)
      }),
      { numRuns: 20 },
    )
  })

  test('names each thing once', () => {
    for (const { table, keys } of recordsWithSchemas(today)) {
      expect(new Set(keys).size, table).toBe(keys.length)
    }
    for (const table of ['chapters', 'skills', 'people', 'teams'] as const) {
      const names = [...sample[table]].map(({ name }) => name)
      expect(new Set(names).size, table).toBe(names.length)
    }
  })

  test('refers only to what is there', () => {
    const chapters = [...sample.people, ...sample.skills].map(({ chapter }) => chapter)
    const people = [
      ...[...sample.chapters].map(({ lead }) => lead),
      ...[...sample.teams].map(({ owner }) => owner),
      ...[...sample.memberships, ...sample.ratings].map(({ person }) => person),
    ]
    const teams = [
      ...[...sample.memberships, ...sample.requirements].map(({ team }) => team),
      ...[...sample.interactions].flatMap(({ from, to }) => [from, to]),
    ]
    const skills = [...sample.ratings, ...sample.requirements].map(({ skill }) => skill)
    expect(chapters.filter((id) => id !== null && !sample.chapters.get(id))).toEqual([])
    expect(people.filter((id) => id !== null && !sample.people.get(id))).toEqual([])
    expect(teams.filter((id) => !sample.teams.get(id))).toEqual([])
    expect(skills.filter((id) => !sample.skills.get(id))).toEqual([])
    for (const table of tableNames) {
      for (const { field, to } of references[table]) {
        const ids = [...(sample[table] as Iterable<object>)].map(
          (record) => (record as Record<string, never>)[field] ?? null,
        )
        expect(ids.filter((id) => id !== null && !sample[to].get(id))).toEqual([])
      }
    }
    const listed = [...sample.needsTemplates].flatMap(({ needs }) => needs)
    expect(listed.filter(({ skill }) => !sample.skills.get(skill))).toEqual([])
  })

  test('has about 60 people, 9 teams, 7 chapters and 60 to 80 skills with descriptions', () => {
    expect(sample.organisation.record.name).toBe('Meridian Bank')
    expect(sample.people.size).toBe(60)
    expect(sample.teams.size).toBe(9)
    expect(sample.chapters.size).toBe(7)
    expect(sample.skills.size).toBe(70)
    const described = [...sample.chapters, ...sample.skills].map(({ description }) => description)
    expect(described).not.toContain('')
  })

  test('shows every team type, team status, way to interact and kind of rating', () => {
    const teams = [...sample.teams]
    expect(new Set(teams.map(({ type }) => type))).toEqual(new Set(teamTypes))
    expect(new Set(teams.map(({ status }) => status))).toEqual(new Set(teamStatuses))
    expect(teams.filter(({ status }) => status === 'active')).toHaveLength(3)
    const modes = [...sample.interactions].map(({ mode }) => mode)
    expect(new Set(modes)).toEqual(new Set(interactionModes))
    const ratings = [...sample.ratings]
    expect(new Set(ratings.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4, 'n/a', null]))
    expect(new Set(ratings.map(({ interest }) => interest))).toEqual(new Set([0, 1, 2, 3, null]))
    expect(new Set(ratings.map(({ rater }) => rater))).toEqual(new Set(['self', 'lead', 'peer']))
    expect(ratings.filter(({ note }) => note !== '')).toHaveLength(13)
  })

  test('gives each team an outcome, a measure with baseline, goal and unit, and one owner', () => {
    for (const { id, name, outcome, measure, owner } of sample.teams) {
      const charter = sample.charters.get(id)
      expect(outcome, name).not.toBe('')
      expect(measure, name).not.toMatch(/:|baseline|current/)
      expect(charter?.unit, name).not.toBe('')
      expect(charter?.goal, name).not.toBe(charter?.baseline)
      expect(owner, name).not.toBeNull()
    }
  })

  test('has readings of every mission that began, none of them from before or after it', () => {
    for (const team of sample.teams) {
      const own = [...sample.readings].filter((it) => it.team === team.id)
      expect(own.length > 0, team.name).toBe(team.status !== 'proposed')
      for (const { day } of own) {
        expect(day >= (team.formed ?? day) && day <= (team.disbanded ?? today), team.name).toBe(
          true,
        )
      }
    }
  })

  test('has transitions that lead from proposed to the status of each team, step by step', () => {
    for (const team of sample.teams) {
      const own = [...sample.transitions].filter((it) => it.team === team.id)
      let status: TeamStatus = 'proposed'
      for (const { from, to, day } of own) {
        expect(from, team.name).toBe(status)
        expect(nextStatuses[from], team.name).toContain(to)
        expect(day >= (team.formed ?? day), team.name).toBe(true)
        status = to
      }
      expect(status, team.name).toBe(team.status)
      expect(own.map(({ day }) => day)).toEqual(own.map(({ day }) => day).sort())
      if (team.formed !== null) expect(own[0]?.day, team.name).toBe(team.formed)
      if (team.disbanded !== null) expect(own.at(-1)?.day, team.name).toBe(team.disbanded)
    }
  })

  test('keeps every stay within the time of its person and of its team', () => {
    for (const { id, person, team, from, to } of sample.memberships) {
      const { starts, leaves } = sample.people.get(person) ?? {}
      const { formed, disbanded } = sample.teams.get(team) ?? {}
      const first = [starts, formed].filter((bound) => bound != null)
      const last = [leaves, disbanded].filter((bound) => bound != null)
      expect(
        first.filter((bound) => from === null || from < bound),
        id,
      ).toEqual([])
      expect(
        last.filter((bound) => to === null || to > bound),
        id,
      ).toEqual([])
    }
  })

  test('gives nobody more than 100 % in teams, on any day within a year of today', () => {
    for (let days = -365; days <= 365; days++) {
      const day = addDays(today, days)
      for (const { id, name } of sample.people) {
        const stays = [...sample.memberships].filter((it) => it.person === id && isCurrent(it, day))
        const percent = stays.reduce((sum, { allocation }) => sum + allocation, 0)
        if (percent > 100) expect.fail(`${name} has ${percent} % on ${day}`)
      }
    }
  })

  test('shows a rich picture that does not overwhelm, whenever it is opened', () => {
    const findings = askSample(today).visibleFindings()
    const counted = (start: string) => findings.filter((it) => it.startsWith(start)).length
    expect({
      all: findings.length,
      gaps: counted('critical gap'),
      critical: counted('critical'),
      high: counted('high'),
      medium: counted('medium'),
    }).toEqual({ all: 38, gaps: 6, critical: 18, high: 15, medium: 5 })
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(askSample(day).visibleFindings()).toEqual(findings)
      }),
      { numRuns: 5 },
    )
  })
})
