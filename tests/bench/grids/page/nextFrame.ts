/** Longer than anything here takes, whatever else the machine does. */
const patience = 20_000

/**
 * Waits for the first frame at whose start something is so, and gives the time at which that frame
 * had been produced: a message sent from a frame's callback arrives after its painting.
 */
export function nextFrame(isSo: () => boolean): Promise<number> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const frame = () => {
      if (performance.now() - start > patience) {
        reject(new Error(`Nothing was shown within ${patience / 1000} s.`))
      } else if (isSo()) {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      } else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
