import {
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { ViewContext } from './react.ts'

// Browsers refuse an address that changes too often, say 100 times in 10 seconds: a few changes
// are written as they come, more of them once they pause, in ms.
const burst = 4
const pause = 250

interface Waiting {
  readonly query: string
  /** The address that it is to replace; when that changes by itself, this is out of date. */
  readonly over: string
}

/**
 * The parameters of the shown screen's address, and a way to replace them without a step in the
 * browser's history. They may be set as often as a pointer moves: what is set holds at once, the
 * address follows when it rests.
 */
export function useScreenAddress(): readonly [
  params: URLSearchParams,
  set: (params: URLSearchParams) => void,
] {
  const view = useContext(ViewContext)
  if (view === null) throw new Error('No view around this component')
  const { address } = view
  const written = useSyncExternalStore(address.watch, address.read)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const recent = useRef({ sets: 0, at: Number.NEGATIVE_INFINITY })
  const isWaiting = waiting !== null && waiting.over === written
  const query = isWaiting ? waiting.query : written
  const params = useMemo(() => new URLSearchParams(query), [query])

  const write = useCallback(
    (next: string) => {
      setWaiting(null)
      if (next !== address.read()) address.write(next)
    },
    [address],
  )
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => write(waiting.query), pause)
    return () => clearTimeout(timer)
  }, [isWaiting, waiting, write])

  const set = useCallback(
    (next: URLSearchParams) => {
      const wanted = serializeParams(next)
      const now = performance.now()
      const isResting = now - recent.current.at > pause
      recent.current = { sets: isResting ? 1 : recent.current.sets + 1, at: now }
      if (recent.current.sets <= burst) write(wanted)
      else setWaiting({ query: wanted, over: address.read() })
    },
    [address, write],
  )
  return [params, set]
}

/** As `?sort=kotlin:desc,java`: signs that an address may carry as they are stay readable. */
export function serializeParams(params: URLSearchParams): string {
  const text = params.toString().replace(/%(?:2C|3A|7E|40|2F)/g, decodeURIComponent)
  return text === '' ? '' : `?${text}`
}
