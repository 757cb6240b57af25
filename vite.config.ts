import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin, Rolldown } from 'vite'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './tests/setup/chromium.mjs'

const chromium = findChromium()

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app#script-url',
].join('; ')

/** Writes the Content-Security-Policy into the built page; the dev server needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** What a first visit shows; each is imported by name elsewhere, so that nothing waits for it. */
const firstVisit = ['app/main.tsx', 'screens/matrix/MatrixScreen.tsx'].map((path) =>
  fileURLToPath(new URL(`src/${path}`, import.meta.url)),
)

/**
 * Puts all that a first visit needs into one file: a request instead of thirty, and several
 * kilobytes less, since small files compress badly.
 */
function firstVisitChunk(): Rolldown.CodeSplittingGroup {
  let needed: ReadonlySet<string> | null = null
  return {
    debugName: 'first visit',
    name(id, context) {
      needed ??= needs(context)
      return needed.has(id) ? 'first' : null
    },
  }
}

/** The modules of a first visit and all that they import statically. */
function needs(program: Rolldown.ChunkingContext): ReadonlySet<string> {
  const needed = new Set<string>(firstVisit)
  for (const id of needed) {
    const module = program.getModuleInfo(id)
    if (module === null) throw new Error(`${id} is not part of the program: see firstVisit`)
    // One module exports all icons of the program: only those count that are named here.
    const isUsed = iconsOf(module.code ?? '')
    for (const imported of module.importedIds) {
      const icons = imported.endsWith(iconIndex) ? program.getModuleInfo(imported)?.importedIds : []
      for (const icon of icons ?? []) if (isUsed(icon)) needed.add(icon)
      if (!imported.endsWith(iconIndex)) needed.add(imported)
    }
  }
  return needed
}

const iconIndex = '/lucide-react.mjs'

/** Tells which icons' modules the code imports by name: `Redo2` is in redo-2.mjs. */
function iconsOf(code: string): (id: string) => boolean {
  const [, names = ''] = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/.exec(code) ?? []
  const files = new Set(
    names.split(',').map((name) => {
      const kebab = name.trim().replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-')
      return `/${kebab.toLowerCase()}.mjs`
    }),
  )
  return (id) => [...files].some((file) => id.endsWith(file))
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Not gzipped, in kB. The limit that counts is held by tests/lint/bundleSize.mjs.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups: [firstVisitChunk()] } } },
  },
  preview: { port: 4173 },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{core,storage,session,ui,screens,app,lint,support}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Properties take seconds on a loaded machine; no test measures time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/{storage,ui}/**/*.browser.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: chromiumArgs,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
