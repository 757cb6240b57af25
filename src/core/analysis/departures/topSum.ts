/**
 * The sum of the `count` largest of `length` numbers from `start` on. Puts them in another order.
 * Linear on average (quickselect).
 */
export function topSum(values: Float64Array, start: number, length: number, count: number): number {
  if (count <= 0 || length <= 0) return 0
  let low = start
  let high = start + length - 1
  const goal = start + Math.min(count, length) - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) > pivot) i++
      while ((values[j] as number) < pivot) j--
      if (i <= j) {
        const value = values[i] as number
        values[i] = values[j] as number
        values[j] = value
        i++
        j--
      }
    }
    if (goal <= j) high = j
    else if (goal >= i) low = i
    else break
  }
  let sum = 0
  for (let at = start; at <= goal; at++) sum += values[at] as number
  return sum
}
