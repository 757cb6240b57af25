import { useMemo } from 'react'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import twoParts from '../TwoParts.module.css'
import { useRisk } from '../useRisk.ts'
import { BreaksTable } from './BreaksTable.tsx'
import { layBreaks } from './breaks.ts'
import { ChangedMapPanel } from './ChangedMapPanel.tsx'
import { ChoosePeople } from './ChoosePeople.tsx'
import { layChangedMap } from './changedMap.ts'
import styles from './Departures.module.css'
import { useDepartures } from './useDepartures.ts'
import { WhatBreaks } from './WhatBreaks.tsx'

/** Who leaves on the left; what that breaks, at once, on the right. */
export function Departures() {
  const { people, absent, choose, impact } = useDepartures()
  const { look } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const breaks = useMemo(
    () =>
      impact === null
        ? null
        : layBreaks(workspace, coverage, impact, { where: look.scope, showsLow: look.showsLow }),
    [workspace, coverage, impact, look.scope, look.showsLow],
  )
  const map = useMemo(
    () =>
      impact === null || breaks === null
        ? null
        : layChangedMap(workspace, coverage, breaks.rows, impact.all.leaving),
    [workspace, coverage, impact, breaks],
  )
  return (
    <div className={twoParts.view}>
      <div className={classes(twoParts.parts, styles.parts)}>
        <ChoosePeople chosen={people} onChoose={choose} />
        <div className={twoParts.answer}>
          {absent === 0 ? null : (
            <p className={styles.note}>
              {counted(absent, 'person', 'people')} of this link {absent === 1 ? 'is' : 'are'} not
              here on this day.
            </p>
          )}
          {impact === null || breaks === null || map === null ? (
            <EmptyState
              title={workspace.people.size === 0 ? 'Nobody is here yet' : 'Who might leave?'}
              text={
                workspace.people.size === 0
                  ? 'Add people, or import them. Then tick who might leave, and read here what breaks.'
                  : 'Tick people on the left. What breaks where, and what newly hangs on one person, stands here at once. Nothing in the organisation changes.'
              }
            />
          ) : (
            <>
              <WhatBreaks people={people} impact={impact} breaks={breaks} />
              <BreaksTable breaks={breaks} />
              {map.rows.length === 0 ? null : <ChangedMapPanel map={map} />}
            </>
          )}
        </div>
      </div>
    </div>
  )
}
