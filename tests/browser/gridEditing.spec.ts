import { expect, test } from '@playwright/test'
import {
  sketchedPeople,
  sketchedSkills,
  sketchSkills,
} from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'

// One page serves all of these: each test begins from the same cells.
let skills: SkillsPage

test.beforeAll(async ({ browser }) => {
  skills = await SkillsPage.of(await browser.newPage(), sketchSkills())
})
test.beforeEach(() => skills.startAnew())
test.afterAll(() => skills.page.close())

const at = (person: string, skill: string) => skills.at(person, skill)
const list = () => skills.page.getByRole('listbox')

test.describe('typing', () => {
  test('an input method composes on a closed cell, and the editor goes on with it', async () => {
    const devtools = await skills.page.context().newCDPSession(skills.page)
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await skills.choose('Ana', 'Go')
    await compose('う')
    await compose('うま')
    await expect(skills.grid.getByText('うま', { exact: true }).last()).toBeVisible()
    await expect(at('Ana', 'Go')).toBeFocused()
    await devtools.send('Input.insertText', { text: '上手' })
    await expect(skills.editor).toHaveValue('上手')
    await expect(skills.editor).toBeFocused()
    await compose('い')
    await devtools.send('Input.insertText', { text: 'い' })
    await expect(skills.editor).toHaveValue('上手い')
    await skills.press('Escape')
    await expect(at('Ana', 'Go')).toHaveText('3')
    await expect(at('Ana', 'Go')).toBeFocused()
    await devtools.detach()
  })

  test('a digit sets the level at once and stays; one undo takes it back', async () => {
    await skills.choose('Ana', 'Go')
    await skills.press('1')
    await expect(at('Ana', 'Go')).toHaveText('1')
    await expect(at('Ana', 'Go')).toBeFocused()
    await expect(skills.editor).toHaveCount(0)
    await skills.saved()
    await skills.press('Control+z')
    await expect(at('Ana', 'Go')).toHaveText('3')
    await skills.press('Control+y')
    await expect(at('Ana', 'Go')).toHaveText('1')
    await skills.press('Control+z', 'Control+Shift+z')
    await expect(at('Ana', 'Go')).toHaveText('1')
    await skills.saved()
    await skills.reload()
    await expect(at('Ana', 'Go')).toHaveText('1')
  })

  test('after a digit Enter goes down; Delete clears; a dash says not applicable', async () => {
    await skills.choose('Ana', 'Kotlin')
    await skills.press('3', 'Enter')
    await expect(at('Ben', 'Kotlin')).toBeFocused()
    await skills.press('-')
    await expect(at('Ben', 'Kotlin')).toHaveText('–')
    await expect(at('Ben', 'Kotlin')).toHaveAccessibleName('Kotlin, Ben: not applicable')
    await skills.press('Delete')
    await expect(at('Ben', 'Kotlin')).toHaveText('')
    await expect(at('Ben', 'Kotlin')).toHaveAccessibleName('Kotlin, Ben: not rated')
  })

  test('after a digit F2 edits what was just set', async () => {
    await skills.choose('Ana', 'Kotlin')
    await skills.press('3', 'F2')
    await expect(skills.editor).toHaveValue('3 · Practitioner')
    await skills.press('Escape')
    await expect(at('Ana', 'Kotlin')).toBeFocused()
  })

  test('a letter opens the editor with it, and finds the level by its name', async () => {
    await skills.choose('Ana', 'Kotlin')
    await skills.press('w')
    await expect(skills.editor).toHaveValue('w')
    await expect(list().getByRole('option').first()).toContainText('2 · Working')
    await skills.press('Enter')
    await expect(at('Ana', 'Kotlin')).toHaveText('2')
    await expect(at('Ben', 'Kotlin')).toBeFocused()
  })

  test('a digit is for the active cell; Ctrl+Enter sets the range as one step, Backspace clears it', async () => {
    await skills.select(['Ana', 'Go'], ['Cleo', 'Java'])
    await skills.press('4')
    await expect(at('Ana', 'Go')).toHaveText('4')
    await expect(skills.selected).toHaveText(['4', '2', '', '3', '1', ''])
    await skills.press('Control+Enter')
    await expect(skills.selected).toHaveText(Array(6).fill('4'))
    await skills.press('Backspace')
    await expect(skills.selected).toHaveText(Array(6).fill(''))
    await skills.press('Control+z')
    await expect(skills.selected).toHaveText(Array(6).fill('4'))
    await skills.press('Control+z', 'Control+z')
    await skills.expectTexts(
      ['Ana', 'Ben', 'Cleo'],
      ['Go', 'Java'],
      [
        ['3', '2'],
        ['', '3'],
        ['1', ''],
      ],
    )
    await expect(at('Ana', 'Go')).toBeFocused()
  })

  test('what cannot be edited says so, to the eye and to the ear', async () => {
    const foot = at('Lending', 'Go')
    await expect(foot).toHaveAttribute('aria-readonly', 'true')
    await foot.click()
    for (const keys of [['4'], ['F2'], ['Delete'], ['Space'], ['Control+Enter']]) {
      await skills.press(...keys)
      await expect(skills.editor, keys[0]).toHaveCount(0)
      await expect(skills.page.getByText(/counted from the ratings/).first(), keys[0]).toBeVisible()
      await expect(foot, keys[0]).toHaveText('1')
      await skills.press('ArrowLeft', 'ArrowRight')
    }
    await expect(foot).toBeFocused()
  })
})

