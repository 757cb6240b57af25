import type { Highs, ModelData } from 'highs'
import type { MilpResult, SolveMilp } from '#core/planning/staffing/milp.ts'

/** The HiGHS solver as the planning wants one. Blocks until it is done: for a worker, or a test. */
export function solveWith(highs: Highs): SolveMilp {
  const { modelStatus, callbackType } = highs.constants
  return (model, { seconds, start, isIntegral, onBetter, onBound }) => {
    if (model.numCols === 0) return solveEmpty(model)
    const data: ModelData = { ...model, integrality: Int32Array.from(model.integrality) }
    return highs.withModel(data, (it): MilpResult => {
      it.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: isIntegral ? 0.99 : 1e-6,
      })
      if (start !== undefined) it.setSolution({ colValue: start })
      let bound = Number.NEGATIVE_INFINITY
      const note = (found: number | undefined): number => {
        if (found !== undefined && Number.isFinite(found)) bound = Math.max(bound, found)
        return bound
      }
      it.run({
        [callbackType.mipImprovingSolution]: ({ data: { mip_solution, mip_dual_bound } }) => {
          const now = note(mip_dual_bound)
          if (mip_solution !== undefined) onBetter?.(mip_solution, now)
        },
        [callbackType.mipInterrupt]: ({ data: { mip_dual_bound } }) => {
          const before = bound
          if (note(mip_dual_bound) > before) onBound?.(bound)
        },
      })
      const status = it.getModelStatus()
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
        return { status: 'infeasible', values: null, bound: Number.POSITIVE_INFINITY }
      }
      const hasSolution = it.info.get('primal_solution_status') === 2
      const values = hasSolution ? it.getSolution().colValue : null
      const isOptimal = status === modelStatus.optimal
      return {
        status: isOptimal ? 'optimal' : 'stopped',
        values,
        bound: isOptimal && values !== null ? it.getObjectiveValue() : bound,
      }
    })
  }
}

/** Rows without columns: each either holds or does not. */
function solveEmpty({ rowLower, rowUpper }: Parameters<SolveMilp>[0]): ReturnType<SolveMilp> {
  const holds = rowLower.every((lower, at) => lower <= 0 && (rowUpper[at] as number) >= 0)
  return holds
    ? { status: 'optimal', values: [], bound: 0 }
    : { status: 'infeasible', values: null, bound: Number.POSITIVE_INFINITY }
}
