import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { tableNames } from '#core/model/workspace.ts'
import { sharedData } from '#tests/support/sharedData.ts'
import { bundleContents } from './contents.ts'
import { imported, problems, type Texts } from './importing.ts'

const expected = {
  'rust-team': { people: 666, teams: 168, memberships: 1346, ratings: 6322, unknown: [] },
  'python-experts': { people: 250, teams: 44, memberships: 374, ratings: 191, unknown: [] },
  'demos-fr': { people: 39, teams: 17, memberships: 87, ratings: 438, unknown: [] },
  'logicore-tt': {
    people: 14,
    teams: 57,
    memberships: 0,
    ratings: 0,
    unknown: ['cognitive_load.csv · file left out'],
  },
} as const

for (const [name, { unknown, ...counts }] of Object.entries(expected)) {
  const data = sharedData(name)
  describe.skipIf(!data.present)(name, () => {
    const texts = (): Texts => {
      const files = readdirSync(data.path()).filter((file) => file.endsWith('.csv'))
      return Object.fromEntries(files.map((file) => [file, readFileSync(data.path(file), 'utf8')]))
    }

    test('comes in without losing a row', () => {
      const plan = imported(texts())
      expect(problems(plan)).toEqual(unknown)
      expect(plan.report.tables.filter(({ leftOut }) => leftOut > 0)).toEqual([])
      for (const table of tableNames) {
        if (table in counts) expect(plan.workspace[table].size).toBe(Reflect.get(counts, table))
      }
    })

    test('goes out and comes in again as the same organisation', () => {
      const { workspace } = imported(texts())
      const files = serializeBundle(workspace)
      const again = imported(Object.fromEntries(files.map(({ name: file, text }) => [file, text])))
      expect(problems(again)).toEqual([])
      expect(bundleContents(again.workspace)).toEqual(bundleContents(workspace))
      expect(serializeBundle(again.workspace)).toEqual(files)
    })

    test('changes nothing when it is imported again', () => {
      const { workspace } = imported(texts())
      expect(imported(texts(), workspace).edit.changes).toEqual([])
    })
  })
}
