import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { canImport } from './imports.ts'
import { checkLayers } from './layers.ts'
import { rooms } from './rooms.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))

function readSources(): Map<string, string> {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'tsconfig.json')
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    files.map((file) => [relative(src, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  )
}

test('every import of src keeps to the rooms, and every file to its size and name', () => {
  expect(checkLayers(readSources()).offences).toEqual([])
})

test('the check reads every source file there is', () => {
  const modules = import.meta.glob('/src/**/*.{ts,tsx,css}', { query: '?url' })
  const globbed = Object.keys(modules).map((path) => path.slice('/src/'.length))
  const sources = readSources()
  const { read, resolved } = checkLayers(sources)

  expect(read.length).toBeGreaterThan(0)
  expect(read.toSorted()).toEqual(globbed.toSorted())
  expect(resolved).toBeGreaterThan(read.length)
  expect(
    [...sources.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !canImport(file)),
  ).toEqual([])
})

test('the table names no room twice and imports only rooms that it names', () => {
  const folders = rooms.map(({ folder }) => folder)
  expect(new Set(folders).size).toBe(folders.length)
  const known = (place: string) =>
    folders.some((folder) => place.startsWith(folder) || folder.startsWith(`${place}/`))
  expect(rooms.flatMap(({ mayImport }) => mayImport).filter((place) => !known(place))).toEqual([])
})

test('core compiles without the types of a page or of Node', () => {
  const { compilerOptions } = JSON.parse(readFileSync(join(src, 'core/tsconfig.json'), 'utf8'))
  expect(compilerOptions).toMatchObject({ lib: ['es2023'], types: [] })
})
