import { useEffect } from 'react'
import { hideNames } from '#session/hideNames.ts'
import { useSession } from '#session/react.ts'

/** Names are hidden outside the screen as well, in Undo and notices, for as long as it is shown. */
export function useHiddenNames(areHidden: boolean): void {
  const session = useSession()
  useEffect(() => (areHidden ? hideNames(session) : undefined), [session, areHidden])
}
