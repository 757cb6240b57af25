import { describe, expect, test } from 'vitest'
import { isPressed, isSingleKey, type KeyPress, showKeys } from '#ui/keys.ts'

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('Keys', () => {
  test('Mod is Ctrl, and Command on a Mac', () => {
    const control = press('z', { ctrlKey: true })
    const command = press('z', { metaKey: true })
    expect(isPressed('Mod+Z', control, false)).toBe(true)
    expect(isPressed('Mod+Z', control, true)).toBe(false)
    expect(isPressed('Mod+Z', command, true)).toBe(true)
    expect(isPressed('Mod+Z', command, false)).toBe(false)
  })

  test('Redo is not Undo: Shift and Alt must be as written', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true })
    expect(isPressed('Mod+Shift+Z', redo, false)).toBe(true)
    expect(isPressed('Mod+Z', redo, false)).toBe(false)
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true, altKey: true }), false)).toBe(false)
    expect(isPressed('Mod+Z', press('z'), false)).toBe(false)
  })

  test('a sign counts however the layout makes it', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true)
    expect(isPressed('?', press('?'), false)).toBe(true)
    expect(isPressed('?', press('?', { ctrlKey: true }), false)).toBe(false)
  })

  test('single keys are those that would type something', () => {
    expect(isSingleKey('?')).toBe(true)
    expect(isSingleKey('F2')).toBe(false)
    expect(isSingleKey('Mod+K')).toBe(false)
  })

  test('are shown as the keyboard names them', () => {
    expect(showKeys('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
    expect(showKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z')
    expect(showKeys('Mod+ArrowUp', false)).toBe('Ctrl ↑')
  })
})
