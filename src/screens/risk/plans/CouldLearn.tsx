import { useMemo } from 'react'
import { isOpen } from '#core/model/learningAction.ts'
import { listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { scopeName } from '../../analysis/findingLook.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSkillNames } from '../../analysis/skillNames.ts'
import { NoFindings } from '../findings/NoFindings.tsx'
import { type HangingSkill, hangingKey, hangingSkills, hangingWords } from '../hangingSkills.ts'
import { LastDay } from '../people/LastDay.tsx'
import { knownLearning } from '../people/learningState.ts'
import { RowTable } from '../table/RowTable.tsx'
import type { RowColumn } from '../table/rowColumns.ts'
import { useGraveFindings } from '../useFindings.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ApprenticeList, OtherWays } from './ApprenticeList.tsx'
import { apprenticesFor } from './learnable.ts'
import styles from './Plans.module.css'

/** Every skill that hangs on one person, with who could learn it from them. */
export function CouldLearn() {
  const { look, change, open } = useRisk()
  const findings = useGraveFindings()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const [opened, setOpened] = useRiskParam('learn')
  const hanging = useMemo(() => hangingSkills(findings, look.scope), [findings, look.scope])
  const known = useMemo(() => knownLearning(workspace), [workspace])
  const { people } = workspace
  const nameOfSkill = useSkillNames()
  const skillName = ({ skill }: HangingSkill) => nameOfSkill(skill)
  const holderName = ({ holder }: HangingSkill) => {
    const person = people.get(holder)
    return person === undefined ? '' : nameOf(person)
  }
  const wanted = look.text.trim().toLowerCase()
  const shown = useMemo(
    () =>
      wanted === ''
        ? hanging
        : hanging.filter((it) => saidOf(it, workspace, nameOf).includes(wanted)),
    [hanging, wanted, workspace, nameOf],
  )
  const columns: readonly RowColumn<HangingSkill>[] = [
    {
      id: 'holder',
      header: 'Only holder',
      width: 'minmax(100px, 0.9fr)',
      cell: (it) => (
        <>
          {holderName(it)}
          <LastDay person={people.get(it.holder)} />
        </>
      ),
    },
    {
      id: 'where',
      header: 'Where',
      width: 'minmax(120px, 1.3fr)',
      spare: 'second',
      cell: (it) => listed(placeNames(it, workspace), 2),
    },
    {
      id: 'learners',
      header: 'Could learn it there',
      width: 'minmax(130px, 1.5fr)',
      cell: (it) => {
        const found = apprenticesFor(coverage, it, nameOf)
        return found.length === 0 ? (
          <span className={styles.nobody}>
            nobody near it yet{' '}
            <OtherWays hanging={it} about={`: ${skillName(it)}, ${holderName(it)}`} />
          </span>
        ) : (
          listed(
            found.map(({ person }) => {
              const action = known(person.id, it.skill)
              const mark =
                action === null ? '' : isOpen(action) ? ' (planned)' : ' (done, not rated)'
              return nameOf(person) + mark
            }),
          )
        )
      },
    },
  ]
  const chosen = hanging.find((it) => hangingKey(it) === opened)
  return (
    <Panel
      title={hangingWords(shown)}
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
          <NoFindings />
        ) : (
          <EmptyState title="Nothing found" text="Widen the search above." />
        )
      ) : (
        <RowTable
          label="Skills that hang on one person"
          rows={shown}
          keyOf={hangingKey}
          name={{ header: 'Skill', nameOf: skillName }}
          columns={columns}
          chosen={opened}
          onChoose={(it) => {
            open(null)
            setOpened(hangingKey(it) === opened ? null : hangingKey(it))
          }}
        />
      )}
      {chosen === undefined ? null : (
        <ApprenticeList hanging={chosen} onClose={() => setOpened(null)} />
      )}
    </Panel>
  )
}

function placeNames({ findings }: HangingSkill, workspace: Workspace): string[] {
  return findings.map(({ scope }) => scopeName(scope, workspace))
}

/** What a search finds it by, in lower case: the skill, its holder and the places. */
function saidOf(
  hanging: HangingSkill,
  workspace: Workspace,
  nameOf: (person: Person) => string,
): string {
  const { skills, people } = workspace
  const holder = people.get(hanging.holder)
  const names = [skills.get(hanging.skill)?.name ?? '', holder === undefined ? '' : nameOf(holder)]
  return [...names, ...placeNames(hanging, workspace)].join('\n').toLowerCase()
}
