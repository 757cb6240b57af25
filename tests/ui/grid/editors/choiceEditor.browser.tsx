import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { levels, levelType, people, personType } from './sketchChoices.ts'
import { type EditorSketch, type SketchedEditor, sketchEditor } from './sketchEditor.tsx'

let sketched: SketchedEditor | null = null
afterEach(() => sketched?.stop())

function openLevel(sketch: Partial<EditorSketch> = {}): SketchedEditor {
  sketched = sketchEditor({
    type: levelType,
    choices: levels,
    initial: '2',
    startsWith: 'list',
    ...sketch,
  })
  return sketched
}

function openPerson(sketch: Partial<EditorSketch> = {}): SketchedEditor {
  return openLevel({ type: personType, choices: people, initial: '', ...sketch })
}

const field = () => page.getByRole('combobox', { name: 'Kotlin, Ana' })
const list = () => page.getByRole('listbox', { name: 'Kotlin, Ana' })
const options = () => page.getByRole('option').elements()

function highlighted(): string | null {
  const id = field().element().getAttribute('aria-activedescendant')
  return id === null ? null : (document.getElementById(id)?.textContent ?? '(gone)')
}

describe('The list of a level', () => {
  test("shows each level's description, the present one marked and highlighted", async () => {
    openLevel()
    await expect.element(list()).toBeVisible()
    expect(options().map((it) => it.textContent)).toEqual(
      levels.map(({ label, description }) => `${label}${description}`),
    )
    expect(options().map((it) => it.getAttribute('aria-selected'))).toEqual([
      'false',
      'false',
      'true',
      'false',
    ])
    expect(highlighted()).toContain('Practitioner')
    await expect.element(field()).toHaveAttribute('aria-expanded', 'true')
    expect(field().element().getAttribute('aria-controls')).toBe(list().element().id)
  })

  test('stands at its top over an empty cell', async () => {
    const many = [...people.slice(0, 30), { value: '', label: 'Not rated' }]
    openLevel({ initial: '', choices: many })
    await expect.element(list()).toBeVisible()
    expect(highlighted()).toBeNull()
    expect(list().element().scrollTop).toBe(0)
  })

  test('asks for no keyboard on the screen where it is short and opened by hand', async () => {
    openLevel()
    await expect.element(field()).toHaveAttribute('inputmode', 'none')
    sketched?.stop()
    openLevel({ startsWith: 'content' })
    await expect.element(field()).not.toHaveAttribute('inputmode')
    sketched?.stop()
    openPerson()
    await expect.element(field()).not.toHaveAttribute('inputmode')
  })

  test('a digit of the scale chooses at once', async () => {
    const { log } = openLevel()
    await userEvent.keyboard('3')
    expect(log).toEqual(['choose: 3'])
  })

  test('a click chooses at once, and the focus has not left', async () => {
    const { log, leaked } = openLevel()
    await userEvent.click(page.getByRole('option', { name: 'Learner' }))
    expect(log).toEqual(['choose: 1'])
    expect(leaked).toEqual([])
  })

  test('arrows move, Enter keeps the highlighted one and goes down', async () => {
    const { log } = openLevel()
    await userEvent.keyboard('{ArrowDown}')
    expect(highlighted()).toContain('Expert')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}')
    expect(log).toEqual(['commit down: 1'])
  })

  test('Tab keeps the highlighted one and goes on', async () => {
    const { log } = openLevel()
    await userEvent.keyboard('{PageUp}{Tab}')
    expect(log).toEqual(['commit next: 0'])
  })

  test('typing replaces the present one and narrows', async () => {
    const { log } = openLevel()
    await userEvent.keyboard('lea')
    await expect.element(field()).toHaveValue('lea')
    expect(options()).toHaveLength(1)
    await userEvent.keyboard('{Enter}')
    expect(log).toEqual(['commit down: 1'])
  })

  test('Escape gives up, list and all', async () => {
    const { log } = openLevel()
    await userEvent.keyboard('{ArrowDown}{Escape}')
    expect(log).toEqual(['cancel'])
    expect(list().query()).toBeNull()
  })

  test('Alt+Up closes it, Alt+Down opens it', async () => {
    openLevel()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(list().query()).toBeNull()
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await expect.element(list()).toBeVisible()
  })

  test('a text that is no level is refused with a sentence, in place of the list', async () => {
    const { log } = openLevel({
      refuse: (text) => (levels.some(({ value }) => value === text) ? null : 'No such level.'),
    })
    await userEvent.keyboard('guru')
    await expect.element(page.getByText('No choice like that')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(log).toEqual(['commit down: guru'])
    await expect.element(page.getByRole('alert')).toHaveTextContent('No such level.')
    expect(list().query()).toBeNull()
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}exp{Enter}')
    expect(log.at(-1)).toBe('commit down: 3')
  })

  test('a composition of an input method chooses nothing', async () => {
    const { log } = openLevel({ initial: '' })
    const session = cdp()
    await session.send('Input.imeSetComposition', {
      text: 'え',
      selectionStart: 1,
      selectionEnd: 1,
    })
    for (const [key, code] of [
      ['Enter', 13],
      ['ArrowDown', 40],
      ['1', 49],
    ] as const) {
      await session.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        windowsVirtualKeyCode: code,
      })
    }
    expect(log).toEqual([])
    expect(highlighted()).toBeNull()
  })

  test('has nothing that axe finds fault with', async () => {
    openLevel()
    await expect.element(list()).toBeVisible()
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})

