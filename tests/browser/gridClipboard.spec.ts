import { expect, test } from '@playwright/test'
import {
  sketchedPeople,
  sketchedSkills,
  sketchSkills,
} from '#tests/browser/support/sketchedSkills.ts'
import { SkillsPage } from '#tests/browser/support/skillsPage.ts'
import { generateOrganisation } from '#tests/support/generator.ts'
import { spreadsheets } from '#tests/ui/grid/clipboard/spreadsheets.ts'
import { parseHtml } from '#ui/grid/clipboard/cellsHtml.ts'
import { parseCells } from '#ui/grid/clipboard/cellsText.ts'

let skills: SkillsPage

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  skills = await SkillsPage.of(await context.newPage(), sketchSkills())
})
test.beforeEach(() => skills.startAnew())
test.afterAll(() => skills.page.context().close())

const at = (person: string, skill: string) => skills.at(person, skill)
const notice = (text: string | RegExp) => skills.page.getByText(text).first()

interface Formats {
  readonly plain: string
  readonly html?: string
}

async function putOnClipboard(page = skills.page, { plain, html }: Formats): Promise<void> {
  await page.evaluate(
    async (given) => {
      const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    },
    html === undefined ? { 'text/plain': plain } : { 'text/plain': plain, 'text/html': html },
  )
}

async function clipboard(): Promise<Required<Formats>> {
  return skills.page.evaluate(async () => {
    const items = await navigator.clipboard.read()
    const text = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item === undefined ? '' : (await item.getType(type)).text()
    }
    return { plain: await text('text/plain'), html: await text('text/html') }
  })
}

const whole = () => skills.texts([...sketchedPeople], [...sketchedSkills])

for (const { name, plain, html, cells } of spreadsheets) {
  test(`what ${name} copies is pasted: the level is taken, texts are turned down with the reason`, async () => {
    expect(parseCells(plain)).toEqual(cells)
    await skills.choose('Ana', 'Go')
    await putOnClipboard(skills.page, { plain, html })
    await skills.press('Control+v')
    // Of the nine cells one is a level, two are empty; "007" is no level either.
    await expect(notice(/2 ratings changed, 6 rejected\. Levels go from 0 to 4/)).toBeVisible()
    await skills.expectTexts(
      ['Ana', 'Ben', 'Cleo'],
      ['Go', 'Java', 'Kotlin'],
      [
        ['3', '4', ''],
        ['', '3', ''],
        ['', '', ''],
      ],
    )
    await skills.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await skills.expectTexts(['Cleo'], ['Go'], [['1']])
  })

  test(`levels from ${name} fill the cells, and the whole is one step`, async () => {
    const end = { Excel: '\r\n', 'Google Sheets': '\n', LibreOffice: '\n' }[name]
    const isClosed = name !== 'Google Sheets'
    await skills.choose('Dev', 'Go')
    await putOnClipboard(skills.page, {
      plain: `1\tn/a\tExpert${end}2\t\t"3"${isClosed ? end : ''}`,
      html: html.replace(/<table[\s\S]*<\/table>/, '<table><tr><td>1</td></tr></table>'),
    })
    await skills.press('Control+v')
    await skills.expectTexts(
      ['Dev', 'Eva'],
      ['Go', 'Java', 'Kotlin'],
      [
        ['1', '–', '4'],
        ['2', '', '3'],
      ],
    )
    await expect(skills.selected).toHaveCount(6)
    await expect(at('Dev', 'Go')).toBeFocused()
    await skills.press('Control+z')
    await skills.expectTexts(
      ['Dev', 'Eva'],
      ['Go', 'Java', 'Kotlin'],
      [
        ['4', '2', '1'],
        ['', '', '2'],
      ],
    )
  })
}

