import { type ReactNode, useMemo, useState } from 'react'
import { learnersOf } from '#core/analysis/learners.ts'
import { interestNames } from '#core/fields/recordFields.ts'
import { grouped } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { LevelMark } from '#ui/LevelMark.tsx'
import { Pill } from '#ui/Pill.tsx'
import { cellKey, findingTone, scopeName } from '../../analysis/findingLook.ts'
import { compareShown, usePersonNames } from '../../analysis/personNames.ts'
import type { HangingSkill } from '../hangingSkills.ts'
import { lastDayWords } from '../people/LastDay.tsx'
import { PlanButton } from '../people/PlanButton.tsx'
import paneStyles from '../RiskPane.module.css'
import { RiskPane } from '../RiskPane.tsx'
import { useRisk } from '../useRisk.ts'
import { apprenticesFor, beginnersFor } from './learnable.ts'
import styles from './Plans.module.css'

interface Props {
  readonly hanging: HangingSkill
  readonly onClose: () => void
}

interface Line {
  readonly person: Person
  readonly level: number
  readonly interest: number
  readonly where: string
}

const shownElsewhere = 6
const shownBeginners = 3

/** A skill that hangs on one person: who could learn it from them, planned with one press. */
export function ApprenticeList({ hanging, onClose }: Props) {
  const { skill: id, holder, findings } = hanging
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { open } = useRisk()
  const { nameOf } = usePersonNames()
  const here = useMemo(() => apprenticesFor(coverage, hanging, nameOf), [coverage, hanging, nameOf])
  const elsewhere = useMemo(() => {
    const known = new Set([holder, ...here.map(({ person }) => person.id)])
    const [first] = findings
    if (first === undefined) return []
    const found = learnersOf(workspace, coverage, first)
    return [...found.here, ...found.elsewhere]
      .filter(({ person }) => !known.has(person.id))
      .sort(
        (a, b) =>
          b.interest - a.interest ||
          b.level - a.level ||
          compareShown(nameOf(a.person), nameOf(b.person)),
      )
  }, [workspace, coverage, findings, here, holder, nameOf])
  const nearest = useMemo(
    () => (here.length > 0 ? [] : beginnersFor(coverage, hanging, shownBeginners)),
    [coverage, hanging, here],
  ).map((it) => ({ ...it, where: scopeName(it.scope, workspace) }))
  const [isWhole, setWhole] = useState(false)
  const skill = workspace.skills.get(id)
  const person = workspace.people.get(holder)
  if (skill === undefined || person === undefined) return null
  const lastDay = lastDayWords(person)
  const target = Math.max(...findings.map(({ minLevel }) => minLevel))
  const limit = isWhole ? elsewhere.length : shownElsewhere
  const list = (lines: readonly Line[]) => (
    <ul className={paneStyles.list}>
      {lines.map((line) => (
        <ApprenticeLine key={line.person.id} line={line}>
          <PlanButton learner={line.person.id} skill={id} target={target} coach={holder} />
        </ApprenticeLine>
      ))}
    </ul>
  )
  return (
    <RiskPane label={skill.name} title={skill.name} onClose={onClose}>
      <p className={paneStyles.where}>
        Only {nameOf(person)} holds it, from whom it can be learnt
        {lastDay === null ? '' : ` until then: ${lastDay}`}.
      </p>
      {findings.map((finding) => (
        <p key={cellKey(finding)} className={paneStyles.place}>
          <button type="button" className={paneStyles.open} onClick={() => open(finding)}>
            {scopeName(finding.scope, workspace)}
          </button>
          <Pill tone={findingTone(finding)}>{finding.severity}</Pill>
        </p>
      ))}
      <h3>Could learn it there</h3>
      {here.length === 0 ? (
        <>
          <p className={styles.begin}>
            Nobody beside them is one level short, or has said that they want to learn it.
            {nearest.length > 0 ? ' They could begin:' : ''}
          </p>
          {list(nearest)}
          <p className={styles.begin}>
            <OtherWays hanging={hanging} about="" />
          </p>
        </>
      ) : (
        list(here.map((it) => ({ ...it, where: scopeName(it.scope, workspace) })))
      )}
      {elsewhere.length === 0 ? null : (
        <>
          <h3>Want to learn it, elsewhere</h3>
          {list(elsewhere.slice(0, limit).map((it) => ({ ...it, where: '' })))}
          {elsewhere.length > limit ? (
            <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
              Show all {grouped(elsewhere.length)}
            </Button>
          ) : null}
        </>
      )}
    </RiskPane>
  )
}

/** Opens the worst of its findings, with what closes it: to hire, to move or to borrow somebody. */
export function OtherWays({
  hanging: {
    findings: [worst],
  },
  about,
}: {
  readonly hanging: HangingSkill
  /** What it is named after its words, where they stand beside others. */
  readonly about: string
}) {
  const { open } = useRisk()
  if (worst === undefined) return null
  const words = 'Other ways to close it'
  return (
    <button
      type="button"
      className={paneStyles.open}
      aria-label={about === '' ? undefined : words + about}
      onClick={() => open(worst)}
    >
      {words}
    </button>
  )
}

function ApprenticeLine({ line, children }: { readonly line: Line; readonly children: ReactNode }) {
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const { nameOf } = usePersonNames()
  const { person, level, interest, where } = line
  return (
    <li className={styles.learner}>
      {level < 0 ? (
        <span />
      ) : (
        <LevelMark digit={level} highest={levels.length - 1} label={levels[level]?.name ?? ''} />
      )}
      <span className={paneStyles.strong}>{nameOf(person)}</span>
      <span className={paneStyles.line}>
        {[
          where,
          interest < 2 ? '' : (interestNames[interest]?.toLowerCase() ?? ''),
          lastDayWords(person) ?? '',
        ]
          .filter((it) => it !== '')
          .join(' · ')}
      </span>
      {children}
    </li>
  )
}
