import { open } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { expectAccessible } from '#tests/browser/support/accessibility.ts'
import { ImportReport, type MadeFile, madeFile } from '#tests/browser/support/importReport.ts'
import { MatrixPage } from '#tests/browser/support/matrixPage.ts'
import { generateOrganisation } from '#tests/support/generator.ts'

const bundle = serializeBundle(
  generateOrganisation({
    people: 60,
    skills: 30,
    teams: 8,
    chapters: 4,
    ratingsPerPerson: 6,
    seed: 11,
  }),
)

/** The generated bundle with these lines at the end of its files. */
function bundleWith(added: Readonly<Record<string, readonly string[]>> = {}): MadeFile[] {
  return bundle.map(({ name, text }) =>
    madeFile(name, text + (added[name] ?? []).map((line) => `${line}\n`).join('')),
  )
}

/** Line of the first row that `bundleWith` adds: no cell of the generated bundle spans lines. */
function firstAdded(name: string): number {
  return (bundle.find((file) => file.name === name)?.text ?? '').split('\n').length
}

const someBroken = {
  'ratings.csv': ['person-1,skill-29,ninety,,,,', 'nobody,skill-1,3,,,,'],
  'people.csv': [',No id,,,,,,', 'person-new,"New, Person",,,,much,,'],
  'teams.csv': ['team-new,New team,stream-aligned,active,,,,21.11.2026,,'],
}

test('a bundle with broken rows is reported row by row and is one step of undo', async ({
  page,
}) => {
  const data = new ImportReport(page)
  await data.startEmpty()
  await data.choose(...bundleWith(someBroken))
  await expect(data.wizard.report).toBeFocused()

  const expected = expect.any(String)
  const problems: readonly [file: string, after: number, cells: unknown[]][] = [
    ['ratings.csv', 0, ['level', 'ninety', expected, 'row left out']],
    ['ratings.csv', 1, ['person', 'nobody', expected, 'row left out']],
    ['people.csv', 0, ['id', '', expected, 'row left out']],
    ['people.csv', 1, ['capacity', 'much', expected, 'value left out']],
    ['teams.csv', 0, ['formed', '21.11.2026', expected, 'value left out']],
  ]
  for (const [file, after, cells] of problems) {
    expect(await data.problemAt(file, firstAdded(file) + after)).toEqual(cells)
  }
  expect(await data.countsOf('People')).toEqual(['people.csv', '61', '0', '0', '1'])
  expect(await data.countsOf('Teams')).toEqual(['teams.csv', '9', '0', '0', '0'])
  await expect(data.openWorkspace).toContainText('0 people · 0 teams')

  await data.wizard.apply()
  await expect(data.wizard.report).toBeVisible()
  await expect(data.openWorkspace).toContainText('Generated organisation')
  await expect(data.openWorkspace).toContainText('61 people · 9 teams')

  await data.undoImportButton.click()
  await expect(data.openWorkspace).toContainText('0 people · 0 teams')
  await expect(data.openWorkspace).toContainText('My organisation')
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(data.openWorkspace).toContainText('61 people · 9 teams')
  await expect(data.undoImportButton).toBeVisible()

  await page.getByRole('button', { name: 'Go to matrix' }).click()
  await expect(new MatrixPage(page).grid).toBeVisible()
})

test('the review waits while somebody looks elsewhere, and is cancelled without a trace', async ({
  page,
}) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await data.choose(...bundleWith(someBroken))
  await expect(data.wizard.report).toBeVisible()
  await new MatrixPage(page).open()
  await data.open()
  await expect(data.wizard.applyButton).toBeEnabled()

  await data.cancelButton.click()
  await expect(data.wizard.report).toBeHidden()
  await expect(data.openWorkspace).toContainText('60 people')
})

test('files may be dropped anywhere on the import', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startEmpty()
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['id,name\nana,Ana\n'], 'people.csv'))
    return transfer
  })
  const heading = page.getByRole('heading', { name: 'Import', exact: true })
  await heading.dispatchEvent('dragover', { dataTransfer })
  await heading.dispatchEvent('drop', { dataTransfer })
  await expect.poll(() => data.countsOf('People')).toEqual(['people.csv', '1', '0', '0', '0'])
})

test('problems are shown file by file and downloaded as CSV', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startEmpty()
  await data.choose(...bundleWith(someBroken))
  await expect(data.problems).toHaveAttribute('aria-rowcount', '6')
  await page.getByLabel('File', { exact: true }).selectOption('people.csv')
  await expect(data.problems).toHaveAttribute('aria-rowcount', '3')
  await expect(data.problems.getByRole('cell', { name: 'ratings.csv' })).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download problems (CSV)' }).click()
  const text = await textOf(await (await download).path())
  expect(text.split('\n')[0]).toBe('file,line,column,value,reason,outcome')
  expect(text.trim().split('\n')).toHaveLength(3)
})