test('what is copied reads as cells in any spreadsheet, as text and as a table', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'SQL'])
  await skills.press('Control+c')
  await expect.poll(async () => (await clipboard()).plain).toBe('3\t2\t\t4\n\t3\t\t2')
  const { plain, html } = await clipboard()
  expect(parseCells(plain)).toEqual([
    ['3', '2', '', '4'],
    ['', '3', '', '2'],
  ])
  const spreadsheet = await skills.page.context().newPage()
  await spreadsheet.setContent(html)
  const rows = await spreadsheet.getByRole('row').all()
  expect(await Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()))).toEqual(
    parseCells(plain),
  )
  await spreadsheet.close()
  expect(parseHtml(html)?.origin?.rows).toHaveLength(2)
})

test('copied cells come back as they were, comments included; values only leaves those', async () => {
  await skills.choose('Ana', 'Go')
  await skills.press('Shift+F2')
  await skills.page.keyboard.type('Said "yes"')
  await skills.press('Alt+Enter')
  await skills.page.keyboard.type('and meant it')
  await skills.press('Enter', 'Control+c')
  await skills.choose('Eva', 'Go')
  await skills.press('Control+v')
  await expect(at('Eva', 'Go')).toHaveText('3')
  await expect(at('Eva', 'Go')).toHaveAttribute('title', 'Said "yes"\nand meant it')
  await skills.choose('Finn', 'Go')
  await skills.press('Control+Shift+v')
  await expect(at('Finn', 'Go')).toHaveText('3')
  await expect(at('Finn', 'Go')).not.toHaveAttribute('title', /./)
})

test('cut cells stay until they are pasted, and then move as one step; Esc lets them be', async () => {
  await skills.select(['Ana', 'Go'], ['Ana', 'Java'])
  await skills.press('Control+x')
  await skills.expectTexts(['Ana'], ['Go', 'Java'], [['3', '2']])
  await expect(skills.page.getByText('Cut. Paste moves the cells').first()).toBeVisible()
  await skills.choose('Cleo', 'Java')
  await skills.press('Control+v')
  await skills.expectTexts(['Ana'], ['Go', 'Java'], [['', '']])
  await skills.expectTexts(['Cleo'], ['Go', 'Java', 'Kotlin'], [['1', '3', '2']])
  await skills.press('Control+z')
  await skills.expectTexts(
    ['Ana', 'Cleo'],
    ['Go', 'Java'],
    [
      ['3', '2'],
      ['1', ''],
    ],
  )
  await skills.select(['Ana', 'Go'], ['Ana', 'Java'])
  await skills.press('Control+x', 'Escape')
  await skills.choose('Cleo', 'Java')
  await skills.press('Control+v')
  await skills.expectTexts(
    ['Ana', 'Cleo'],
    ['Go', 'Java'],
    [
      ['3', '2'],
      ['1', '3'],
    ],
  )
})

test('across groups only people are copied, and with headings also who and what they are', async () => {
  await skills.select(['Ana', 'Go'], ['Ben', 'Java'])
  await skills.take(at('Ana', 'Go'), 'Copy with headings')
  await expect.poll(async () => (await clipboard()).plain).toMatch(/^\tGo\tJava\nAna\t3\t2\nBen\t/)
})

test('one value fills the range, a block tiles it where it divides evenly', async () => {
  await putOnClipboard(skills.page, { plain: '4' })
  await skills.select(['Ana', 'Go'], ['Cleo', 'Java'])
  await skills.press('Control+v')
  await expect(skills.selected).toHaveText(Array(6).fill('4'))
  await putOnClipboard(skills.page, { plain: '1\t2' })
  await skills.select(['Ana', 'Go'], ['Ben', 'SQL'])
  await skills.press('Control+v')
  await skills.expectTexts(
    ['Ana', 'Ben'],
    ['Go', 'Java', 'Kotlin', 'SQL'],
    Array(2).fill(['1', '2', '1', '2']),
  )
})

test('the menu copies, cuts and pastes as the keys do', async () => {
  await skills.choose('Dev', 'Go')
  await skills.take(at('Dev', 'Go'), /^Copy(?! with)/)
  await expect.poll(async () => (await clipboard()).plain).toBe('4')
  await skills.take(at('Dev', 'Kotlin'), /^Paste/)
  await expect(at('Dev', 'Kotlin')).toHaveText('4')
  await skills.take(at('Dev', 'Java'), /^Cut/)
  await expect.poll(async () => (await clipboard()).plain).toBe('2')
  await skills.take(at('Dev', 'SQL'), /^Paste/)
  await skills.expectTexts(['Dev'], ['Java', 'SQL'], [['', '2']])
})

