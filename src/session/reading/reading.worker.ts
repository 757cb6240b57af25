import { type Part, takeApart } from './parts.ts'
import { readAll } from './readAll.ts'
import type { FromWorker, ToWorker } from './readImportFiles.ts'

// Reads files beside the page, so that it stays alive. Cancelling is ending the worker.

function send(message: FromWorker): void {
  postMessage(message)
}

let remaining: Iterator<Part> = [].values()

async function read({ files, scale }: Extract<ToWorker, { kind: 'read' }>): Promise<void> {
  const result = await readAll(files, {
    scale,
    report: (progress) => send({ kind: 'progress', progress }),
    pause: async () => true,
  })
  const { frame, parts } = takeApart(result)
  remaining = parts.values()
  send({ kind: 'frame', frame })
}

/** Parts go out one by one as they are asked for: a page takes no turn between queued messages. */
function sendNext(): void {
  const next = remaining.next()
  send(next.done === true ? { kind: 'done' } : { kind: 'part', part: next.value })
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'next') sendNext()
  else void read(data)
})

send({ kind: 'started' })
