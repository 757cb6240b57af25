import { grouped } from '#core/model/naming.ts'

/** `0.37`, `4.4`, `12`: two digits that count, whole from ten on. */
export function amount(value: number): string {
  if (value >= 10) return grouped(Math.round(value))
  if (value > 0 && value < 0.01) return '< 0.01'
  return String(Number(value.toFixed(value < 1 ? 2 : 1)))
}
