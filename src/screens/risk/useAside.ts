import { useCallback, useMemo, useState } from 'react'
import type { AsidePlace } from './RiskAside.tsx'

interface Aside {
  readonly place: AsidePlace
  /** Name of the pane; `null`: nobody wants it. */
  readonly label: string | null
  readonly setHost: (host: HTMLElement | null) => void
}

/** Keeps who wants the pane beside the view, in the order in which they asked. */
export function useAside(): Aside {
  const [host, setHost] = useState<HTMLElement | null>(null)
  const [claims, setClaims] = useState<readonly { owner: string; label: string }[]>([])
  const claim = useCallback((owner: string, label: string) => {
    const others = (all: typeof claims) => all.filter((it) => it.owner !== owner)
    setClaims((all) => [...others(all), { owner, label }])
    return () => setClaims(others)
  }, [])
  const last = claims.at(-1)
  const owner = last?.owner ?? null
  const place = useMemo(() => ({ host, owner, claim }), [host, owner, claim])
  return { place, label: last?.label ?? null, setHost }
}
