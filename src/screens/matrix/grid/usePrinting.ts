import { useIsPrinting } from '#ui/useIsPrinting.ts'
import { useLoaded } from './useLoaded.ts'

/**
 * The table that is printed instead of the grid, for as long as the browser prints. It has to
 * stand in the page before the event is over, so its code is there before.
 */
export function usePrinting() {
  const loaded = useLoaded(loadPrinted)
  const isPrinting = useIsPrinting()
  return isPrinting && loaded !== null ? loaded.PrintedMatrix : null
}

function loadPrinted() {
  return import('../print/PrintedMatrix.tsx')
}
