// Pictures of the built app on its sample organisation: for the README without arguments, for
// looking at one's work with them.
//
//   node tests/support/screenshots.mjs [--out docs/images] [--screen matrix,skills] [--theme dark]
//                                      [--width 1440] [--height 900]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { chromiumArgs, chromiumPath } from '../setup/chromium.mjs'

const readme = [
  ['matrix', 'light'],
  ['matrix', 'dark'],
  ['skills', 'light'],
  ['risk', 'light'],
  ['missions', 'light'],
  ['timeline', 'light'],
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'docs/images') },
    /** Routes, and `welcome` for the first visit. */
    screen: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
  },
})

const screens = values.screen?.split(',') ?? ['welcome', 'matrix', 'skills', 'risk', 'data']
const themes = values.theme?.split(',') ?? ['light', 'dark']
const isChosen = values.screen !== undefined || values.theme !== undefined
const pictures = isChosen ? screens.flatMap((it) => themes.map((theme) => [it, theme])) : readme

mkdirSync(values.out, { recursive: true })
const server = await preview({
  root,
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: 4180 },
})
const address = server.resolvedUrls.local[0]
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // Date fields follow the browser's language, not the page's.
  args: [...chromiumArgs, '--lang=en-GB'],
})
try {
  for (const [screen, theme] of pictures) await take(screen, theme)
} finally {
  await browser.close()
  await server.close()
}

async function take(screen, colorScheme) {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  page.on('pageerror', (error) => console.error(`${screen}: ${error.message}`))
  const isWelcome = screen === 'welcome'
  await page.goto(isWelcome ? address : `${address}#/${screen}`)
  const open = page.getByRole('button', { name: 'Open the sample organisation' })
  await open.waitFor()
  if (!isWelcome) {
    await open.click()
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/${screen}`)
    await page.getByRole('status').filter({ hasText: 'Saved on this device' }).waitFor()
  }
  await page.getByText(/^Opening .*…$/).waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
  if (screen === 'matrix' && Number(values.width) >= 1200) {
    // Where the pane is open: the person whom the story of the sample is about, with the pane that explains it.
    await page
      .getByRole('grid')
      .getByRole('button', { name: /^Quin Doyle/ })
      .first()
      .click()
    await page.getByRole('complementary').getByRole('heading', { name: 'Quin Doyle' }).waitFor()
  }
  await page.mouse.move(0, 0)
  // Two frames: what came with the click is painted.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  const file = join(values.out, `${screen}${colorScheme === 'dark' ? '-dark' : ''}.png`)
  await page.screenshot({ path: file })
  console.log(file)
  await page.close()
}
