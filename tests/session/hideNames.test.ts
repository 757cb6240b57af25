import { afterEach, expect, test } from 'vitest'
import { addPerson } from '#core/commands/addRecord.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import type { ActionContext } from '#session/actions/action.ts'
import { labelOf } from '#session/actions/firstActions.ts'
import { actionNamed } from '#session/actions/registry.ts'
import { hideNames } from '#session/hideNames.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { openDevice } from './device.ts'

const session = new Session({
  storage: openDevice().openStorage(),
  today: () => '2026-11-21' as Day,
})
afterEach(() => session.dispose())

test('while a screen hides names, nothing outside it says a label that may hold one', async () => {
  await keepAsNew(session, 'Bank', createWorkspace())
  const context = { session } as ActionContext
  const undo = () => labelOf(actionNamed('undo'), context)
  const announced = () => session.store.getState().announcement
  const add = (name: string) => session.perform((it) => addPerson(it, { id: name as never, name }))
  add('Ana')
  session.notify({ tone: 'info', text: 'Ana was added.', offersUndo: true })
  expect(undo()).toContain('Ana')

  const show = hideNames(session)
  expect(undo()).toBe('Undo the last change')
  expect(session.store.getState().notices).toEqual([])
  add('Bo')
  expect(announced()).not.toContain('Bo')

  show()
  expect(undo()).toContain('Bo')
})
