import { strToU8, zipSync } from 'fflate'
import type { TextFile } from './parseBundle.ts'

/**
 * The files as one zip. The same files give the same bytes: a zip keeps local times, so the first
 * moment that it can hold stands for all.
 */
export function zip(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const mtime = new Date(1980, 0, 1)
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime, level: 6 }) as Uint8Array<ArrayBuffer>
}
