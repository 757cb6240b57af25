import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { FirstVisit } from '#tests/browser/support/firstVisit.ts'
import { RiskPage } from '#tests/browser/support/riskPage.ts'
import { sharedData } from '#tests/support/sharedData.ts'

// The product's main job from end to end, against answers that an independent program gave.

for (const name of ['rust-team', 'python-experts', 'demos-fr']) {
  const data = sharedData(name)

  test(`${name}: imported through the screen, the findings are the reference's`, async ({
    page,
  }) => {
    test.skip(!data.present, data.absence)
    test.setTimeout(180_000)
    const expected = readdirSync(data.path('expected')).filter((it) => it.startsWith('findings-'))
    expect(expected.length).toBeGreaterThan(0)
    const files = readdirSync(data.path()).filter((it) => it.endsWith('.csv'))

    const visit = new FirstVisit(page)
    await visit.open()
    const wizard = await visit.importFiles(...files.map((it) => data.path(it)))
    await expect(wizard.report).toBeVisible()
    await wizard.apply()

    const risk = new RiskPage(page)
    await risk.open()
    for (const file of expected) {
      const [, level = '', day = ''] = /level(\d+)-(\d{4}-\d{2}-\d{2})/.exec(file) ?? []
      await risk.analyseOn(day)
      await risk.holdFrom(Number(level))
      expect(rowsOf(await risk.downloadFindings()), file).toEqual(
        rowsOf(readFileSync(data.path('expected', file), 'utf8')),
      )
    }
  })
}

/** As a set of rows: sorted, without what ends the lines. */
function rowsOf(text: string): string[] {
  return text.trimEnd().split(/\r?\n/).sort()
}
