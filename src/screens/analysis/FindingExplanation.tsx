import { useMemo } from 'react'
import { findingRule } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { type Holder, holdersOf } from '#core/analysis/holders.ts'
import { useSessionState } from '#session/react.ts'
import styles from './FindingExplanation.module.css'
import { HolderList } from './HolderList.tsx'

/** Everything that a finding follows from: who, by which rule, where else, and who could. */
export function FindingExplanation({ finding }: { readonly finding: Finding }) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const holders = useMemo(
    () => holdersOf(workspace, coverage, finding),
    [workspace, coverage, finding],
  )
  const level = workspace.organisation.record.levels[finding.minLevel]?.name ?? ''
  const chapter = workspace.skills.get(finding.skill)?.chapter ?? null
  const chapterName = chapter === null ? undefined : workspace.chapters.get(chapter)?.name
  const place = finding.scope.kind === 'team' ? 'team' : 'chapter'
  return (
    <div className={styles.explanation}>
      <Part title={`Holders in this ${place}`} holders={holders.here} nobody="Nobody." />
      <section>
        <h3 className={styles.heading}>Rule</h3>
        {findingRule(finding, level).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {chapterName === undefined ? null : <p>It is a skill of the chapter {chapterName}.</p>}
      </section>
      <Part
        title="Held elsewhere"
        holders={holders.elsewhere}
        nobody="By nobody in the organisation: it would have to be learned or hired."
      />
      {holders.next.length === 0 ? null : (
        <Part title="One level short of it here" holders={holders.next} />
      )}
    </div>
  )
}

function Part(props: {
  readonly title: string
  readonly holders: readonly Holder[]
  readonly nobody?: string
}) {
  const { title, holders, nobody } = props
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {holders.length === 0 ? <p>{nobody}</p> : <HolderList holders={holders} />}
    </section>
  )
}
