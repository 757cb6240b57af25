import loadHighs from 'highs'
import wasmUrl from 'highs/runtime?url'
import { planStaffing } from '#core/planning/staffing/planStaffing.ts'
import { quickTeam } from '#core/planning/staffing/searchTeam.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { solveWith } from './highs.ts'
import type { FromSolver, ToSolver } from './solve.ts'

// Solves one staffing problem beside the page. Cancelling is ending the worker: whatever is better
// has been sent by then.

function send(message: FromSolver): void {
  postMessage(message)
}

const highs = loadHighs({ locateFile: () => new URL(wasmUrl, location.href).href })
// Told where it is waited for.
highs.catch(() => {})

const candidates: StaffingProblem['candidates'][number][] = []
const cells: StaffingProblem['cells'][number][] = []

addEventListener('message', ({ data }: MessageEvent<ToSolver>) => {
  if (data.kind === 'solve') solve({ ...data.rest, candidates, cells }, data.seconds)
  else {
    candidates.push(...data.candidates)
    cells.push(...data.cells)
  }
})

async function solve(problem: StaffingProblem, seconds: number): Promise<void> {
  try {
    const quick = quickTeam(problem)
    if (quick !== null) {
      const answer = { kind: 'team', team: quick, alternatives: [] } as const
      send({ kind: 'answer', answer, isLast: false })
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
}
