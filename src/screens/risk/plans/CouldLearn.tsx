import { useMemo } from 'react'
import { counted, listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { NoFindings } from '../findings/NoFindings.tsx'
import { type HangingSkill, hangingKey, hangingSkills } from '../people/hangingSkills.ts'
import { type RowColumn, RowTable } from '../people/RowTable.tsx'
import { RiskAside } from '../RiskAside.tsx'
import { scopeName } from '../riskFilter.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ApprenticeList } from './ApprenticeList.tsx'
import { apprenticesFor } from './learnable.ts'
import styles from './Plans.module.css'

/** Every skill that hangs on one person, with who could learn it from them. */
export function CouldLearn() {
  const { look, change, findings, open } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const [opened, setOpened] = useRiskParam('learn')
  const hanging = useMemo(() => hangingSkills(findings, look.scope), [findings, look.scope])
  const skillName = ({ skill }: HangingSkill) => workspace.skills.get(skill)?.name ?? ''
  const holderName = ({ holder }: HangingSkill) => {
    const person = workspace.people.get(holder)
    return person === undefined ? '' : nameOf(person)
  }
  const placeNames = ({ findings }: HangingSkill) =>
    findings.map(({ scope }) => scopeName(scope, workspace))
  const wanted = look.text.trim().toLowerCase()
  const shown =
    wanted === ''
      ? hanging
      : hanging.filter((it) =>
          [skillName(it), holderName(it), ...placeNames(it)].some((name) =>
            name.toLowerCase().includes(wanted),
          ),
        )
  // One that hangs on different people in different places has a row for each.
  const skills = new Set(shown.map(({ skill }) => skill))
  const columns: readonly RowColumn<HangingSkill>[] = [
    { id: 'holder', header: 'Only holder', width: 'minmax(100px, 0.9fr)', cell: holderName },
    {
      id: 'where',
      header: 'Where',
      width: 'minmax(120px, 1.3fr)',
      spare: 'second',
      cell: (it) => listed(placeNames(it), 2),
    },
    {
      id: 'learners',
      header: 'Could learn it there',
      width: 'minmax(130px, 1.5fr)',
      cell: (it) => {
        const found = apprenticesFor(coverage, it)
        return found.length === 0 ? (
          <span className={styles.nobody}>nobody near it yet</span>
        ) : (
          listed(found.map(({ person }) => nameOf(person)))
        )
      },
    },
  ]
  const chosen = hanging.find((it) => hangingKey(it) === opened)
  return (
    <Panel
      title={`${counted(skills.size, 'skill hangs', 'skills hang')} on one person`}
      className={styles.panel}
      tools={
        <SearchField
          label="Find a skill, holder, team or chapter"
          placeholder="Skill, holder, team"
          value={look.text}
          onChange={(text) => change({ text })}
        />
      }
    >
      {shown.length === 0 ? (
        hanging.length === 0 ? (
          <NoFindings hasPeople={workspace.people.size > 0} hasOthers={findings.length > 0} />
        ) : (
          <EmptyState title="Nothing found" text="Widen the search above." />
        )
      ) : (
        <RowTable
          label="Skills that hang on one person"
          rows={shown}
          keyOf={hangingKey}
          nameHeader="Skill"
          nameOf={skillName}
          columns={columns}
          chosen={opened}
          onChoose={(it) => {
            open(null)
            setOpened(hangingKey(it) === opened ? null : hangingKey(it))
          }}
        />
      )}
      {chosen === undefined ? null : (
        <RiskAside label={skillName(chosen)}>
          <ApprenticeList hanging={chosen} onClose={() => setOpened(null)} />
        </RiskAside>
      )}
    </Panel>
  )
}