test('what goes past the last row and column: paste what fits, or add people', async () => {
  const paste = async () => {
    await putOnClipboard(skills.page, { plain: '1\t2\t3\n4\t3\t2\n0\t1\t2' })
    await skills.choose('Finn', 'Airflow')
    await skills.press('Control+v')
  }
  const dialog = skills.page.getByRole('alertdialog', { name: 'Not all of it fits' })
  await paste()
  await expect(dialog).toContainText('2 rows below the last one and 1 column to the right')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await skills.expectTexts(['Finn'], ['Airflow', 'Spark'], [['1', '']])
  await paste()
  await dialog.getByRole('button', { name: 'Paste what fits' }).click()
  await skills.expectTexts(['Finn'], ['Airflow', 'Spark'], [['1', '2']])
  await paste()
  await dialog.getByRole('button', { name: 'Add 2 people' }).click()
  await expect(notice(/2 people added/)).toBeVisible()
  await skills.expectTexts(
    ['New person 1', 'New person 2'],
    ['Airflow', 'Spark'],
    [
      ['4', '3'],
      ['0', '1'],
    ],
  )
  await skills.press('Control+z')
  await expect(skills.person('New person 1')).toHaveCount(0)
})

test('any paste, then undo: everything is as it was', async () => {
  const before = await whole()
  const blocks = [
    '1',
    '4\t4\n4\t4',
    '\t\n\t',
    'x\t3\n-\t9',
    '0\t1\t2\t3\t4\t0\t1',
    'n/a\r\nExpert\r\n',
  ]
  const places = [
    ['Ana', 'Go'],
    ['Cleo', 'SQL'],
    ['Finn', 'Go'],
  ] as const
  for (const [n, plain] of blocks.entries()) {
    const [person, skill] = places[n % places.length] ?? places[0]
    await putOnClipboard(skills.page, { plain })
    await skills.choose(person, skill)
    await skills.press('Control+v')
    const dialog = skills.page.getByRole('alertdialog')
    await expect
      .poll(async () => (await dialog.count()) > 0 || (await skills.undoButton.isEnabled()))
      .toBe(true)
    if ((await dialog.count()) > 0) {
      await dialog.getByRole('button', { name: 'Paste what fits' }).click()
      await expect(dialog).toHaveCount(0)
    }
    await expect.poll(whole, plain).not.toEqual(before)
    await skills.press('Control+z')
    await expect.poll(whole, plain).toEqual(before)
  }
})

test('10,000 cells are pasted as one step, which says what it changed and is undone', async ({
  browser,
}) => {
  const context = await browser.newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const large = await SkillsPage.of(
    page,
    generateOrganisation({
      people: 130,
      skills: 110,
      teams: 3,
      chapters: 4,
      ratingsPerPerson: 5,
      seed: 3,
    }),
  )
  await page.getByLabel('Group by').selectOption({ label: 'Nothing' })
  const row = Array(100).fill('3').join('\t')
  await large.grid.getByRole('gridcell').first().click()
  await large.press('Control+Home')
  const name = (await large.focused.getAttribute('aria-label')) ?? ''
  const before = await large.focused.textContent()
  await putOnClipboard(page, { plain: Array(100).fill(row).join('\n') })
  await large.press('Control+v')
  await expect(page.getByText(/^\d{1,2},?\d{3} ratings changed\.$/).first()).toBeVisible()
  await expect(large.focused).toHaveText('3')
  await expect(large.status).toContainText('100 rows × 100 columns')
  await expect(large.status).toContainText('Average 3')
  await large.press('Control+Shift+Home', 'Escape', 'Control+z')
  await expect(large.focused).toHaveText(before ?? '')
  await expect(large.focused).toHaveAccessibleName(name)
  await context.close()
})
