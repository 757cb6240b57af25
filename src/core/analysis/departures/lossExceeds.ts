/**
 * Part of the whole weight by which sums of weights may differ though they mean the same: sums in
 * another order differ in their last places, and so do shares such as 0.3 of a weight. Two losses
 * closer than this are taken for equal.
 */
const tolerance = 1e-9

/** From this loss on it counts as more than θ of the whole weight. */
export function lossThreshold(theta: number, total: number): number {
  return (theta + tolerance) * total
}

/** Whether more than θ of the weight is lost, strictly: exactly θ is not more. */
export function lossExceeds(loss: number, theta: number, total: number): boolean {
  return loss > lossThreshold(theta, total)
}
