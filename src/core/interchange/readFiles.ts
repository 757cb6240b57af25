import type { Scale } from '../model/level.ts'
import {
  type ParsedBundle,
  parseBundleInSteps,
  type ReadingProgress,
  type RefusedFiles,
  type TextFile,
} from './parseBundle.ts'
import { parsePlainWorkspaceFile } from './parseWorkspaceFile.ts'
import type { Problem } from './problem.ts'
import { runToEnd } from './steps.ts'
import { type ByteFile, isZip, unzip } from './unzip.ts'
import { type PlainWorkspaceFile, workspaceFileFormat } from './workspaceFile.ts'

export interface ReadingOptions {
  /** Decodes UTF-8 and takes off a byte order mark; `null` where the bytes are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string | null
  /** The workspace's scale, for levels written by name. */
  readonly scale?: Scale
}

/** What a pick or drop of files turned out to be. Plain data. */
export type ReadFiles =
  | { readonly kind: 'bundle'; readonly bundle: ParsedBundle }
  | { readonly kind: 'workspace-file'; readonly file: PlainWorkspaceFile; readonly name: string }
  | ({ readonly kind: 'refused' } & RefusedFiles)

/** Reads whatever files there are, by what is in them. Never throws. */
export function readFiles(files: readonly ByteFile[], options: ReadingOptions): ReadFiles {
  return runToEnd(readFilesInSteps(files, options))
}

/** As `readFiles`, in steps; a zip is unpacked and a workspace file read in one step each. */
export function* readFilesInSteps(
  files: readonly ByteFile[],
  { decode, scale }: ReadingOptions,
): Generator<ReadingProgress, ReadFiles> {
  const texts: TextFile[] = []
  const problems: Problem[] = []
  const unpacked: ByteFile[] = []
  for (const file of files) {
    if (!isZip(file)) {
      unpacked.push(file)
      continue
    }
    yield { fraction: 0, file: file.name }
    const inside = unzip(file)
    if ('refused' in inside) problems.push(fileProblem(file.name, inside.refused))
    else unpacked.push(...inside)
  }
  for (const { name, bytes } of unpacked) {
    const text = decode(bytes)
    if (text === null || looksBinary(text)) {
      problems.push(fileProblem(name, undecodable(bytes)))
    } else texts.push({ name, text })
  }
  const json = texts.find((text) => isWorkspaceFile(text, texts.length === 1))
  if (json !== undefined) {
    if (texts.length > 1) {
      const refused = `“${json.name}” is a workspace file. Open it by itself, and import CSV files by themselves.`
      return { kind: 'refused', refused, problems }
    }
    yield { fraction: 0, file: json.name }
    const file = parsePlainWorkspaceFile(json.text)
    return 'refused' in file
      ? { kind: 'refused', refused: `“${json.name}”: ${file.refused}`, problems }
      : { kind: 'workspace-file', file, name: json.name }
  }
  const [unreadable] = problems
  if (texts.length === 0) {
    const refused =
      unreadable === undefined
        ? 'There is no file to read.'
        : `“${unreadable.file}” cannot be read. ${unreadable.reason}`
    return { kind: 'refused', refused, problems }
  }
  const bundle = yield* parseBundleInSteps(texts, scale)
  const all = [...problems, ...bundle.problems]
  return 'refused' in bundle
    ? { kind: 'refused', refused: bundle.refused, problems: all }
    : { kind: 'bundle', bundle: { ...bundle, problems: all } }
}

function fileProblem(file: string, reason: string): Problem {
  return { file, line: null, column: null, value: null, reason, outcome: 'file left out' }
}

/** Text has no NUL in its first line; anything else nearly always has. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 4_000)
  return start.slice(0, Math.max(0, start.search(/[\r\n]|$/))).includes('\0')
}

function undecodable(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (utf16) return 'It is UTF-16 text. Save it as “CSV UTF-8”.'
  if (bytes.subarray(0, 4_000).includes(0)) return 'It is not a text file.'
  return 'It is not UTF-8 text. Save it as “CSV UTF-8”.'
}

function isWorkspaceFile({ text }: TextFile, alone: boolean): boolean {
  const start = text.slice(0, 1_000)
  return /^\s*[{[]/.test(start) && (alone || start.includes(`"${workspaceFileFormat}"`))
}
