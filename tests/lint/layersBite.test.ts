import { describe, expect, test } from 'vitest'
import { checkLayers } from './layers.ts'

/** A small src in which every file may stand; `offender` is put among them. */
const innocent = {
  'core/model/day.ts': 'export type Day = string\nexport const first = 1\n',
  'core/edits/edit.ts': "import type { Day } from '../model/day.ts'\nexport type Edit = Day\n",
  'core/commands/rate.ts':
    "import type { Edit } from '../edits/edit.ts'\nexport type Rate = Edit\n",
  'core/analysis/coverage.ts': 'export const coverage = 1\n',
  'storage/port.ts': "import type { Edit } from '#core/edits/edit.ts'\nexport type Port = Edit\n",
  'storage/journal.ts': "import Dexie from 'dexie'\nexport const journal = Dexie\n",
  'storage/writer.ts': 'export const writer = 1\n',
  'session/session.ts':
    "import type { Port } from '#storage/port.ts'\nexport type Session = Port\n",
  'ui/Grid.tsx': "import './grid.css'\nexport const Grid = () => <table />\n",
  'ui/grid.css': 'table { color: red }\n',
  'screens/matrix/Matrix.tsx':
    "import { Grid } from '#ui/Grid.tsx'\nimport type { Session } from '#session/session.ts'\nexport const Matrix = (_: { session: Session }) => <Grid />\n",
  'screens/risk/Risk.tsx': "export { Grid as Risk } from '#ui/Grid.tsx'\n",
  'app/main.tsx':
    "import { journal } from '#storage/journal.ts'\nexport const load = () => import('#screens/risk/Risk.tsx')\nexport { journal }\n",
}

function offences(offender: Record<string, string> = {}): readonly string[] {
  return checkLayers(new Map(Object.entries({ ...innocent, ...offender }))).offences
}

test('what is allowed passes', () => {
  expect(offences()).toEqual([])
})

describe('a wall is held against every way of importing', () => {
  const ways = {
    'an aliased import': "import { journal } from '#storage/journal.ts'",
    'a relative import': "import { journal } from '../../storage/journal.ts'",
    'a type-only import': "import type { Port } from '#storage/port.ts'",
    'a type-only name': "import { type Port } from '#storage/port.ts'",
    'a namespace import': "import * as journal from '#storage/journal.ts'",
    'an import for its side effects': "import '#storage/journal.ts'",
    'a named re-export': "export { journal } from '#storage/journal.ts'",
    'a re-export of everything': "export * from '#storage/journal.ts'",
    'a type-only re-export': "export type { Port } from '#storage/port.ts'",
    'a dynamic import': "export const load = () => import('#storage/journal.ts')",
    'a dynamic import in a template': 'export const load = () => import(`#storage/journal.ts`)',
    'an import inside a type': "export type P = import('#storage/port.ts').Port",
    'an import with a query': "import url from '#storage/writer.ts?worker&url'",
    'the address of a worker':
      "export const u = new URL('../../storage/writer.ts', import.meta.url)",
    'a glob': "export const all = import.meta.glob('../../storage/*.ts')",
    'a computed import': 'export const load = (name: string) => import(name)',
  }
  test.each(Object.entries(ways))('%s', (_, code) => {
    const found = offences({ 'core/model/team.ts': `\n${code}\n` })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^core\/model\/team\.ts:2 imports /)
  })
})

describe('each room keeps to its own neighbours', () => {
  const walls: readonly (readonly [file: string, code: string])[] = [
    ['core/model/team.ts', "import type { Edit } from '../edits/edit.ts'"],
    ['core/edits/undo.ts', "import type { Rate } from '../commands/rate.ts'"],
    ['core/commands/plan.ts', "import { coverage } from '../analysis/coverage.ts'"],
    ['core/analysis/risk.ts', "import type { Rate } from '../commands/rate.ts'"],
    ['core/interchange/csv.ts', "import type { Rate } from '../commands/rate.ts'"],
    ['core/edits/store.ts', "import { createStore } from 'zustand/vanilla'"],
    ['core/model/page.ts', "import { useState } from 'react'"],
    ['core/model/file.ts', "import { readFileSync } from 'node:fs'"],
    ['storage/open.ts', "import type { Session } from '#session/session.ts'"],
    ['storage/view.ts', "import { useState } from 'react'"],
    ['session/save.ts', "import { journal } from '#storage/journal.ts'"],
    ['session/view.ts', "import { Grid } from '#ui/Grid.tsx'"],
    ['session/table.ts', "import Dexie from 'dexie'"],
    ['ui/Chip.tsx', "import type { Day } from '#core/model/day.ts'"],
    ['ui/Store.tsx', "import { createStore } from 'zustand'"],
    ['screens/risk/Chart.tsx', "import { Matrix } from '#screens/matrix/Matrix.tsx'"],
    ['screens/risk/Chart.tsx', "import { Matrix } from '../matrix/Matrix.tsx'"],
    ['screens/analysis/Why.tsx', "import { Matrix } from '../matrix/Matrix.tsx'"],
    ['screens/risk/Chart.tsx', "import type { Port } from '#storage/port.ts'"],
    ['screens/risk/Chart.tsx', "import { load } from '#app/main.tsx'"],
    ['app/shell.tsx', "import Dexie from 'dexie'"],
    ['app/shell.tsx', "import { sample } from '#tests/support/sample.ts'"],
    ['app/shell.tsx', "import { sample } from '../../tests/support/sample.ts'"],
  ]
  test.each(walls)('%s: %s', (file, code) => {
    const found = offences({ [file]: `${code}\n` })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`${file}:1 imports`)
  })
})

