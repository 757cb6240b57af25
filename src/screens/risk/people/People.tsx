import { useMemo } from 'react'
import { useSessionState } from '#session/react.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { NoFindings } from '../findings/NoFindings.tsx'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { HoldsAll } from './HoldsAll.tsx'
import { measuredScope } from './measuredScope.ts'
import styles from './People.module.css'
import { PeopleLoad } from './PeopleLoad.tsx'
import { SpreadThin } from './SpreadThin.tsx'
import { isSpreadIn } from './spreadIn.ts'
import { useSpread } from './useSpread.ts'

const parts = ['load', 'all', 'thin'] as const

/** What hangs on whom, to protect them; who holds several skills at once; who is spread thin. */
export function People() {
  const { look } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [wanted, setPart] = useRiskParam('part')
  const part = parts.find((it) => it === wanted) ?? 'load'
  const scope = useMemo(() => measuredScope(look.scope), [look.scope])
  const everything = useSpread()
  const spread = useMemo(
    () => everything?.filter((found) => isSpreadIn(found, scope, coverage)) ?? null,
    [everything, scope, coverage],
  )
  if (workspace.people.size === 0) {
    return <NoFindings />
  }
  return (
    <div className={styles.view}>
      <div className={styles.parts}>
        <SegmentedControl
          label="Part"
          value={part}
          onChange={(value) => setPart(value === 'load' ? null : value)}
          segments={[
            { value: 'load', label: 'What hangs on whom' },
            { value: 'all', label: 'Who holds all of…' },
            {
              value: 'thin',
              label: spread === null ? 'Spread thin' : `Spread thin (${spread.length})`,
            },
          ]}
        />
      </div>
      {part === 'load' ? <PeopleLoad scope={scope} spread={spread ?? []} /> : null}
      {part === 'all' ? <HoldsAll /> : null}
      {part === 'thin' && spread !== null ? <SpreadThin spread={spread} /> : null}
    </div>
  )
}
