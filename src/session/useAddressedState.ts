import { useCallback, useMemo, useRef } from 'react'
import { useScreenAddress } from './useScreenAddress.ts'

/**
 * State that the screen's address says: a link, Back or a saved view brings it, and a change is
 * written there. What a change leaves alone stays the same object. `parse` and `serialize` are
 * to be the same functions in every render.
 */
export function useAddressedState<T>(
  parse: (params: URLSearchParams) => T,
  serialize: (value: T) => URLSearchParams,
): readonly [value: T, change: (how: (before: T) => T) => void] {
  const [params, setParams] = useScreenAddress()
  const query = params.toString()
  const own = useRef<{ readonly query: string; readonly value: T } | null>(null)
  const value = useMemo(
    () => (own.current?.query === query ? own.current.value : parse(new URLSearchParams(query))),
    [query, parse],
  )
  const latest = useRef(value)
  latest.current = value
  const change = useCallback(
    (how: (before: T) => T) => {
      const next = how(latest.current)
      latest.current = next
      const params = serialize(next)
      own.current = { query: params.toString(), value: next }
      setParams(params)
    },
    [serialize, setParams],
  )
  return [value, change]
}
