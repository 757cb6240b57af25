import { type ReactNode, useMemo } from 'react'
import { cellRule } from '#core/analysis/explanation.ts'
import { type Holder, holdersOf } from '#core/analysis/holders.ts'
import { type Learner, learnersOf } from '#core/analysis/learners.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { interestNames } from '#core/fields/recordFields.ts'
import type { SkillId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import styles from './CellExplanation.module.css'
import { type HolderLine, HolderList } from './HolderList.tsx'

interface Props {
  readonly scope: Scope
  readonly skill: SkillId
  /** Stands between who holds it and why that is found. */
  readonly children?: ReactNode
}

/** A skill in a team or chapter: who holds it, by which rule it counts, where else, who could. */
export function CellExplanation({ scope, skill, children }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { kind, id } = scope
  const { cell, holders, learners } = useMemo(() => {
    const where = { kind, id } as Scope
    const cell = coverage.at(where, skill)
    const asked = { scope: where, skill, minLevel: cell.minLevel }
    return {
      cell,
      holders: holdersOf(workspace, coverage, asked),
      learners: learnersOf(workspace, coverage, asked),
    }
  }, [workspace, coverage, kind, id, skill])
  const level = workspace.organisation.record.levels[cell.minLevel]?.name ?? ''
  const chapter = workspace.skills.get(skill)?.chapter ?? null
  const chapterName = chapter === null ? undefined : workspace.chapters.get(chapter)?.name
  const place = kind === 'team' ? 'team' : 'chapter'
  return (
    <div className={styles.explanation}>
      <Part
        title={`Holders in this ${place}`}
        lines={holders.here.map(holderLine)}
        nobody="Nobody."
      />
      {children}
      <section>
        <h3 className={styles.heading}>Rule</h3>
        {cellRule(scope, cell, level).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {chapterName === undefined ? null : <p>It is a skill of the chapter {chapterName}.</p>}
      </section>
      <Part
        title="Held elsewhere"
        lines={holders.elsewhere.map(holderLine)}
        nobody={
          holders.here.length === 0
            ? 'By nobody in the organisation: it would have to be learned or hired.'
            : 'By nobody else in the organisation.'
        }
      />
      {holders.next.length === 0 ? null : (
        <Part title="One level short of it here" lines={holders.next.map(holderLine)} />
      )}
      <Part
        title={`Want to learn it in this ${place}`}
        lines={learners.here.map(learnerLine)}
        nobody="Nobody has said so."
      />
      {learners.elsewhere.length === 0 ? null : (
        <Part title="Want to learn it elsewhere" lines={learners.elsewhere.map(learnerLine)} />
      )}
    </div>
  )
}

function Part(props: {
  readonly title: string
  readonly lines: readonly HolderLine[]
  readonly nobody?: string
}) {
  const { title, lines, nobody } = props
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {lines.length === 0 ? <p>{nobody}</p> : <HolderList lines={lines} />}
    </section>
  )
}

function holderLine({ person, level, teams }: Holder): HolderLine {
  const names = teams.map(({ name }) => name)
  return {
    person,
    level,
    team: teams[0]?.id ?? null,
    detail: names.length === 0 ? 'in no team' : listed(names, 4),
  }
}

function learnerLine({ person, level, interest }: Learner): HolderLine {
  return { person, level, team: null, detail: interestNames[interest]?.toLowerCase() ?? '' }
}
