/** Milliseconds of work after which the page has its turn: well inside a frame. */
const slice = 10

/**
 * Runs work that is cut into steps without holding up the page. Short work is done before the
 * page paints again. `null`: the signal said to give up.
 */
export async function runInSlices<R>(
  steps: Generator<unknown, R>,
  signal?: AbortSignal,
): Promise<R | null> {
  for (;;) {
    const end = performance.now() + slice
    do {
      if (signal?.aborted) return null
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < end)
    await nextTask()
  }
}

/** Resolves after the page had its turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
