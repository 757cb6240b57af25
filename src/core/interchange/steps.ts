export { runToEnd } from '../model/runToEnd.ts'

/** Rows handled between two steps: a few milliseconds of work. */
export const rowsPerStep = 5_000
