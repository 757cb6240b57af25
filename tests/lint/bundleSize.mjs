// Holds the JavaScript that the built app loads before a first visit shows its first screen under
// its limit, gzipped as a server would send it: the page's scripts and all that these import
// statically. A browser test sees that a first visit loads nothing else.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

/** Bytes, gzipped. */
export const limit = 200_000

/**
 * @param {string} dist the built app's folder
 * @returns {{ file: string, bytes: number }[]} each file once, with its gzipped size
 */
export function initialScripts(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const open = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1] ?? [])
    .map((address) => posix.normalize(address))
  if (open.length === 0) throw new Error('The built page loads no script.')
  const sizes = new Map()
  while (open.length > 0) {
    const file = open.pop()
    if (sizes.has(file)) continue
    const code = readFileSync(join(dist, file))
    sizes.set(file, gzipSync(code, { level: 9 }).length)
    const { staticImports, staticExports } = parseSync(file, code.toString()).module
    const sources = [
      ...staticImports.map(({ moduleRequest }) => moduleRequest),
      ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
    ].filter((request) => request !== null)
    for (const { value } of sources) open.push(posix.join(posix.dirname(file), value))
  }
  return [...sizes].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = initialScripts(fileURLToPath(new URL('../../dist', import.meta.url)))
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { file, bytes } of scripts) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`)
  }
  console.log(`Initial JavaScript: ${(total / 1000).toFixed(1)} kB gzipped of ${limit / 1000} kB`)
  if (total >= limit) process.exitCode = 1
}
