import { takeApart } from './parts.ts'
import { readAll } from './readAll.ts'
import type { FromWorker, ToWorker } from './readImportFiles.ts'

// Reads files beside the page, so that it stays alive. Cancelling is ending the worker.

function send(message: FromWorker): void {
  postMessage(message)
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void readAll(data.files, {
    scale: data.scale,
    report: (progress) => send({ kind: 'progress', progress }),
    pause: async () => true,
  }).then((result) => {
    const { frame, parts } = takeApart(result)
    send({ kind: 'frame', frame })
    for (const part of parts) send({ kind: 'part', part })
    send({ kind: 'done' })
  })
})

send({ kind: 'started' })
