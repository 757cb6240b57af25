import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import type { CellType } from '#ui/grid/gridData.ts'
import { type EditorSketch, type SketchedEditor, sketchEditor } from './sketchEditor.tsx'

const line: CellType = { kind: 'text', isMultiline: false }
const lines: CellType = { kind: 'text', isMultiline: true }

let sketched: SketchedEditor | null = null
afterEach(() => sketched?.stop())

function open(sketch: Partial<EditorSketch> = {}): SketchedEditor {
  sketched = sketchEditor({ type: line, initial: 'Kotlin', startsWith: 'content', ...sketch })
  return sketched
}
const field = () => page.getByRole('textbox', { name: 'Kotlin, Ana' })

describe.each([
  ['Enter', '{Enter}', 'commit down: Kotlin'],
  ['Shift+Enter', '{Shift>}{Enter}{/Shift}', 'commit up: Kotlin'],
  ['Tab', '{Tab}', 'commit next: Kotlin'],
  ['Shift+Tab', '{Shift>}{Tab}{/Shift}', 'commit previous: Kotlin'],
  ['Mod+Enter', '{Control>}{Enter}{/Control}', 'fill: Kotlin'],
  ['Escape', '{Escape}', 'cancel'],
  ['F2', '{F2}', 'cancel'],
])('While editing, %s', (_, keys, asked) => {
  test.each([
    ['one line', line],
    ['several lines', lines],
    ['a number', { kind: 'number' } as const],
    ['a date', { kind: 'date' } as const],
    ['a choice', { kind: 'choice', choices: () => [], instantKeys: '' } as const],
  ])(`asks for "${asked}" in %s`, async (_name, type) => {
    const { log, leaked } = open({ type })
    await userEvent.keyboard(keys)
    expect(log).toEqual([asked])
    expect(leaked).toEqual([])
  })
})

describe('A text editor', () => {
  test('stands for its cell, with row and column', () => {
    open()
    const cell = field().element().closest('[role="gridcell"]')
    expect(cell?.getAttribute('aria-colindex')).toBe('2')
    expect(cell?.parentElement?.getAttribute('role')).toBe('row')
    expect(cell?.parentElement?.getAttribute('aria-rowindex')).toBe('3')
  })

  test('keeps the content and goes on behind it', async () => {
    const { log } = open()
    await userEvent.keyboard('!{Enter}')
    expect(log).toEqual(['commit down: Kotlin!'])
  })

  test('goes on behind the key that was typed instead of the content', async () => {
    const { log } = open({ initial: 'J', startsWith: 'key' })
    await userEvent.keyboard('ava{Tab}')
    expect(log).toEqual(['commit next: Java'])
  })

  test('keeps the text when the focus goes elsewhere', async () => {
    const { log } = open()
    await userEvent.keyboard(' 2')
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
    expect(log).toEqual(['abandon: Kotlin 2'])
  })

  test('stays open when the whole window is left for another one', () => {
    const { log } = open()
    // The field then stays the active element of its document.
    field()
      .element()
      .dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    expect(log).toEqual([])
  })

  test('says why a text is not taken, until it changes', async () => {
    open({ refuse: (text) => (text === 'Kotlin' ? 'That name is taken.' : null) })
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent('That name is taken.')
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
    await expect.element(field()).toHaveAccessibleDescription('That name is taken.')
    await userEvent.keyboard('x')
    expect(page.getByRole('alert').query()).toBeNull()
    await expect.element(field()).not.toHaveAttribute('aria-invalid')
  })

  test('Enter that ends a composition of an input method keeps nothing', async () => {
    const { log } = open({ initial: '', startsWith: 'content' })
    const session = cdp()
    await session.send('Input.imeSetComposition', {
      text: 'かんじ',
      selectionStart: 3,
      selectionEnd: 3,
    })
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    })
    expect(log).toEqual([])
    await session.send('Input.insertText', { text: '漢字' })
    await userEvent.keyboard('{Enter}')
    expect(log).toEqual(['commit down: 漢字'])
  })

  test('an Enter that the input method has used (key 229) keeps nothing', async () => {
    const { log } = open()
    field()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))
    expect(log).toEqual([])
  })
})

describe('An editor of several lines', () => {
  test('Alt+Enter begins a line at the caret, which Undo takes back', async () => {
    const { log } = open({ type: lines, initial: 'one two' })
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{Alt>}{Enter}{/Alt}')
    await expect.element(field()).toHaveValue('one \ntwo')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(field()).toHaveValue('one two')
    await userEvent.keyboard('{Control>}y{/Control}{Enter}')
    expect(log).toEqual(['commit down: one \ntwo'])
  })

  test('Alt+Enter does nothing where there is one line only', async () => {
    const { log } = open()
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(log).toEqual([])
    await expect.element(field()).toHaveValue('Kotlin')
  })

  test('grows with its lines, then scrolls', async () => {
    open({ type: lines, initial: 'one' })
    const element = field().element()
    const first = element.getBoundingClientRect().height
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}two')
    const second = element.getBoundingClientRect().height
    expect(second).toBeGreaterThan(first)
    await userEvent.keyboard('{Alt>}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{/Alt}')
    await userEvent.keyboard('{Alt>}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{/Alt}')
    expect(element.getBoundingClientRect().height).toBeLessThanOrEqual(220)
    expect(element.scrollHeight).toBeGreaterThan(element.clientHeight)
  })

  test('grows back into the grid near its lower edge', async () => {
    const { scroller } = open({
      type: lines,
      initial: 'one\ntwo\nthree\nfour',
      box: { left: 300, top: 170, width: 60, height: 28 },
    })
    const editor = field().element().getBoundingClientRect()
    const grid = scroller.getBoundingClientRect()
    expect(editor.bottom).toBeLessThanOrEqual(grid.bottom)
    expect(editor.right).toBeLessThanOrEqual(grid.right)
  })
})

describe('An editor of a day', () => {
  const date: CellType = { kind: 'date' }

  test('says how a day is written', async () => {
    open({ type: date, initial: '2026-03-01' })
    await expect.element(field()).toHaveAccessibleDescription('Year, month, day: YYYY-MM-DD')
  })

  test('typed digits replace the day', async () => {
    const { log } = open({ type: date, initial: '2', startsWith: 'key' })
    await userEvent.keyboard('027-01-31{Enter}')
    expect(log).toEqual(['commit down: 2027-01-31'])
  })

  test.each([
    ['Alt+Down', () => userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')],
    ['its button', () => userEvent.click(page.getByRole('button', { name: 'Open the calendar' }))],
  ])("%s opens the browser's own date input", async (_, ask) => {
    const { log } = open({ type: date, initial: '2026-03-01' })
    await ask()
    const input = document.activeElement
    expect(input).toHaveProperty('type', 'date')
    expect(input).toHaveProperty('value', '2026-03-01')
    expect(log).toEqual([])
  })

  test('opened with the list, a day is chosen in the calendar and kept with Enter', async () => {
    const { log } = open({ type: date, initial: '2026-03-01', startsWith: 'list' })
    const input = document.activeElement
    expect(input).toHaveProperty('type', 'date')
    await userEvent.keyboard('{ArrowRight}{Enter}')
    await expect.poll(() => input).toHaveProperty('value', '2026-03-02')
    await userEvent.keyboard('{Enter}')
    expect(log).toEqual(['commit down: 2026-03-02'])
  })
})
