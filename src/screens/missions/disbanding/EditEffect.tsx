import { useMemo } from 'react'
import type { ChangedFinding } from '#core/analysis/editImpact.ts'
import { findingRule, findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { scopeName } from '#core/analysis/moveWords.ts'
import { apply } from '#core/edits/apply.ts'
import type { Edit } from '#core/edits/edit.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { consequencesOf } from '#core/planning/consequences.ts'
import { newStrain } from '#core/planning/disbanding/newStrain.ts'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { Pill } from '#ui/Pill.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { spreadTitles, spreadWords } from '../../analysis/spreadWords.ts'
import styles from './EditEffect.module.css'

/** How many of each list are shown at first. */
const atFirst = 6

/** What an edit that is not done yet would do: findings opened, closed and eased, and new strain. */
export function EditEffect({ edit }: { readonly edit: Edit }) {
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const { nameOf } = usePersonNames()
  const effect = useMemo(() => {
    const { opens, closes, ends, eases } = consequencesOf(coverage, edit)
    const after = apply(workspace, edit)
    return {
      after,
      opens,
      eases,
      closes,
      ends,
      strain: newStrain(workspace, after, day),
    }
  }, [coverage, workspace, edit, day])
  const { after, opens, closes, eases, ends, strain } = effect
  const isNothing = opens.length + closes.length + eases.length + strain.length === 0
  return (
    <div className={styles.effect}>
      <p className={styles.figures}>
        <Count number={opens.length} words="opened" isRisk />
        <Count number={closes.length} words="closed" />
        <Count number={eases.length} words="less severe" />
        {ends.length === 0 ? null : <Count number={ends.length} words="end with the team" />}
      </p>
      {isNothing ? <p>Nothing gets better or worse elsewhere.</p> : null}
      <FindingList title="Opened" findings={opens} workspace={after} />
      <FindingList title="Closed" findings={closes} workspace={workspace} />
      <EasedList eases={eases} workspace={after} />
      <FindingList title="End with the team" findings={ends} workspace={workspace} />
      {strain.length === 0 ? null : (
        <details open className={styles.group}>
          <summary>
            {counted(strain.length, 'arrangement', 'arrangements')} under new strain
          </summary>
          <ul>
            {strain.map((it) => {
              const person = 'person' in it ? after.people.get(it.person) : undefined
              const team = 'team' in it ? after.teams.get(it.team) : undefined
              const who = [person === undefined ? '' : nameOf(person), team?.name ?? '']
              return (
                <li key={`${it.kind} ${who.join(' ')}`} className={styles.strain}>
                  <span className={styles.who}>{who.filter(Boolean).join(', ')}</span>
                  <span>
                    {spreadTitles[it.kind][0]}:{' '}
                    {spreadWords(it, { workspace: after, day, nameOf }).join('; ')}
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}

function Count(props: { readonly number: number; readonly words: string; readonly isRisk?: true }) {
  const { number, words, isRisk } = props
  return (
    <span className={classes(isRisk && number > 0 && styles.worse)}>
      <strong>{grouped(number)}</strong> {words}
    </span>
  )
}

interface ListProps {
  readonly title: 'Opened' | 'Closed' | 'End with the team'
  readonly findings: readonly Finding[]
  /** As it is where these are found. */
  readonly workspace: Workspace
}

function FindingList({ title, findings, workspace }: ListProps) {
  const { nameOf } = usePersonNames()
  if (findings.length === 0) return null
  const { levels } = workspace.organisation.record
  const isOpened = title === 'Opened'
  const line = (finding: Finding) => {
    const holder = finding.holder === null ? undefined : workspace.people.get(finding.holder)
    const who = holder === undefined ? '' : ` ${nameOf(holder)}`
    return (
      <li key={`${finding.scope.kind} ${finding.scope.id} ${finding.skill}`}>
        <details className={styles.finding}>
          <summary className={styles.line}>
            <span className={styles.what}>
              {workspace.skills.get(finding.skill)?.name} in {scopeName(workspace, finding.scope)}
            </span>
            <Pill tone={!isOpened ? 'neutral' : finding.kind === 'gap' ? 'gap' : 'risk'}>
              {findingWords(finding)}
              {who}
            </Pill>
          </summary>
          <p className={styles.rule}>
            {findingRule(finding, levels[finding.minLevel]?.name ?? '').join(' ')}
          </p>
        </details>
      </li>
    )
  }
  return (
    <details open={isOpened} className={styles.group}>
      <summary>
        {title}: {counted(findings.length, 'finding', 'findings')}
      </summary>
      <ul>{findings.slice(0, atFirst).map(line)}</ul>
      {findings.length <= atFirst ? null : (
        <details className={styles.more}>
          <summary>{grouped(findings.length - atFirst)} more</summary>
          <ul>{findings.slice(atFirst).map(line)}</ul>
        </details>
      )}
    </details>
  )
}

function EasedList(props: { eases: readonly ChangedFinding[]; workspace: Workspace }) {
  const { eases, workspace } = props
  if (eases.length === 0) return null
  return (
    <details className={styles.group}>
      <summary>Less severe: {counted(eases.length, 'finding', 'findings')}</summary>
      <ul>
        {eases.map(({ before, after }) => (
          <li key={`${after.scope.id} ${after.skill}`} className={styles.line}>
            <span className={styles.what}>
              {workspace.skills.get(after.skill)?.name} in {scopeName(workspace, after.scope)}
            </span>
            <span>
              {findingWords(before)}, {before.severity} → {findingWords(after)}, {after.severity}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
