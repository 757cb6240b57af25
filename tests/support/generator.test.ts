import * as v from 'valibot'
import { expect, test } from 'vitest'
import { nextStatuses } from '#core/commands/mission/statusRules.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import { recordSchemas, tableNames, type Workspace } from '#core/model/workspace.ts'
import { generatedDay, generateOrganisation } from './generator.ts'

const size = { people: 300, skills: 60, teams: 40, chapters: 6, ratingsPerPerson: 8, seed: 5 }

const listed = (workspace: Workspace) => tableNames.map((name) => [...workspace[name]])

test('the same seed gives the same organisation, another seed another', () => {
  const once = listed(generateOrganisation(size))
  expect(listed(generateOrganisation(size))).toEqual(once)
  expect(listed(generateOrganisation({ ...size, seed: 6 }))).not.toEqual(once)
})

test('every record is one that could come in from outside', () => {
  const workspace = generateOrganisation(size)
  for (const name of tableNames) {
    expect([...workspace[name]].length).toBeGreaterThan(0)
    for (const record of workspace[name]) expect(v.is(recordSchemas[name], record)).toBe(true)
  }
})

test('it has the size that was asked for', () => {
  const { people, skills, teams, chapters, ratings } = generateOrganisation(size)
  expect([people.size, skills.size, teams.size, chapters.size]).toEqual([300, 60, 40, 6])
  expect(ratings.size).toBe(300 * 8)
})

test('it has leavers, former stays, people in two teams and teams of several statuses', () => {
  const { people, memberships, teams } = generateOrganisation(size)
  expect([...people].some((it) => !isPresent(it, generatedDay))).toBe(true)
  expect([...memberships].some((it) => !isCurrent(it, generatedDay))).toBe(true)
  const stays = [...memberships].filter((it) => isCurrent(it, generatedDay))
  expect(stays.length).toBeGreaterThan(people.size)
  expect(new Set([...teams].map(({ status }) => status)).size).toBeGreaterThan(3)
})

test('it has learning actions that are still to be reached, and scenarios that move people', () => {
  const { learningActions, ratings, scenarios, scenarioEdits } = generateOrganisation(size)
  expect(learningActions.size).toBeGreaterThan(5)
  for (const { person, skill, target, coach } of learningActions) {
    expect(countedLevel(ratings.get(person, skill))).toBeLessThan(target)
    expect(coach).not.toBe(person)
  }
  expect([scenarios.size, scenarioEdits.size]).toEqual([2, 6])
})

test('its missions own things, were read and slipped, and came to their status step by step', () => {
  const { teams, transitions, readings, postponements, thingNeeds } = generateOrganisation(size)
  for (const { id, status } of teams) {
    const own = [...transitions].filter(({ team }) => team === id)
    expect(own.at(-1)?.to ?? 'proposed').toBe(status)
    for (const { from, to } of own) expect(nextStatuses[from]).toContain(to)
  }
  expect(readings.size).toBeGreaterThan(5)
  expect(postponements.size).toBeGreaterThan(1)
  expect(thingNeeds.size).toBeGreaterThan(5)
})

test('it can be small: nobody, no team, no skill', () => {
  const nothing = { people: 0, skills: 0, teams: 0, chapters: 0, ratingsPerPerson: 5, seed: 1 }
  expect(generateOrganisation(nothing).people.size).toBe(0)
  expect(
    generateOrganisation({ ...nothing, people: 3, teams: 1 }).memberships.size,
  ).toBeGreaterThan(2)
})