test('what two screens need has a place below them', () => {
  const found = offences({
    'screens/analysis/Why.tsx': "import { Grid } from '#ui/Grid.tsx'\nexport const Why = Grid\n",
    'screens/risk/Chart.tsx': "export { Why as Chart } from '../analysis/Why.tsx'\n",
  })
  expect(found).toEqual([])
})

test('a stylesheet is held to the walls, too', () => {
  expect(offences({ 'ui/base.css': "@import '#screens/risk/Risk.css';\n" })).toHaveLength(1)
})

describe('the line itself shows a wall being crossed', () => {
  test('an alias inside a room', () => {
    const found = offences({ 'ui/Menu.tsx': "import { Grid } from '#ui/Grid.tsx'\n" })
    expect(found).toEqual(['ui/Menu.tsx:1 imports ui/Grid.tsx of its own room: write it relative'])
  })
  test('a relative path across rooms', () => {
    const found = offences({ 'app/shell.tsx': "import { Grid } from '../ui/Grid.tsx'\n" })
    expect(found).toEqual([
      'app/shell.tsx:1 imports ui/Grid.tsx of another room: write #ui/Grid.tsx',
    ])
  })
})

describe('what cannot be resolved is not passed over', () => {
  test.each(["'#core/model/days.ts'", "'./days.ts'", "'./day'"])('%s', (specifier) => {
    const found = offences({ 'core/model/team.ts': `import ${specifier}\n` })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/which is not there$/)
  })
  test('a file that does not parse', () => {
    expect(() => offences({ 'core/model/team.ts': 'import {' })).toThrow('core/model/team.ts')
  })
})

describe('rings are found', () => {
  test('of two files, through a re-export', () => {
    const found = offences({
      'core/model/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'core/model/b.ts': "export { a as b } from './a.ts'\n",
    })
    expect(found).toEqual([
      'core/model/a.ts → core/model/b.ts → core/model/a.ts import one another in a ring',
    ])
  })
  test('of three files, through an import when needed', () => {
    const found = offences({
      'ui/a.ts': "import { b } from './b.ts'\nexport const a = b\n",
      'ui/b.ts': "export const b = () => import('./c.ts')\n",
      'ui/c.ts': "import { a } from './a.ts'\nexport const c = a\n",
    })
    expect(found).toHaveLength(1)
  })
  test('but not where one only names the types of the other', () => {
    const found = offences({
      'ui/Menu.tsx': "export type Item = string\nexport const load = () => import('./Body.tsx')\n",
      'ui/Body.tsx': "import type { Item } from './Menu.tsx'\nexport const body: Item = ''\n",
    })
    expect(found).toEqual([])
  })
  test('of a file with itself', () => {
    expect(offences({ 'core/model/a.ts': "export * from './a.ts'\n" })).toHaveLength(1)
  })
})

describe('files', () => {
  test('outside of every room', () => {
    expect(offences({ 'sample.ts': '' })).toEqual(['sample.ts is in no room'])
    expect(offences({ 'core/day.ts': '' })).toEqual(['core/day.ts is in no room'])
  })
  test('past the longest', () => {
    expect(offences({ 'ui/Long.tsx': '\n'.repeat(400) })).toEqual([])
    expect(offences({ 'ui/Long.tsx': '\n'.repeat(401) })).toHaveLength(1)
    expect(offences({ 'ui/long.css': '\n'.repeat(401) })).toHaveLength(1)
  })
  test.each(['ui/utils.ts', 'core/model/helpers/a.ts', 'session/UndoManager.ts', 'ui/misc.css'])(
    'named %s',
    (file) => {
      expect(offences({ [file]: '' })).toHaveLength(1)
    },
  )
})
