import type { ReadingProgress } from '#core/interchange/parseBundle.ts'
import { type ReadFiles, readFilesInSteps } from '#core/interchange/readFiles.ts'
import type { ByteFile } from '#core/interchange/unzip.ts'
import type { Scale } from '#core/model/level.ts'

export interface ReadingHost {
  readonly scale: Scale | undefined
  report(progress: ReadingProgress): void
  /** Lets others work between two steps; `false`: give up. */
  pause(): Promise<boolean>
}

/** More than this is not tried: the text alone would not fit beside the page. */
const sizeLimit = 512 * 1024 * 1024
/** Of the whole work, getting the bytes is about this part. */
const loadingShare = 0.1

/** Loads and reads the files; `null` where it was given up. The same in a worker and a page. */
export async function readAll(
  files: readonly File[],
  { scale, report, pause }: ReadingHost,
): Promise<ReadFiles | null> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > sizeLimit) {
    return refused(`The files are larger than ${sizeLimit / 1024 / 1024} MB. Import them in parts.`)
  }
  const loaded: ByteFile[] = []
  let bytesLoaded = 0
  for (const file of files) {
    report({ fraction: (loadingShare * bytesLoaded) / Math.max(1, total), file: file.name })
    try {
      loaded.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      return refused(`“${file.name}” cannot be opened. It may have been moved or changed.`)
    }
    bytesLoaded += file.size
    if (!(await pause())) return null
  }
  const steps = readFilesInSteps(loaded, scale === undefined ? { decode } : { decode, scale })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    const fraction = loadingShare + (1 - loadingShare) * step.value.fraction
    report({ fraction, file: step.value.file })
    if (!(await pause())) return null
  }
}

/** UTF-8, strictly; `null` where the bytes are something else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function refused(reason: string): ReadFiles {
  return { kind: 'refused', refused: reason, problems: [] }
}
