import { posix } from 'node:path'
import { canImport, type Import, readImports } from './imports.ts'
import { emptyNames, longestFile, type Room, rooms } from './rooms.ts'

/** Paths below src, with their text. Files that cannot import are there to be imported. */
export type Sources = ReadonlyMap<string, string>

export interface Report {
  /** Sentences, each beginning with the file and where it can the line. */
  readonly offences: readonly string[]
  /** The files whose imports were read. */
  readonly read: readonly string[]
  /** How many imports of files below src were resolved. */
  readonly resolved: number
}

/** Holds sources against the table of rooms. */
export function checkLayers(sources: Sources): Report {
  const offences: string[] = []
  const read: string[] = []
  const edges = new Map<string, string[]>()
  let resolved = 0

  for (const [file, source] of sources) {
    offences.push(...fileOffences(file, source))
    if (!canImport(file)) continue
    read.push(file)
    const targets: string[] = []
    edges.set(file, targets)
    for (const found of readImports(file, source)) {
      const target = resolve(file, found)
      const offence = importOffence(file, target, sources)
      if (offence !== null) offences.push(`${file}:${found.line} ${offence}`)
      if (target.kind !== 'file') continue
      resolved++
      if (!found.isType) targets.push(target.path)
    }
  }
  offences.push(...cycles(edges))
  return { offences, read, resolved }
}

type Target =
  | { readonly kind: 'file'; readonly path: string; readonly absolute: boolean }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'outside'; readonly specifier: string }
  | { readonly kind: 'unknown' }

function resolve(file: string, { specifier }: Import): Target {
  if (specifier === null) return { kind: 'unknown' }
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('#tests/')) return { kind: 'outside', specifier }
  if (path.startsWith('#')) return { kind: 'file', path: path.slice(1), absolute: true }
  if (path.startsWith('.')) {
    const joined = posix.join(posix.dirname(file), path)
    if (joined.startsWith('..')) return { kind: 'outside', specifier }
    return { kind: 'file', path: joined, absolute: false }
  }
  if (path.startsWith('/')) return { kind: 'outside', specifier }
  const parts = path.split('/', path.startsWith('@') ? 2 : 1)
  return { kind: 'package', name: parts.join('/') }
}

function importOffence(file: string, target: Target, sources: Sources): string | null {
  const room = roomOf(file)
  if (room === undefined) return null // its place is an offence already
  switch (target.kind) {
    case 'unknown':
      return 'imports what only running it tells: name the module'
    case 'outside':
      return `imports ${target.specifier}, which is outside of src`
    case 'package':
      return room.packages.includes(target.name)
        ? null
        : `imports the package ${target.name}, which ${room.folder} does not use`
    case 'file':
      if (!sources.has(target.path)) return `imports ${target.path}, which is not there`
      return wallOffence(file, room, target.path) ?? spellingOffence(file, target)
  }
}

function wallOffence(file: string, room: Room, target: string): string | null {
  const home = homeOf(file, room)
  const allowed = [home, ...room.mayImport].some((place) => isIn(target, place))
  return allowed ? null : `imports ${target}: ${home} may not`
}

function spellingOffence(file: string, target: Target & { kind: 'file' }): string | null {
  const inside = top(file) === top(target.path)
  if (inside === !target.absolute) return null
  return inside
    ? `imports ${target.path} of its own room: write it relative`
    : `imports ${target.path} of another room: write #${target.path}`
}

function fileOffences(file: string, source: string): readonly string[] {
  const offences: string[] = []
  if (roomOf(file) === undefined) offences.push(`${file} is in no room`)
  const lines = source.split('\n').length - Number(source.endsWith('\n'))
  if (lines > longestFile) offences.push(`${file} has ${lines} lines: find the second thing in it`)
  const words = file.split(/[/._-]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
  const empty = words.find((word) => emptyNames.includes(word))
  if (empty !== undefined) offences.push(`${file} is named "${empty}": say what is in it`)
  return offences
}

function roomOf(file: string): Room | undefined {
  return rooms.find(({ folder }) => isIn(file, folder))
}

/** What a file may import freely: its room, or its own folder where those stand apart. */
function homeOf(file: string, room: Room): string {
  if (room.foldersApart !== true) return room.folder
  return file
    .split('/')
    .slice(0, room.folder.split('/').length + 1)
    .join('/')
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`)
}

function top(file: string): string {
  return file.slice(0, file.indexOf('/'))
}

/**
 * Each ring of files that import one another when they run, once, from where it is first met. A
 * part that is loaded when needed may name the types of the file that loads it.
 */
function cycles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const offences: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      offences.push(`${[...path.slice(at), file].join(' → ')} import one another in a ring`)
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const target of edges.get(file) ?? []) visit(target)
    path.pop()
    done.add(file)
  }
  for (const file of edges.keys()) visit(file)
  return offences
}
