import { useEffect, useState } from 'react'
import { useSessionState } from '#session/react.ts'

/**
 * Code that the first picture does not need, and that has to be there when an event asks for it;
 * `null` until it is. `load` must stay the same function.
 */
export function useLoaded<T extends object>(load: () => Promise<T>): T | null {
  const isWanted = useSessionState((state) => state.phase.kind === 'ready')
  const [loaded, setLoaded] = useState<T | null>(null)
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(async () => {
      setLoaded(await load())
    })
    return () => clearTimeout(timer)
  }, [isWanted, load])
  return loaded
}
