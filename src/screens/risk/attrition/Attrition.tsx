import { useEffect, useMemo, useRef, useState } from 'react'
import { measuredScopeName } from '#core/analysis/busFactorWords.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { SkillId } from '#core/model/ids.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Progress, Waiting } from '#ui/Progress.tsx'
import { Panel } from '#ui/Screen.tsx'
import { useSettled } from '#ui/useSettled.ts'
import { parseAttritionLook } from '../../analysis/attritionLook.ts'
import { scopeNamed, serializeRiskScope } from '../riskFilter.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import styles from './Attrition.module.css'
import { AttritionFields } from './AttritionFields.tsx'
import { LossFigures } from './LossFigures.tsx'
import { LossOutlook } from './LossOutlook.tsx'
import { leftOut } from './lossWords.ts'
import { SkillChances } from './SkillChances.tsx'
import { SkillDetails } from './SkillDetails.tsx'
import { TeamLosses } from './TeamLosses.tsx'
import { useOutlook } from './useOutlook.ts'

const organisation: MeasuredScope = { kind: 'organisation' }

/** What is to be expected when people leave as people do, and what the bad cases look like. */
export function Attrition() {
  const { look } = useRisk()
  const [rate] = useRiskParam('rate')
  const [months] = useRiskParam('months')
  const attrition = useMemo(() => parseAttritionLook(rate, months), [rate, months])
  const scope = scopeNamed(look.scope) ?? organisation
  const workspace = useSessionState((state) => state.workspace)
  // Each number that is typed on the way to another one would start a simulation.
  const settled = useSettled(attrition, 250)
  const answer = useOutlook(look.scope, settled)
  const { outlook, progress, isStopped, cancel, again } = answer
  const isCurrent = answer.isCurrent && settled === attrition
  // Most answers come before a bar could be read.
  const isSlow = useSettled(progress, 400) !== null && progress !== null
  const [chosen, choose] = useState<SkillId | null>(null)
  const name = measuredScopeName(workspace, scope)
  const page = useRef<HTMLDivElement>(null)
  // Another scope is chosen at the end of the page, and its figures begin it.
  const where = serializeRiskScope(look.scope)
  useEffect(() => {
    if (where !== '') page.current?.scrollTo({ top: 0 })
  }, [where])
  return (
    <div ref={page} className={styles.page}>
      <div className={styles.top}>
        <AttritionFields look={attrition} />
        <p className={styles.about}>
          {name}, if {attrition.rate} % of the people leave in a year, over the next{' '}
          {attrition.months === 1 ? 'month' : `${attrition.months} months`}. Choose a team or
          chapter under “Where” for its own figures.
        </p>
        {isSlow && progress !== null ? (
          <div className={styles.progress}>
            <Progress label="Working it out" fraction={progress} />
            <Button size="small" onPress={cancel}>
              Cancel
            </Button>
          </div>
        ) : isStopped ? (
          <div className={styles.progress}>
            {outlook === null ? null : <span>These figures are for what was asked before.</span>}
            <Button size="small" onPress={again}>
              Work it out
            </Button>
          </div>
        ) : null}
      </div>
      {outlook === null ? (
        isStopped ? null : (
          <Waiting label="Counting who holds what…" />
        )
      ) : outlook.all.holdings.people === 0 ? (
        <EmptyState
          title="Nobody is here on this day"
          text="Choose another day, or add people: who leaves, and with what, follows."
        />
      ) : outlook.all.expected.weight === 0 ? (
        <EmptyState
          title="Nothing here that could be lost"
          text="No skill is needed or held here on this day. Add people, their ratings and what teams need; the figures follow."
        />
      ) : (
        <div className={classes(styles.answer, !isCurrent && styles.former)} aria-busy={!isCurrent}>
          <LossFigures outlook={outlook} />
          <div className={styles.parts}>
            <LossOutlook outlook={outlook} />
            <SkillChances question={outlook.all} chosen={chosen} onChoose={choose} />
          </div>
          <TeamLosses look={settled} />
          <Panel title="What this leaves out">
            <ul className={styles.leftOut}>
              {leftOut.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Panel>
          {chosen === null ? null : (
            <SkillDetails question={outlook.all} skill={chosen} onClose={() => choose(null)} />
          )}
        </div>
      )}
    </div>
  )
}
