import { describe, expect, test } from 'vitest'
import { changedRecords } from '#core/analysis/changedRecords.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { levelSource } from '#screens/skills/levelSource.ts'
import { markedLevels } from '#screens/skills/markedLevels.ts'
import { peopleGroups } from '#screens/skills/peopleGroups.ts'
import { areSameGroups, removedGroups, withRemoved } from '#screens/skills/removedPeople.ts'
import { orderedSkills } from '#screens/skills/skillColumns.ts'
import { everySkill } from '#screens/skills/skillsFilter.ts'
import { layTable } from '#screens/skills/skillsTable.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const baseline = sketchOrganisation({
  skills: { Go: {}, Kotlin: {}, Kafka: {}, SQL: {} },
  people: { Ana: { can: { Go: 2, Kotlin: 3, SQL: 1 } }, Bo: {} },
})

describe('the skills grid with the changes of a scenario', () => {
  test('says what a level was, and that one is new or gone', () => {
    const rated = (what: string, level: number | null) => ({
      person: person('Ana'),
      skill: skill(what),
      level,
    })
    const edit = setRatings(baseline, {
      ratings: [rated('Go', 4), rated('Kafka', 1), rated('SQL', null)],
      day: today,
    })
    if (isRefusal(edit)) throw new Error(edit.refused)
    const workspace = apply(baseline, edit)
    const coverage = CoverageIndex.build(workspace, today)
    const groups = peopleGroups(workspace, 'team', today)
    const table = layTable(groups, orderedSkills(workspace), { ...everySkill, grouping: 'team' })
    const levels = levelSource({
      workspace,
      coverage,
      table,
      facet: 'level',
      staleOn: null,
      cache: new Map(),
    })
    const source = markedLevels(levels, table, changedRecords(edit), baseline, 'level')
    const rowOf = (name: string) => {
      const found = [...table.meanings].find(
        ([, it]) => it.kind === 'person' && it.person.name === name,
      )
      if (found === undefined) throw new Error(`No row ${name}`)
      return found[0]
    }
    const changeOf = (name: string, what: string) => source.cell(rowOf(name), what).change
    expect(changeOf('Ana', 'Go')).toEqual({ kind: 'changed', words: 'was 2' })
    expect(changeOf('Ana', 'Kafka')).toEqual({ kind: 'added', words: 'was not rated' })
    expect(changeOf('Ana', 'SQL')).toEqual({ kind: 'removed', words: 'was 1' })
    expect(changeOf('Ana', 'Kotlin')).toBeUndefined()
    expect(changeOf('Bo', 'Go')).toBeUndefined()
    // Another question is asked of the cells then, which has the same answer as before.
    const interests = markedLevels(levels, table, changedRecords(edit), baseline, 'interest')
    expect(interests.cell(rowOf('Ana'), 'Go').change).toBeUndefined()
  })

  const team = sketchOrganisation({
    skills: { Go: {} },
    people: { Ana: { can: { Go: 4 } }, Bo: { can: { Go: 2 } }, Cy: {} },
    teams: { Cards: { members: ['Ana', 'Bo'] } },
  })

  test.each([
    ['deleted', deleteRecords(team, 'people', [person('Ana')])],
    ['gone by then', departPeople(team, { people: [person('Ana')], day: today })],
  ])('shows who is %s where they stood, as they were, to be read only', (_, edit) => {
    if (isRefusal(edit)) throw new Error(edit.refused)
    const workspace = apply(team, edit)
    const changed = changedRecords(edit)
    const coverage = CoverageIndex.build(workspace, today)
    const groups = peopleGroups(workspace, 'team', today)
    const removed = removedGroups(changed, team, 'team', today)
    const look = { ...everySkill, grouping: 'team' } as const
    const table = layTable(withRemoved(groups, removed), orderedSkills(workspace), look)
    const cards = table.sections.find(({ group }) => group?.label === 'Cards')
    expect(cards?.items.map(({ label }) => label)).toEqual(['Bo', 'Ana'])
    expect(cards?.group?.size).toBe(1)
    const levels = levelSource({
      workspace,
      coverage,
      table,
      facet: 'level',
      staleOn: null,
      cache: new Map(),
    })
    const source = markedLevels(levels, table, changed, team, 'level')
    const row = cards?.items[1]?.id ?? ''
    expect(source.cell(row, 'Go')).toMatchObject({
      text: '4',
      ink: 'faint',
      readOnly: expect.stringContaining('takes this person away'),
      change: { kind: 'removed' },
    })
    expect(source.name(row, 'Go')).toBe('Go, Ana: gone in the scenario, was 4')
    expect(source.cell(cards?.items[0]?.id ?? '', 'Go').change).toBeUndefined()
  })

  test('keeps a group of which nobody is left, and lays rows anew only for other people', () => {
    const all = [person('Ana'), person('Bo')]
    const edit = deleteRecords(team, 'people', all)
    if (isRefusal(edit)) throw new Error(edit.refused)
    const workspace = apply(team, edit)
    const removed = () => removedGroups(changedRecords(edit), team, 'role', today)
    const none = peopleGroups(workspace, 'role', today).filter(({ label }) => label === 'Nobody')
    const [group, ...others] = withRemoved(none, removed())
    expect(group).toMatchObject({ members: [], size: 0, countedIn: null })
    expect(group?.removed?.map((it) => it.person.name)).toEqual(['Ana', 'Bo'])
    expect(others).toEqual([])
    expect(areSameGroups(removed(), removed())).toBe(true)
    expect(areSameGroups(removed(), [])).toBe(false)
    const fewer = removed().map((it) => ({ ...it, members: it.members.slice(1) }))
    expect(areSameGroups(removed(), fewer)).toBe(false)
  })
})
