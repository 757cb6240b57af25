import type { Locator, Page } from '@playwright/test'
import { DataPage } from './dataPage.ts'
import { FirstVisit } from './firstVisit.ts'
import { ImportWizard } from './importWizard.ts'

/** A file that is made in the test. */
export interface MadeFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function madeFile(name: string, content: string | Buffer): MadeFile {
  return { name, mimeType: '', buffer: Buffer.from(content) }
}

/** The Data page with its import: choosing files, the review, the report. */
export class ImportReport extends DataPage {
  readonly wizard: ImportWizard
  readonly problems: Locator
  readonly progress: Locator
  readonly cancelButton: Locator
  readonly undoImportButton: Locator
  /** What the list of workspaces says of the open one. */
  readonly openWorkspace: Locator

  constructor(page: Page) {
    super(page)
    this.wizard = new ImportWizard(page)
    this.problems = page.getByRole('table', { name: 'Problems' })
    this.progress = page.getByRole('progressbar')
    const section = page.getByRole('region', { name: 'Import', exact: true })
    this.cancelButton = section.getByRole('button', { name: 'Cancel' })
    this.undoImportButton = page.getByRole('button', { name: 'Undo the import' })
    const workspaces = page.getByRole('list', { name: 'Workspaces' }).getByRole('listitem')
    this.openWorkspace = workspaces.and(page.locator('[aria-current]'))
  }

  /** From nothing at all to the Data page of an empty workspace. */
  async startEmpty(): Promise<void> {
    const firstVisit = new FirstVisit(this.page)
    await firstVisit.open()
    await firstVisit.importButton.click()
    await this.workspaceButton.waitFor()
  }

  async startWithSample(): Promise<void> {
    const firstVisit = new FirstVisit(this.page)
    await firstVisit.open()
    await firstVisit.openSample()
    await this.open()
  }

  async choose(...files: readonly MadeFile[]): Promise<void> {
    await this.wizard.files.setInputFiles([...files])
  }

  /** Column, value, reason and what was done about the problem of one line of a file. */
  async problemAt(file: string, line: number): Promise<string[]> {
    const cell = (text: string) => this.page.getByRole('cell', { name: text, exact: true })
    const rows = this.problems.getByRole('row')
    const row = rows.filter({ has: cell(file) }).filter({ has: cell(String(line)) })
    return (await row.getByRole('cell').allInnerTexts()).slice(2)
  }

  /** Of one table of records: file, added, changed, unchanged, further columns. */
  async countsOf(records: string): Promise<string[]> {
    const head = this.page.getByRole('rowheader', { name: records, exact: true })
    return this.page.getByRole('row').filter({ has: head }).getByRole('cell').allInnerTexts()
  }
}
