import { describe, expect, test } from 'vitest'
import {
  cellKeys,
  characterOf,
  commandOf,
  editorKeys,
  type GridCommand,
  keysOf,
  noteKeys,
} from '#ui/grid/keymap.ts'
import type { Motion } from '#ui/grid/navigation.ts'
import type { KeyPress } from '#ui/keys.ts'

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

/** What `Mod+Shift+ArrowDown` is as an event. */
function pressOf(keys: string, isMac = false): KeyPress {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  return press(key === 'Space' ? ' ' : key.length === 1 ? key.toLowerCase() : key, {
    ctrlKey: parts.includes('Ctrl') || (!isMac && parts.includes('Mod')),
    metaKey: isMac && parts.includes('Mod'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  })
}

const moves = (motion: Motion): GridCommand => ({ kind: 'move', motion })

describe('every row of the keyboard table', () => {
  const rows: readonly [keys: string, command: GridCommand][] = [
    ['ArrowUp', moves('up')],
    ['ArrowDown', moves('down')],
    ['ArrowLeft', moves('left')],
    ['ArrowRight', moves('right')],
    ['Tab', moves('next')],
    ['Shift+Tab', moves('previous')],
    ['F6', { kind: 'leave' }],
    ['Enter', { kind: 'edit' }],
    ['F2', { kind: 'edit' }],
    ['Space', { kind: 'pick' }],
    ['Escape', { kind: 'escape' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear' }],
    ['Home', moves('row-start')],
    ['End', moves('row-end')],
    ['Mod+Home', moves('first')],
    ['Mod+End', moves('last')],
    ['Mod+ArrowUp', moves('edge-up')],
    ['Mod+ArrowDown', moves('edge-down')],
    ['Mod+ArrowLeft', moves('edge-left')],
    ['Mod+ArrowRight', moves('edge-right')],
    ['PageUp', moves('page-up')],
    ['PageDown', moves('page-down')],
    ['Mod+A', { kind: 'select-all' }],
    ['Ctrl+Space', { kind: 'select-column' }],
    ['Shift+Space', { kind: 'select-row' }],
    ['Mod+C', { kind: 'copy' }],
    ['Mod+X', { kind: 'cut' }],
    ['Mod+V', { kind: 'paste' }],
    ['Mod+Shift+V', { kind: 'paste-values' }],
    ['Mod+D', { kind: 'fill-down' }],
    ['Mod+R', { kind: 'fill-right' }],
    ['Mod+Enter', { kind: 'fill-range' }],
    ['Alt+ArrowDown', { kind: 'open-list' }],
    ['Shift+F10', { kind: 'menu' }],
    ['ContextMenu', { kind: 'menu' }],
    ['Mod+F', { kind: 'find' }],
    ['Shift+F2', { kind: 'note' }],
  ]
  test.each(rows)('%s', (keys, command) => {
    expect(commandOf(cellKeys, pressOf(keys), false)).toEqual({ command, extend: false })
  })

  const extending = rows.filter(
    ([keys, command]) => command.kind === 'move' && !keys.endsWith('Tab'),
  )
  test.each(extending)('Shift with %s extends the range', (keys, command) => {
    const shifted = { ...pressOf(keys), shiftKey: true }
    expect(commandOf(cellKeys, shifted, false)).toEqual({ command, extend: true })
  })

  test.each([
    ['Enter', { kind: 'commit', motion: 'down' }],
    ['Shift+Enter', { kind: 'commit', motion: 'up' }],
    ['Tab', { kind: 'commit', motion: 'next' }],
    ['Shift+Tab', { kind: 'commit', motion: 'previous' }],
    ['Alt+Enter', { kind: 'newline' }],
    ['Mod+Enter', { kind: 'fill' }],
    ['Escape', { kind: 'cancel' }],
    ['F2', { kind: 'cancel' }],
  ] as const)('while editing: %s', (keys, command) => {
    expect(commandOf(editorKeys, pressOf(keys), false)).toEqual({ command, extend: false })
  })

  test('a comment is kept by Enter and broken into lines by Alt+Enter', () => {
    expect(commandOf(noteKeys, pressOf('Enter'), false)?.command).toBe('keep')
    expect(commandOf(noteKeys, pressOf('Alt+Enter'), false)?.command).toBe('newline')
    expect(commandOf(noteKeys, pressOf('Escape'), false)?.command).toBe('cancel')
  })
})

describe('bindings', () => {
  test('no keys stand for two things, extending ones included', () => {
    for (const bindings of [cellKeys, editorKeys, noteKeys]) {
      const all = bindings.flatMap(({ keys, ...binding }) => [
        ...keys,
        ...('extends' in binding ? keys.map((it) => it.replace(/[^+]+$/, 'Shift+$&')) : []),
      ])
      expect(all.toSorted()).toEqual([...new Set(all)].toSorted())
    }
  })

  test('each one is found by its keys, on a Mac as well', () => {
    for (const isMac of [false, true]) {
      for (const { keys, command } of cellKeys) {
        for (const it of keys) {
          expect(commandOf(cellKeys, pressOf(it, isMac), isMac), it).toEqual({
            command,
            extend: false,
          })
        }
      }
    }
  })

  test('Mod is Ctrl, or Command on a Mac', () => {
    expect(commandOf(cellKeys, press('Home', { ctrlKey: true }), true)).toBeNull()
    expect(commandOf(cellKeys, press('Home', { metaKey: true }), false)).toBeNull()
  })

  test('keys of the app and of the browser are left alone', () => {
    for (const key of ['z', 'y', 'k', 't', 'w', 'l']) {
      const shortcut = press(key, { ctrlKey: true })
      expect(commandOf(cellKeys, shortcut, false), key).toBeNull()
      expect(characterOf(shortcut, false), key).toBeNull()
    }
    expect(commandOf(cellKeys, press('ArrowLeft', { altKey: true }), false)).toBeNull()
  })

  test('menus show the keys of what they do', () => {
    expect(keysOf('fill-down')).toEqual(['Mod+D'])
    expect(keysOf('edit')).toEqual(['Enter', 'F2'])
    for (const { keys, command } of cellKeys) {
      if (command.kind !== 'move') expect(keysOf(command.kind)).toEqual(keys)
    }
  })

  test('every one says what it does, and no two the same', () => {
    for (const bindings of [cellKeys, editorKeys, noteKeys]) {
      const labels = bindings.map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
      expect(labels.every((label) => /^\p{Lu}/u.test(label))).toBe(true)
    }
  })
})

describe('what a key writes', () => {
  test('letters, digits and signs, with AltGr as well', () => {
    expect(characterOf(press('4'), false)).toBe('4')
    expect(characterOf(press('É', { shiftKey: true }), false)).toBe('É')
    expect(characterOf(press('€', { ctrlKey: true, altKey: true }), false)).toBe('€')
    expect(characterOf(press('@', { altKey: true }), true)).toBe('@')
    expect(characterOf(press('@', { altKey: true }), false)).toBeNull()
  })

  test('nothing for named keys and for the space, which opens the editor', () => {
    for (const key of ['Shift', 'F5', 'Dead', ' '])
      expect(characterOf(press(key), false)).toBeNull()
  })
})
