import { useState } from 'react'
import { findingRule, findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { classes } from '#ui/classes.ts'
import { Pill } from '#ui/Pill.tsx'
import { findingTone } from '../analysis/findingLook.ts'
import { usePersonNames } from '../analysis/personNames.ts'
import type { ChangeKind, FindingChange } from './findingChanges.ts'
import styles from './RiskDifference.module.css'
import { reasonWords } from './reasonWords.ts'
import { useScopeNames } from './useScopeNames.ts'

const signs: Readonly<Record<ChangeKind, { readonly sign: string; readonly word: string }>> = {
  opened: { sign: '+', word: 'Opened' },
  worse: { sign: '→', word: 'More severe' },
  closed: { sign: '−', word: 'Closed' },
  better: { sign: '→', word: 'Less severe' },
  gone: { sign: '−', word: 'Ends with the last holder' },
  ended: { sign: '○', word: 'Ended with its team or chapter' },
}

interface Props {
  readonly change: FindingChange
  readonly difference: ScenarioDifference
  /** Whether the row has to say where it is. */
  readonly hasPlace: boolean
}

/** A finding that comes, goes or changes; opens to the rule behind it, before and after. */
export function FindingChangeRow({ change, difference, hasPlace }: Props) {
  const { nameOf } = usePersonNames()
  const scopeName = useScopeNames(difference)
  const [isOpen, setOpen] = useState(false)
  const { kind, skill, before, after, finding, scope } = change
  const { sign, word } = signs[kind]
  const name =
    (difference.after.skills.get(skill) ?? difference.before.skills.get(skill))?.name ??
    'a deleted skill'
  const holderWords = (it: Finding, workspace: Workspace) => {
    const person = it.holder === null ? undefined : workspace.people.get(it.holder)
    return person === undefined ? findingWords(it) : `only holder ${nameOf(person)}`
  }
  const was = before === null ? '' : holderWords(before, difference.before)
  const is = after === null ? '' : holderWords(after, difference.after)
  const words =
    after === null ? `was ${was}` : before === null || was === is ? is : `${was} → ${is}`
  const reason = reasonWords(change, difference, nameOf)
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        className={styles.line}
        onClick={() => setOpen(!isOpen)}
      >
        <span
          className={classes(
            styles.sign,
            kind === 'opened' || kind === 'worse'
              ? styles.opened
              : kind === 'ended' || kind === 'gone'
                ? styles.ended
                : styles.closed,
          )}
        >
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{word}: </span>
        </span>
        <span className={styles.what}>
          <span>
            <strong className={styles.skill}>{name}</strong> · {words}
          </span>
          <span className={styles.reason}>
            {hasPlace ? `${scopeName(scope)}; ` : ''}
            {reason}
          </span>
        </span>
        <span className={styles.severity}>
          {before !== null && after !== null && before.severity !== after.severity ? (
            <>
              <Pill tone={findingTone(before)}>{before.severity}</Pill>
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">then</span>
            </>
          ) : null}
          <Pill tone={findingTone(finding)}>
            {finding.kind === 'gap' ? 'gap' : finding.severity}
          </Pill>
        </span>
      </button>
      {isOpen ? (
        <div className={styles.rule}>
          <Rule title="Before" finding={before} workspace={difference.before} />
          <Rule title="After" finding={after} workspace={difference.after} />
        </div>
      ) : null}
    </li>
  )
}

interface RuleProps {
  readonly title: string
  readonly finding: Finding | null
  readonly workspace: Workspace
}

function Rule({ title, finding, workspace }: RuleProps) {
  const level =
    finding === null ? '' : (workspace.organisation.record.levels[finding.minLevel]?.name ?? '')
  return (
    <div>
      <h4>{title}</h4>
      {finding === null ? (
        <p>Nothing is found here.</p>
      ) : (
        findingRule(finding, level).map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
    </div>
  )
}
