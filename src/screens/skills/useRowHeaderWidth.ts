import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 600px)'

/** Of the people's names, in pixels: on a phone they leave room for some skills. */
export function useRowHeaderWidth(): number {
  return useSyncExternalStore(watch, () => (matchMedia(narrow).matches ? 132 : 232))
}

function watch(listener: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
