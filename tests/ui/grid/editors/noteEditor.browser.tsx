import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { type SketchedEditor, sketchNote } from './sketchEditor.tsx'

let sketched: SketchedEditor | null = null
afterEach(() => sketched?.stop())

function open(initial = 'Learns it now.'): SketchedEditor {
  sketched = sketchNote(initial)
  return sketched
}
const field = () => page.getByRole('textbox', { name: 'Comment on Kotlin, Ana' })
const button = (name: string) => page.getByRole('button', { name })

describe("A cell's comment", () => {
  test('opens as a dialog at its cell with the caret behind the text', async () => {
    open()
    const dialog = page.getByRole('dialog', { name: 'Comment on Kotlin, Ana' })
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard(' Slowly.')
    await expect.element(field()).toHaveValue('Learns it now. Slowly.')
  })

  test('Enter keeps it', async () => {
    const { log, leaked } = open()
    await userEvent.keyboard('!{Enter}')
    expect(log).toEqual(['keep: Learns it now.!'])
    expect(leaked).toEqual([])
  })

  test.each([
    ['Alt+Enter', '{Alt>}{Enter}{/Alt}'],
    ['Shift+Enter', '{Shift>}{Enter}{/Shift}'],
  ])('%s begins a line', async (_, keys) => {
    const { log } = open()
    await userEvent.keyboard(`${keys}Until May.{Enter}`)
    expect(log).toEqual(['keep: Learns it now.\nUntil May.'])
  })

  test('Escape gives up the change', async () => {
    const { log } = open()
    await userEvent.keyboard('!{Escape}')
    expect(log).toEqual(['cancel'])
  })

  test('Escape gives up on its buttons, too', async () => {
    const { log } = open()
    await userEvent.keyboard('{Tab}{Escape}')
    expect(log).toEqual(['cancel'])
  })

  test('Enter in a composition of an input method keeps nothing', async () => {
    const { log } = open('')
    const session = cdp()
    await session.send('Input.imeSetComposition', {
      text: 'か',
      selectionStart: 1,
      selectionEnd: 1,
    })
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      windowsVirtualKeyCode: 13,
    })
    expect(log).toEqual([])
  })

  test('can be deleted where there is one', async () => {
    const { log } = open()
    await userEvent.keyboard('{Tab}')
    await expect.element(button('Delete')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(log).toEqual(['keep: '])
  })

  test('has nothing to delete where there is none', () => {
    open('')
    expect(button('Delete').query()).toBeNull()
  })

  test('its button keeps it, for those without a keyboard', async () => {
    const { log } = open()
    await userEvent.keyboard('!')
    await userEvent.click(button('Keep'))
    expect(log).toEqual(['keep: Learns it now.!'])
  })

  test('is kept when the focus goes elsewhere', async () => {
    const { log } = open()
    await userEvent.keyboard('!')
    await userEvent.click(button('Elsewhere'))
    expect(log).toEqual(['abandon: Learns it now.!'])
  })

  test('says its keys, and axe finds no fault with it', async () => {
    open()
    await expect
      .element(field())
      .toHaveAccessibleDescription('Enter keeps it, Alt Enter begins a new line, Esc gives up.')
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