test.describe('the editor', () => {
  test('F2 and Enter open it with the content kept; F2 and Escape go back', async () => {
    for (const [open, close] of [
      ['F2', 'F2'],
      ['Enter', 'Escape'],
    ] as const) {
      await skills.choose('Ana', 'Java')
      await skills.press(open)
      await expect(skills.editor).toHaveRole('combobox')
      await expect(skills.editor).toHaveValue('2 · Working')
      await expect(skills.editor).toBeFocused()
      await skills.press(close)
      await expect(skills.editor).toHaveCount(0)
      await expect(at('Ana', 'Java')).toBeFocused()
      await expect(at('Ana', 'Java')).toHaveText('2')
    }
  })

  test('the list shows what each level means, with the present one marked', async () => {
    await skills.choose('Ana', 'Java')
    await skills.press('Space')
    await expect(list().getByRole('option')).toHaveCount(7)
    await expect(list().getByRole('option', { selected: true })).toContainText('2 · Working')
    await expect(list()).toContainText('Does everyday work with it, with help at hand.')
    await skills.press('ArrowDown', 'Enter')
    await expect(at('Ana', 'Java')).toHaveText('3')
    await skills.choose('Ana', 'Kotlin')
    await skills.press('Alt+ArrowDown')
    await list()
      .getByRole('option', { name: /4 · Expert/ })
      .click()
    await expect(at('Ana', 'Kotlin')).toHaveText('4')
    await expect(at('Ana', 'Kotlin')).toBeFocused()
  })

  test('keys that come at once after Escape are the cell’s', async () => {
    await skills.choose('Ben', 'Java')
    await skills.press('F2', 'Escape', 'ArrowUp', '4')
    await expect(at('Ana', 'Java')).toHaveText('4')
  })

  test('commits and goes down, up, right, left', async () => {
    for (const [key, person, skill] of [
      ['Enter', 'Cleo', 'Java'],
      ['Shift+Enter', 'Ana', 'Java'],
      ['Tab', 'Ben', 'Kotlin'],
      ['Shift+Tab', 'Ben', 'Go'],
    ] as const) {
      await skills.choose('Ben', 'Java')
      await skills.press('F2')
      await skills.editor.fill('expert')
      await skills.press(key)
      await expect(at(person, skill), key).toBeFocused()
      await expect(at('Ben', 'Java'), key).toHaveText('4')
      await skills.press('Control+z')
      await expect(at('Ben', 'Java'), key).toHaveText('3')
    }
  })

  test('after a run of Tabs Enter returns to the first column', async () => {
    await skills.choose('Ana', 'Java')
    await skills.press('1', 'Tab', '2', 'Tab', '3', 'Enter')
    await expect(at('Ben', 'Java')).toBeFocused()
    await skills.expectTexts(['Ana'], ['Java', 'Kotlin', 'SQL'], [['1', '2', '3']])
    await skills.choose('Dev', 'Java')
    await skills.press('F2', 'Tab', 'F2', 'Tab', 'F2', 'Enter')
    await expect(at('Eva', 'Java')).toBeFocused()
  })

  test('a text that is no level stays open and says why; Escape gives it up', async () => {
    await skills.choose('Ana', 'Java')
    await skills.press('F2')
    await skills.editor.fill('9')
    await skills.press('Enter')
    await expect(skills.page.getByRole('alert')).toHaveText(/Levels go from 0 to 4/)
    await expect(skills.editor).toBeFocused()
    await expect(skills.editor).toHaveAttribute('aria-invalid', 'true')
    await skills.press('Escape')
    await expect(at('Ana', 'Java')).toBeFocused()
    await expect(at('Ana', 'Java')).toHaveText('2')
  })

  test('a click elsewhere keeps what is typed in the cell where it was typed', async () => {
    await at('Ana', 'Go').dblclick()
    await skills.editor.fill('1')
    await at('Eva', 'Kotlin').click()
    await expect(at('Ana', 'Go')).toHaveText('1')
    await expect(at('Eva', 'Kotlin')).toHaveText('2')
    await expect(at('Eva', 'Kotlin')).toBeFocused()
  })

  test('single keys are text in it', async () => {
    await skills.choose('Ana', 'Go')
    await skills.press('F2')
    await skills.editor.fill('')
    await skills.press('?')
    await expect(skills.editor).toHaveValue('?')
    await expect(skills.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0)
    await skills.press('Escape')
  })
})

