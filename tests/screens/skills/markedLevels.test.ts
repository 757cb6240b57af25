import { describe, expect, test } from 'vitest'
import { changedRecords } from '#core/analysis/changedRecords.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { levelSource } from '#screens/skills/levelSource.ts'
import { markedLevels } from '#screens/skills/markedLevels.ts'
import { peopleGroups } from '#screens/skills/peopleGroups.ts'
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
})