test('each offer says what it would do, and the plan follows it at once', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startEmpty()
  await data.choose(...bundleWith())
  await data.wizard.apply()

  const [first] = bundle.filter(({ name }) => name === 'skills.csv')
  const skillName = first?.text.split('\n')[1]?.split(',')[1]
  await data.choose(
    madeFile('skills.csv', `id,name\nother-id,${skillName}\n`),
    madeFile('ratings.csv', 'person,skill,level\nperson-1,other-id,7\nstranger,other-id,2\n'),
  )
  await expect.poll(() => data.countsOf('Skills')).toEqual(['skills.csv', '1', '0', '0', '0'])
  await expect.poll(() => data.countsOf('Ratings')).toEqual(['ratings.csv', '0', '0', '0', '2'])

  await page.getByRole('checkbox', { name: 'Match 1 record by name' }).click({ force: true })
  await expect.poll(() => data.countsOf('Skills')).toEqual(['skills.csv', '0', '0', '1', '0'])
  await page.getByRole('checkbox', { name: 'Create what is missing (1)' }).click({ force: true })
  await expect.poll(() => data.countsOf('People')).toEqual(['—', '0', '0', '0', '1', '0'])
  await page.getByRole('checkbox', { name: 'Extend the scale to level 7' }).click({ force: true })
  await expect.poll(async () => (await data.countsOf('Ratings')).at(-1)).toBe('0')

  await data.wizard.apply()
  await expect(data.openWorkspace).toContainText('61 people')
  await expect(page.getByLabel('Name of level 7')).toHaveValue('Level 7')
})

test('a bundle can come in as a new workspace beside the open one', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  await data.choose(...bundleWith())
  await page.getByRole('radio', { name: 'A new workspace' }).click()
  await data.wizard.apply()
  await expect(data.openWorkspace).toContainText('Generated organisation')
  const workspaces = page.getByRole('list', { name: 'Workspaces' }).getByRole('listitem')
  await expect(workspaces).toHaveCount(2)
  await expect(workspaces.filter({ hasText: 'Meridian Bank' })).toContainText('60 people')
})

const badFiles: readonly { what: string; file: MadeFile; says: RegExp }[] = [
  {
    what: 'binary rubbish',
    file: madeFile('people.csv', Buffer.from([0x89, 0x50, 0, 0xff, 0xfe, 1, 2, 3])),
    says: /people\.csv.*not/,
  },
  {
    what: 'a damaged zip',
    file: madeFile('bundle.zip', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])),
    says: /bundle\.zip.*damaged/,
  },
  {
    what: 'JSON of another program',
    file: madeFile('export.json', '{"people": []}'),
    says: /export\.json.*another program/,
  },
  {
    what: 'a workspace file of a newer version',
    file: madeFile(
      'future.crosshatch.json',
      '{"format":"crosshatch","version":99,"workspace":{},"scenarios":[],"history":[]}',
    ),
    says: /newer Crosshatch/,
  },
  {
    what: 'a file without the columns that it needs',
    file: madeFile('people.csv', 'first,last\nAna,Ruiz\n'),
    says: /people\.csv.*“id”/,
  },
  {
    what: 'CSV that is no part of a bundle',
    file: madeFile('budget.csv', 'id,amount\n1,2\n'),
    says: /budget\.csv.*people\.csv/,
  },
  { what: 'an empty file', file: madeFile('people.csv', ''), says: /people\.csv.*empty/ },
  {
    what: 'a header and nothing below it',
    file: madeFile('people.csv', 'id,name\n'),
    says: /people\.csv.*nothing below/,
  },
]

test('whatever the file, there is a sentence and nothing changes', async ({ page }) => {
  const data = new ImportReport(page)
  await data.startWithSample()
  const report = page.getByRole('region', { name: 'Import report' })
  for (const { what, file, says } of badFiles) {
    await data.choose(file)
    await expect(report.getByRole('alert'), what).toContainText(says)
    await expect(report.getByRole('alert'), what).toContainText('Nothing was changed.')
    await expect(data.wizard.applyButton, what).toBeHidden()
    await report.getByRole('button', { name: 'Close' }).click()
  }
  await expect(data.openWorkspace).toContainText('60 people · 9 teams')
})

test('a file of 50 MB shows its progress, leaves the page alive and can be given up', async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath('ratings.csv')
  await writeLarge(path, 50_000_000)
  const data = new ImportReport(page)
  await data.startWithSample()
  await data.wizard.choose(path)
  await expect(data.progress).toBeVisible()
  await page.getByRole('button', { name: 'Rename Meridian Bank' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename workspace' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(data.progress).not.toHaveAttribute('aria-valuenow', '0')
  await data.cancelButton.click()
  await expect(data.progress).toBeHidden()
  await expect(data.wizard.report).toBeHidden()
  await expect(data.openWorkspace).toContainText('60 people')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the import is accessible in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const data = new ImportReport(page)
    await data.startWithSample()
    await data.choose(...bundleWith(someBroken))
    await expect(data.wizard.report).toBeVisible()
    await expectAccessible(page)
    await data.wizard.apply()
    await expectAccessible(page)
  })
}

async function textOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

async function writeLarge(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    let written = (await file.write('person,skill,level\n')).bytesWritten
    for (let block = 0; written < bytes; block++) {
      const lines = Array.from({ length: 20_000 }, (_, at) => `p-${block}-${at},skill-${at},3\n`)
      written += (await file.write(lines.join(''))).bytesWritten
    }
  } finally {
    await file.close()
  }
}
