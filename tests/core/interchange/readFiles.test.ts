import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type ReadFiles, readFiles } from '#core/interchange/readFiles.ts'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import { zip } from '#core/interchange/zip.ts'
import { createPerson } from '#core/model/person.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { decode } from '#session/reading/readAll.ts'
import { sharedData } from '#tests/support/sharedData.ts'

const people = 'id,name\nana,Ána\n'
const workspace = createWorkspace({
  people: [createPerson({ id: 'ana' as never, name: 'Ána' })],
})
const file = serializeWorkspaceFile({ workspace, history: [] })

function read(files: Readonly<Record<string, string | Uint8Array>>): ReadFiles {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? strToU8(content) : content,
  }))
  return readFiles(given, { decode })
}

function refusal(files: Readonly<Record<string, string | Uint8Array>>): string {
  const result = read(files)
  return result.kind === 'refused' ? result.refused : `not refused: ${result.kind}`
}

function namesIn(result: ReadFiles): (string | undefined)[] {
  if (result.kind !== 'bundle') throw new Error(result.kind)
  return result.bundle.tables.people?.rows.map(({ fields }) => fields.name) ?? []
}

describe('files are known by what is in them', () => {
  it('CSV, with a byte order mark or without', () => {
    expect(namesIn(read({ 'people.csv': people }))).toEqual(['Ána'])
    expect(namesIn(read({ 'people.csv': `\ufeff${people}` }))).toEqual(['Ána'])
  })

  it('a zip, with folders and what systems put in', () => {
    const bytes = zipSync({
      'export/people.csv': strToU8(people),
      '__MACOSX/export/._people.csv': new Uint8Array([0, 5, 22, 7]),
      'export/.DS_Store': new Uint8Array([0, 0, 0, 1]),
    })
    const result = read({ 'anything.bin': bytes })
    expect(namesIn(result)).toEqual(['Ána'])
    expect(result.kind === 'bundle' && result.bundle.problems).toEqual([])
  })

  it('the zip of our own export', () => {
    expect(namesIn(read({ 'export.zip': zip(serializeBundle(workspace)) }))).toEqual(['Ána'])
  })

  it('a workspace file, whatever it is called', () => {
    expect(read({ 'renamed.txt': file })).toMatchObject({
      kind: 'workspace-file',
      name: 'renamed.txt',
      file: { records: { people: [{ name: 'Ána' }] } },
    })
  })
})

describe('files that cannot be read are refused with a sentence that names them', () => {
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${people}`, 'utf16le'))
  const latin1 = new Uint8Array(Buffer.from(people, 'latin1'))
  const workbook = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/a.xml': strToU8('<x/>') })

  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['no file', {}, /no file/],
    [
      'binary rubbish',
      { 'people.csv': new Uint8Array([0x89, 0x50, 0, 0xff]) },
      /“people\.csv” cannot be read\. It is not a text/,
    ],
    ['text with NUL', { 'people.csv': 'id\0name\n' }, /not a text file/],
    ['UTF-16', { 'people.csv': utf16 }, /UTF-16.*CSV UTF-8/],
    ['Windows-1252', { 'people.csv': latin1 }, /not UTF-8.*CSV UTF-8/],
    [
      'a workbook',
      { 'team.xlsx': workbook },
      /“team\.xlsx” cannot be read\. It is a spreadsheet workbook/,
    ],
    ['an empty zip', { 'a.zip': zipSync({}) }, /The zip is empty/],
    [
      'a torn zip',
      { 'a.zip': zipSync({ 'people.csv': strToU8(people.repeat(99)) }).slice(0, 90) },
      /The zip is damaged/,
    ],
    ['other JSON', { 'package.json': '{"name":"x"}' }, /“package\.json”: .*another program/],
    [
      'two kinds at once',
      { 'a.crosshatch.json': file, 'people.csv': people },
      /“a\.crosshatch\.json” is a workspace file\. Open it by itself/,
    ],
    ['a newer version', { 'a.json': file.replace('"version": 3', '"version": 12') }, /version 12/],
  ])('%s', (_, files, sentence) => {
    expect(refusal(files)).toMatch(sentence)
  })

  it('but the others of them come in', () => {
    const result = read({
      'people.csv': people,
      'logo.png': new Uint8Array([0x89, 0, 0xff]),
      'x.json': '{}',
    })
    expect(namesIn(result)).toEqual(['Ána'])
    expect(result.kind === 'bundle' && result.bundle.problems.map((it) => it.file)).toEqual([
      'logo.png',
      'x.json',
    ])
  })

  it('a zip that would fill the memory is not unpacked', () => {
    const bytes = zipSync({ 'people.csv': strToU8(people) })
    const view = new DataView(bytes.buffer)
    const directory = bytes.findIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at) === 0x504b0102,
    )
    view.setUint32(directory + 24, 0x7fffffff, true)
    expect(refusal({ 'bomb.zip': bytes })).toMatch(/The zip holds more than 256 MB/)
  })

  it('whatever the bytes are, reading never throws', () => {
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0x7b], [0xff, 0xfe])
    const bytes = fc
      .tuple(start, fc.uint8Array({ maxLength: 300 }))
      .map(([a, b]) => new Uint8Array([...a, ...b]))
    const name = fc.constantFrom('people.csv', 'ratings.csv', 'a.zip', 'a.json', 'b.bin')
    fc.assert(
      fc.property(fc.array(fc.record({ name, bytes }), { maxLength: 3 }), (files) => {
        const result = readFiles(files, { decode })
        if (result.kind === 'refused') expect(result.refused).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  it('a damaged zip never throws, wherever it is damaged', () => {
    const whole = zip(serializeBundle(workspace))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice()
        bytes[at] = byte
        readFiles([{ name: 'a.zip', bytes }], { decode })
      }),
    )
  })
})

const messy = sharedData('messy')

describe.skipIf(!messy.present)('files as people really have them', () => {
  const all = (folder: string): string[] =>
    readdirSync(folder)
      .map((name) => join(folder, name))
      .flatMap((path) => (statSync(path).isDirectory() ? all(path) : [path]))

  it('are refused with a sentence', () => {
    for (const path of all(messy.path())) {
      const bytes = new Uint8Array(readFileSync(path))
      const sentence = refusal({ [path.slice(path.lastIndexOf('/') + 1)]: bytes })
      expect(sentence, path).not.toMatch(/^not refused/)
      expect(sentence, path).toMatch(/\.$/)
    }
  })

  it('say in sentences what is wrong with them where they are called people.csv', () => {
    for (const path of all(messy.path())) {
      const bytes = new Uint8Array(readFileSync(path))
      const result = read({ 'people.csv': bytes })
      // One of them has an id column, so that it can be read as people.
      const told =
        result.kind === 'bundle' ? result.bundle.problems : refusal({ 'people.csv': bytes })
      expect(told, path).not.toHaveLength(0)
    }
  })
})
