import { useEffect, useSyncExternalStore } from 'react'
import type { Route, View } from '#session/actions/action.ts'

export const routes = [
  'matrix',
  'skills',
  'risk',
  'missions',
  'timeline',
  'scenarios',
  'tables',
  'data',
] as const satisfies readonly Route[]

export const routeTitles: Readonly<Record<Route, string>> = {
  matrix: 'Matrix',
  skills: 'Skills',
  risk: 'Risk',
  missions: 'Missions',
  timeline: 'Timeline',
  scenarios: 'Scenarios',
  tables: 'Tables',
  data: 'Data',
}

/** The route of a location's hash; anything unknown is the matrix. */
export function parseRoute(hash: string): Route {
  const [name] = hash.replace(/^#\/?/, '').split(/[/?]/)
  return routes.find((route) => route === name) ?? 'matrix'
}

/** What follows the screen in a hash: `?sort=kotlin`, or nothing. */
export function queryOf(hash: string): string {
  return /\?.+/s.exec(hash)?.[0] ?? ''
}

export function hrefOf(route: Route): string {
  return `#/${route}`
}

/** The screen of the address. An address that names none becomes the matrix's. */
export function useRoute(): Route {
  const route = useSyncExternalStore(watchHash, () => parseRoute(location.hash))
  useEffect(() => {
    // It may have gone on since the route was read.
    const { hash } = location
    const present = hrefOf(parseRoute(hash))
    if (hash !== '' && !hash.startsWith(present)) {
      history.replaceState(null, '', present + queryOf(hash))
    }
  })
  return route
}

/** The address of the screen that is shown; links lead to each screen as it was left. */
export function createAddresses(): Pick<View, 'hrefOf' | 'address'> {
  const last = new Map<Route, string>()
  const remember = () => last.set(parseRoute(location.hash), queryOf(location.hash))
  remember()
  return {
    hrefOf: (route) => hrefOf(route) + (last.get(route) ?? ''),
    address: {
      read: () => queryOf(location.hash),
      write(query) {
        history.replaceState(null, '', hrefOf(parseRoute(location.hash)) + query)
        // Replacing it tells nobody.
        dispatchEvent(new Event('hashchange'))
      },
      watch: (listener) =>
        watchHash(() => {
          remember()
          listener()
        }),
    },
  }
}

function watchHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
