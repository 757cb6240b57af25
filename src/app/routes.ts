import { useEffect, useSyncExternalStore } from 'react'
import type { Route } from '#session/actions/action.ts'

export const routes = ['matrix', 'skills', 'risk', 'data'] as const satisfies readonly Route[]

export const routeTitles: Readonly<Record<Route, string>> = {
  matrix: 'Matrix',
  skills: 'Skills',
  risk: 'Risk',
  data: 'Data',
}

/** The route of a location's hash; anything unknown is the matrix. */
export function parseRoute(hash: string): Route {
  const [name] = hash.replace(/^#\/?/, '').split(/[/?]/)
  return routes.find((route) => route === name) ?? 'matrix'
}

export function hrefOf(route: Route): string {
  return `#/${route}`
}

/** The screen of the address. An address that names none becomes the matrix's. */
export function useRoute(): Route {
  const route = useSyncExternalStore(watchHash, () => parseRoute(location.hash))
  useEffect(() => {
    if (location.hash !== '' && !location.hash.startsWith(hrefOf(route))) {
      history.replaceState(null, '', hrefOf(route))
    }
  }, [route])
  return route
}

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
