import type { Session } from './session.ts'

/**
 * Says no labels of edits, which may hold names, until the stop that it gives is called. What was
 * said before goes.
 */
export function hideNames({ store }: Session): () => void {
  store.setState({ areNamesHidden: true, notices: [], announcement: '' })
  return () => store.setState({ areNamesHidden: false })
}
