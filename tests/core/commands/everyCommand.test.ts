import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { parseWorkspaceFile } from '#core/interchange/parseWorkspaceFile.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import { levelIn, levelledTables } from '#core/model/levelUse.ts'
import { type Membership, overlaps, stayKey } from '#core/model/membership.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { contents } from '#tests/core/interchange/contents.ts'
import { seededRandom } from '#tests/support/random.ts'
import { Draw } from './draw.ts'
import { drawnCommands } from './drawnCommands.ts'
import { assertSound, counter, manyTeams } from './reteaming/manyTeams.ts'

const folder = new URL('../../../src/core/commands/', import.meta.url)

/** What commands are made with: they are given changes, and decide nothing. */
const makings = ['checkedEdit', 'checkedUpdate', 'update']

/** The functions of the folder that give an outcome. */
function commandsOfFolder(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split(/^export function /m))
    .flatMap((text) => {
      const [, name = '', gives = ''] = /^(\w+)[\s\S]*?\): ([^{]+) \{\n/.exec(text) ?? []
      return /^(Table)?Outcome$/.test(gives) && !makings.includes(name) ? name : []
    })
    .sort()
}

const done = new Map<string, number>()

test.each([1, 2, 3])('whatever is done in turn is whole, and undone in turn (%i)', (seed) => {
  const random = seededRandom(seed)
  const newId = counter()
  const names = Object.keys(drawnCommands)
  const start = manyTeams(seed)
  const edits: Edit[] = []
  let workspace = start
  for (let turn = 0; turn < 5 * names.length; turn++) {
    const name = random.pick(names)
    const outcome = drawnCommands[name]?.(new Draw(workspace, random, newId))
    if (outcome === undefined || isRefusal(outcome)) {
      expect(outcome?.refused, name).toMatch(/[.]$/)
      continue
    }
    assertSound(workspace, outcome)
    workspace = apply(workspace, outcome)
    assertPossible(workspace, name)
    edits.push(outcome)
    if (outcome.changes.length > 0) done.set(name, (done.get(name) ?? 0) + 1)
  }
  assertReadable(workspace)
  const undone = edits.reduceRight((after, edit) => apply(after, invert(edit)), workspace)
  expect(contents(undone)).toEqual(contents(start))
})

test('there is no command that was not tried, and each one has changed something', () => {
  expect(Object.keys(drawnCommands).sort()).toEqual(commandsOfFolder())
  expect([...done.keys()].sort()).toEqual(commandsOfFolder())
})

/** What no single record shows: nobody is twice in a team, no level lies above the scale. */
function assertPossible(workspace: Workspace, name: string): void {
  const stays = new Map<string, Membership[]>()
  for (const stay of workspace.memberships) {
    const own = stays.get(stayKey(stay)) ?? []
    expect(
      own.some((it) => overlaps(it, stay)),
      `${name} puts somebody twice in a team`,
    ).toBe(false)
    stays.set(stayKey(stay), [...own, stay])
  }
  const top = workspace.organisation.record.levels.length - 1
  for (const table of levelledTables) {
    for (const record of workspace[table] as Iterable<never>) {
      expect(levelIn(table, record), name).toBeLessThanOrEqual(top)
    }
  }
}

/** The strictest reader of whole organisations there is. */
function assertReadable(workspace: Workspace): void {
  const file = parseWorkspaceFile(serializeWorkspaceFile({ workspace, history: [] }))
  if ('refused' in file) throw new Error(file.refused)
  expect(contents(file.workspace)).toEqual(contents(workspace))
}
