import { useSessionState } from '#session/react.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { fragileScope, fragileScopes } from '../fragileScope.ts'
import { useRisk } from '../useRisk.ts'
import styles from './Overview.module.css'

/** The answer that most come for: which team it is, and why. */
export function MostFragile() {
  const { look, change } = useRisk()
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  // One alone is not compared with others.
  if (typeof look.scope !== 'string') return null
  const kind = look.scope === 'all' ? look.rows : look.scope
  const first = fragileScopes(coverage).find((scope) => scope.kind === kind)
  if (first === undefined) return null
  const { scope, name, counts, why } = fragileScope(first, { workspace, coverage, nameOf })
  return (
    <p className={styles.fragile} title={why}>
      Most fragile {scope.kind} by its findings:{' '}
      <button type="button" className={styles.only} onClick={() => change({ scope })}>
        {name}
      </button>{' '}
      · {counts}: {why}
    </p>
  )
}
