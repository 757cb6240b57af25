import { useMemo } from 'react'
import { isOpen } from '#core/model/learningAction.ts'
import { grouped } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { measuredScope } from '../people/measuredScope.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { CouldLearn } from './CouldLearn.tsx'
import { LearningPlan } from './LearningPlan.tsx'
import styles from './Plans.module.css'

const parts = ['learn', 'plan'] as const

/** The learning plan, and who could learn what hangs on one person. */
export function Plans() {
  const { look } = useRisk()
  const planned = useSessionState((state) => openActions(state.workspace))
  const [wanted, setPart] = useRiskParam('plan')
  const part = parts.find((it) => it === wanted) ?? 'learn'
  const scope = useMemo(() => measuredScope(look.scope), [look.scope])
  return (
    <div className={styles.view}>
      <div className={styles.parts}>
        <SegmentedControl
          label="Part"
          value={part}
          onChange={(value) => setPart(value === 'learn' ? null : value)}
          segments={[
            { value: 'learn', label: 'Who could learn what hangs on one' },
            {
              value: 'plan',
              label: planned === 0 ? 'Learning plan' : `Learning plan (${grouped(planned)})`,
            },
          ]}
        />
      </div>
      {part === 'plan' ? (
        <LearningPlan scope={scope} onBegin={() => setPart(null)} />
      ) : (
        <CouldLearn />
      )}
    </div>
  )
}

function openActions({ learningActions }: Workspace): number {
  return [...learningActions].filter(isOpen).length
}