describe('The list of 10,000 people', () => {
  test('shows 200 of them and says how many more there are', async () => {
    openPerson()
    expect(options()).toHaveLength(200)
    await expect.element(page.getByText('9,800 more: type to narrow')).toBeVisible()
    expect(options()[0]?.getAttribute('aria-setsize')).toBe('10000')
  })

  test('a typed key narrows at once, by name or chapter', async () => {
    const { log } = openPerson({ initial: 'j', startsWith: 'key' })
    await userEvent.keyboard('ose data')
    expect(options().map((it) => it.textContent)).toEqual(['José DíazData'])
    await userEvent.keyboard('{Tab}')
    expect(log).toEqual(['commit next: person-9'])
  })

  test('the highlighted one is scrolled into view, and nothing else is', async () => {
    const { scroller } = openPerson()
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}')
    const option = document.querySelector('[data-highlighted]')?.getBoundingClientRect()
    const box = list().element().getBoundingClientRect()
    // The browser scrolls by whole pixels.
    expect(option?.top).toBeGreaterThan(box.top - 1)
    expect(option?.bottom).toBeLessThan(box.bottom + 1)
    expect([scroller.scrollTop, scroller.scrollLeft]).toEqual([0, 0])
  })

  test('leaving with a part of a name guesses nobody', async () => {
    const { log } = openPerson({ initial: 'a', startsWith: 'key' })
    await userEvent.keyboard('na')
    await userEvent.click(page.getByRole('button', { name: 'Elsewhere' }))
    expect(log).toEqual(['abandon: ana'])
  })
})

describe('Where the list lies', () => {
  const popup = () => list().element().closest<HTMLElement>('[popover]')?.getBoundingClientRect()
  const cell = () => field().element().getBoundingClientRect()

  test('under its cell, whole, although the scroller clips what is in it', async () => {
    const { scroller } = openLevel({ box: { left: 20, top: 150, width: 60, height: 28 } })
    await expect.element(list()).toBeVisible()
    const clip = scroller.getBoundingClientRect()
    expect(popup()?.top).toBeGreaterThanOrEqual(cell().bottom)
    expect(popup()?.bottom).toBeGreaterThan(clip.bottom)
    const last = options().at(-1)?.getBoundingClientRect()
    const point = document.elementFromPoint((last?.left ?? 0) + 12, (last?.bottom ?? 0) - 6)
    expect(point?.closest('[role="option"]')).toBe(options().at(-1))
  })

  test('over its cell near the lower edge of the window', async () => {
    const { scroller } = openLevel()
    scroller.style.position = 'fixed'
    scroller.style.bottom = '0'
    await expect.poll(() => (popup()?.bottom ?? 0) <= cell().top).toBe(true)
    expect(popup()?.top).toBeGreaterThanOrEqual(0)
  })

  test('inside the window near its right edge', async () => {
    const { scroller } = openLevel({ box: { left: 340, top: 56, width: 26, height: 28 } })
    scroller.style.position = 'fixed'
    scroller.style.right = '0'
    dispatchEvent(new Event('resize'))
    await expect.poll(() => (popup()?.right ?? innerWidth + 1) <= innerWidth).toBe(true)
  })

  test('beside its cell while the grid scrolls, and away with it', async () => {
    const { scroller } = openLevel({ box: { left: 20, top: 150, width: 160, height: 28 } })
    await expect.element(list()).toBeVisible()
    const element = list().element()
    scroller.scrollTop = 60
    await expect.poll(() => Math.round((popup()?.top ?? 0) - cell().bottom)).toBe(4)
    scroller.scrollTop = 600
    await expect.poll(() => getComputedStyle(element).visibility).toBe('hidden')
    scroller.scrollTop = 60
    await expect.element(list()).toBeVisible()
  })
})
