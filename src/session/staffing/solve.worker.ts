import loadHighs from 'highs'
import wasmUrl from 'highs/runtime?url'
import { planStaffing } from '#core/planning/staffing/planStaffing.ts'
import { quickTeam } from '#core/planning/staffing/searchTeam.ts'
import { solveWith } from './highs.ts'
import type { FromSolver, ToSolver } from './solve.ts'

// Solves one staffing problem beside the page. Cancelling is ending the worker: whatever is better
// has been sent by then.

function send(message: FromSolver): void {
  postMessage(message)
}

const highs = loadHighs({ locateFile: () => new URL(wasmUrl, location.href).href })

addEventListener('message', async ({ data: { problem, seconds } }: MessageEvent<ToSolver>) => {
  try {
    const quick = quickTeam(problem)
    if (quick !== null) {
      send({
        kind: 'answer',
        answer: { kind: 'team', team: quick, alternatives: [] },
        isLast: false,
      })
    }
    const answer = planStaffing(problem, {
      solve: solveWith(await highs),
      now: () => performance.now() / 1000,
      seconds,
      onPhase: (phase) => send({ kind: 'phase', phase }),
      onAnswer: (answer) => send({ kind: 'answer', answer, isLast: false }),
    })
    send({ kind: 'answer', answer, isLast: true })
  } catch (error) {
    send({ kind: 'failed', reason: String(error) })
  }
})
