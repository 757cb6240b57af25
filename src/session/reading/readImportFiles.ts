import type { ReadingProgress } from '#core/interchange/parseBundle.ts'
import type { ReadFiles } from '#core/interchange/readFiles.ts'
import type { Scale } from '#core/model/level.ts'
import { nextTask } from '../runInSlices.ts'
import { workerUrl } from '../workerUrl.ts'
import { type Frame, type Part, putBack } from './parts.ts'
import { readAll } from './readAll.ts'
import scriptUrl from './reading.worker.ts?worker&url'

export interface ReadImportOptions {
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly signal?: AbortSignal
  /** The scale of the open workspace, for levels written by name. */
  readonly scale?: Scale
}

export type ToWorker =
  | { readonly kind: 'read'; readonly files: readonly File[]; readonly scale: Scale | undefined }
  /** The page is ready for the next part. */
  | { readonly kind: 'next' }

export type FromWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'done' }

/** What reading came to: `cancelled` where the signal said so. */
export type ReadImport = ReadFiles | { readonly kind: 'cancelled' }

const cancelled: ReadImport = { kind: 'cancelled' }

/**
 * Reads picked or dropped files beside the page: the CSV bundle, a zip of it, or a workspace
 * file. Where there are no workers, reads them here in slices. Never rejects.
 */
export async function readImportFiles(
  files: readonly File[],
  options: ReadImportOptions = {},
): Promise<ReadImport> {
  if (options.signal?.aborted) return cancelled
  const worker = startWorker()
  const result = worker === null ? null : await readInWorker(worker, files, options)
  return result ?? readHere(files, options)
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(workerUrl(scriptUrl), { type: 'module', name: 'reading' })
  } catch {
    return null
  }
}

/** `null`: the worker did not start. */
function readInWorker(
  worker: Worker,
  files: readonly File[],
  { onProgress, signal, scale }: ReadImportOptions,
): Promise<ReadImport | null> {
  return new Promise((resolve) => {
    let started = false
    let frame: Frame | null = null
    const end = (result: ReadImport | null): void => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const send = (message: ToWorker): void => worker.postMessage(message)
    const cancel = (): void => end(cancelled)
    const fail = (): void => end(started ? refusedAtWork : null)
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', fail)
    worker.addEventListener('messageerror', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'started') {
        started = true
        send({ kind: 'read', files, scale })
      } else if (data.kind === 'progress') onProgress?.(data.progress)
      else if (data.kind === 'done')
        end(frame === null ? refusedAtWork : (frame.value as ReadImport))
      else {
        if (data.kind === 'frame') frame = data.frame
        else if (frame !== null) putBack(frame, data.part)
        send({ kind: 'next' })
      }
    })
  })
}

const refusedAtWork: ReadImport = {
  kind: 'refused',
  refused: 'The files are too much for this browser to read. Import them in parts.',
  problems: [],
}

async function readHere(
  files: readonly File[],
  { onProgress, signal, scale }: ReadImportOptions,
): Promise<ReadImport> {
  const result = await readAll(files, {
    scale,
    report: (progress) => onProgress?.(progress),
    pause: () => nextTask().then(() => !signal?.aborted),
  })
  return result ?? cancelled
}