test.describe('filling', () => {
  test('Ctrl+D repeats the first row down, Ctrl+R the first column to the right', async () => {
    await skills.select(['Ana', 'Go'], ['Cleo', 'Java'])
    await skills.press('Control+d')
    await skills.expectTexts(['Ana', 'Ben', 'Cleo'], ['Go', 'Java'], Array(3).fill(['3', '2']))
    await skills.press('Control+r')
    await skills.expectTexts(['Ana', 'Ben', 'Cleo'], ['Go', 'Java'], Array(3).fill(['3', '3']))
    await skills.choose('Ben', 'Spark')
    await skills.press('Control+d')
    await expect(at('Ben', 'Spark')).toHaveText('1')
    await skills.choose('Ben', 'Kotlin')
    await skills.press('Control+r')
    await expect(at('Ben', 'Kotlin')).toHaveText('3')
  })

  test('Ctrl+Enter fills the range, from the cell and from the editor', async () => {
    await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
    await skills.press('Control+Enter')
    await expect(skills.selected).toHaveText(Array(4).fill('3'))
    await skills.press('F2')
    await skills.editor.fill('awareness')
    await skills.press('Control+Enter')
    await expect(skills.selected).toHaveText(Array(4).fill('1'))
    await expect(at('Ana', 'Go')).toBeFocused()
  })

  test('the fill handle repeats the range, and what is filled is one step', async () => {
    await skills.select(['Ana', 'Go'], ['Ana', 'Java'])
    const from = await at('Ana', 'Java').boundingBox()
    const to = await at('Cleo', 'Java').boundingBox()
    if (from === null || to === null) throw new Error('The cells are not in the page.')
    const { mouse } = skills.page
    await mouse.move(from.x + from.width, from.y + from.height)
    await mouse.down()
    await mouse.move(from.x + 10, from.y + 40)
    await mouse.move(to.x + 12, to.y + 14)
    await mouse.up()
    await skills.expectTexts(['Ana', 'Ben', 'Cleo'], ['Go', 'Java'], Array(3).fill(['3', '2']))
    await expect(skills.selected).toHaveCount(6)
    await skills.press('Control+z')
    await skills.expectTexts(
      ['Ben', 'Cleo'],
      ['Go', 'Java'],
      [
        ['', '3'],
        ['1', ''],
      ],
    )
  })
})

test.describe('comments', () => {
  test('Shift+F2 writes one of several lines; the cell marks, says and shows it', async () => {
    await skills.choose('Ana', 'Go')
    await skills.press('Shift+F2')
    const comment = skills.page.getByRole('textbox', { name: /^Comment on Go, Ana/ })
    await expect(comment).toBeFocused()
    await skills.page.keyboard.type('Wrote the ledger')
    await skills.press('Alt+Enter')
    await skills.page.keyboard.type('in 2024? yes')
    await skills.press('Enter')
    await expect(comment).toHaveCount(0)
    await expect(at('Ana', 'Go')).toBeFocused()
    await expect(at('Ana', 'Go')).toHaveAccessibleDescription(
      'Comment: Wrote the ledger in 2024? yes',
    )
    await expect(at('Ana', 'Go')).toHaveAttribute('title', 'Wrote the ledger\nin 2024? yes')
    await expect(skills.status).toContainText('Wrote the ledger')
    await expect(at('Ana', 'Go')).toHaveText('3')
    await skills.press('Control+z')
    await expect(at('Ana', 'Go')).not.toHaveAttribute('title', /./)
  })

  test('Escape gives the change up, and the menu leads there as well', async () => {
    await skills.choose('Ana', 'Go')
    await skills.press('Shift+F2')
    await skills.page.keyboard.type('Never mind')
    await skills.press('Escape')
    await expect(at('Ana', 'Go')).toBeFocused()
    await expect(at('Ana', 'Go')).toHaveAccessibleDescription('')
    await skills.take(at('Dev', 'Go'), /^Comment…/)
    await skills.page.keyboard.type('Leads it')
    await skills.page.getByRole('button', { name: 'Keep' }).click()
    await expect(at('Dev', 'Go')).toHaveAccessibleDescription('Comment: Leads it')
    await expect(at('Dev', 'Go')).toBeFocused()
    await skills.press('Shift+F2')
    await skills.page.getByRole('button', { name: 'Delete' }).click()
    await expect(at('Dev', 'Go')).toHaveAccessibleDescription('')
  })
})

test('marks follow the rating: a second holder takes the ring away', async () => {
  await expect(at('Ana', 'Go')).toHaveAccessibleName('Go, Ana: level 3, only holder in Lending')
  await expect(at('Lending', 'Go')).toHaveAccessibleName('Go, Lending: 1 holder, Ana, level 3')
  await skills.choose('Ben', 'Go')
  await skills.press('4')
  await expect(at('Ana', 'Go')).toHaveAccessibleName('Go, Ana: level 3')
  await expect(at('Lending', 'Go')).toHaveAccessibleName('Go, Lending: 2 holders')
  await expect(at('Lending', 'Go')).toHaveText('2')
  expect((await skills.texts([...sketchedPeople], [...sketchedSkills])).flat()).toHaveLength(36)
})
