import { describe, expect, test } from 'vitest'
import { cellKeys, characterOf, commandOf, editorKeys } from '#ui/grid/keymap.ts'
import type { KeyPress } from '#ui/keys.ts'

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

describe('keys of a cell', () => {
  test('Mod is Ctrl, or Command on a Mac', () => {
    const first = { command: { kind: 'move', motion: 'first' }, extend: false }
    expect(commandOf(cellKeys, press('Home', { ctrlKey: true }), false)).toEqual(first)
    expect(commandOf(cellKeys, press('Home', { metaKey: true }), true)).toEqual(first)
    expect(commandOf(cellKeys, press('Home', { ctrlKey: true }), true)).toBeNull()
  })

  test('Shift with a motion extends the range', () => {
    expect(
      commandOf(cellKeys, press('ArrowDown', { ctrlKey: true, shiftKey: true }), false),
    ).toEqual({ command: { kind: 'move', motion: 'edge-down' }, extend: true })
  })

  test('Shift with Tab goes back, and extends nothing', () => {
    expect(commandOf(cellKeys, press('Tab', { shiftKey: true }), false)).toEqual({
      command: { kind: 'move', motion: 'previous' },
      extend: false,
    })
  })

  test('keys of the app are left alone', () => {
    for (const key of ['z', 'k', 'f']) {
      const shortcut = press(key, { ctrlKey: true })
      expect(commandOf(cellKeys, shortcut, false)).toBeNull()
      expect(characterOf(shortcut)).toBeNull()
    }
  })

  test('no keys stand for two things', () => {
    for (const bindings of [cellKeys, editorKeys]) {
      const all = bindings.flatMap(({ keys }) => keys)
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

describe('what a key writes', () => {
  test('letters, digits and signs, with AltGr as well', () => {
    expect(characterOf(press('4'))).toBe('4')
    expect(characterOf(press('É', { shiftKey: true }))).toBe('É')
    expect(characterOf(press('€', { ctrlKey: true, altKey: true }))).toBe('€')
  })

  test('nothing for named keys and for the space, which opens the editor', () => {
    for (const key of ['Shift', 'F5', 'Dead', ' ']) expect(characterOf(press(key))).toBeNull()
  })
})
