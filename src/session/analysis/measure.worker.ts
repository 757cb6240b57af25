import { answer } from './measure.ts'
import type { FromWorker, ToWorker } from './measureScopes.ts'

// Answers questions about scopes beside the page, one after the other. Cancelling is ending the
// worker.

function send(message: FromWorker): void {
  postMessage(message)
}

addEventListener('message', ({ data: questions }: MessageEvent<ToWorker>) => {
  for (const question of questions) send({ kind: 'answer', answer: answer(question) })
})

send({ kind: 'started' })
