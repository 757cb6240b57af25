import { useMemo, useState } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { isOpen, type LearningAction, learningStates } from '#core/model/learningAction.ts'
import { listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useSkillNames } from '../../analysis/skillNames.ts'
import { LastDay } from '../people/LastDay.tsx'
import { awaitingWords, awaitsRating } from '../people/learningState.ts'
import { measuredName } from '../people/measuredScope.ts'
import { RowTable } from '../table/RowTable.tsx'
import type { RowColumn } from '../table/rowColumns.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ActionDetails } from './ActionDetails.tsx'
import styles from './Plans.module.css'
import { closedByEach, isInPart, isOverdue, type PlanPart, plannedIn } from './planned.ts'
import { planWords } from './planWords.ts'
import { useChangeAction } from './useChangeAction.ts'
import { useClosedByAll } from './useClosedByAll.ts'

const states = learningStates.map((value) => ({ value, label: value }))
const filters: readonly { readonly value: PlanPart; readonly label: string }[] = [
  { value: 'open', label: 'To be done or rated' },
  { value: 'done', label: 'Done' },
  { value: 'all', label: 'All' },
]

interface Props {
  readonly scope: MeasuredScope
  /** Shows what could be planned. */
  readonly onBegin: () => void
}

/** Who is to learn what from whom until when, and which findings that closes. */
export function LearningPlan({ scope, onBegin }: Props) {
  const { view } = useActionContext()
  const { look, change, open } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const changeAction = useChangeAction()
  const [filter, setFilter] = useState<PlanPart>('open')
  const [opened, setOpened] = useRiskParam('action')
  const planned = useMemo(() => plannedIn(workspace, coverage, scope), [workspace, coverage, scope])
  const closes = useMemo(() => closedByEach(coverage), [coverage])
  const closed = useClosedByAll(scope, planned) ?? 0
  const [dueAsked, setDueAsked] = useState(0)
  const called = (id: LearningAction['coach']) => {
    const person = id === null ? undefined : workspace.people.get(id)
    return person === undefined ? '' : nameOf(person)
  }
  const show = (id: string, asksDue: boolean) => {
    // The pane shows one thing: what was chosen last, or a finding of it.
    open(null)
    setDueAsked(asksDue ? dueAsked + 1 : 0)
    setOpened(id)
  }
  const nameOfSkill = useSkillNames()
  const skillName = ({ skill }: LearningAction) => nameOfSkill(skill)
  const wanted = look.text.trim().toLowerCase()
  const shown = useMemo(
    () =>
      planned.filter(
        (it) =>
          isInPart(workspace, it, filter) &&
          (wanted === '' || saidOf(it, workspace, nameOf).includes(wanted)),
      ),
    [planned, workspace, filter, wanted, nameOf],
  )
  const columns: readonly RowColumn<LearningAction>[] = [
    { id: 'skill', header: 'Learns', width: 'minmax(110px, 1.1fr)', cell: skillName },
    {
      id: 'levels',
      header: 'Level',
      width: '104px',
      cell: (it) => {
        const { person, skill, target } = it
        if (awaitsRating(workspace, it)) {
          return <span className={styles.awaiting}>{awaitingWords(workspace, it)}</span>
        }
        const level = countedLevel(workspace.ratings.get(person, skill))
        return `${level < 0 ? '–' : level} → ${target}`
      },
    },
    {
      id: 'coach',
      header: 'Coach',
      width: 'minmax(90px, 0.9fr)',
      spare: 'first',
      cell: ({ coach }) =>
        coach === null ? (
          <span className={styles.nobody}>nobody yet</span>
        ) : (
          <>
            {called(coach)}
            <LastDay person={workspace.people.get(coach)} />
          </>
        ),
    },
    {
      id: 'due',
      header: 'Due',
      width: '140px',
      spare: 'second',
      cell: (it) => (
        <button
          type="button"
          className={styles.due}
          aria-label={`Due ${it.due === null ? 'on no date' : dayWords(it.due)}: ${called(it.person)} learns ${skillName(it)}`}
          onClick={() => show(it.id, true)}
        >
          {it.due === null ? <span className={styles.nobody}>no date</span> : dayWords(it.due)}{' '}
          {isOverdue(it, coverage.day) ? <Pill tone="accent">overdue</Pill> : null}
        </button>
      ),
    },
    {
      id: 'state',
      header: 'State',
      width: '108px',
      cell: (it) => (
        <Select
          label={`State: ${called(it.person)} learns ${skillName(it)}`}
          isLabelHidden
          value={it.state}
          onChange={(state) => {
            changeAction(it.id, { state })
            // What is done counts once it is rated: the pane offers that.
            if (state === 'done') show(it.id, false)
          }}
          options={states}
        />
      ),
    },
    {
      id: 'closes',
      header: 'Closes',
      width: 'minmax(110px, 1.6fr)',
      spare: 'first',
      cell: (it) =>
        listed(
          closes(it).map((finding) => {
            const other = finding.skill === it.skill ? '' : `${nameOfSkill(finding.skill)}, `
            return `${other}${findingWords(finding)} in ${scopeName(finding.scope, workspace)}`
          }),
          2,
        ),
    },
  ]
  const chosen = planned.find(({ id }) => id === opened)
  const todo = planned.filter(isOpen).length
  const unrated = planned.filter((it) => awaitsRating(workspace, it)).length
  const overdue = planned.filter((it) => isOverdue(it, coverage.day)).length
  return (
    <Panel
      title={planWords({ todo, unrated, overdue, closed })}
      className={styles.panel}
      tools={
        <div className={styles.tools}>
          <Select isInline label="Show" value={filter} onChange={setFilter} options={filters} />
          <SearchField
            label="Find a person, skill or coach"
            placeholder="Person, skill, coach"
            value={look.text}
            onChange={(text) => change({ text })}
          />
          <a
            className={buttonClass()}
            href={`${view.hrefOf('tables').split('?')[0]}?table=learningActions`}
          >
            Edit as a table
          </a>
        </div>
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          title={
            planned.length === 0
              ? `Nothing is planned in ${measuredName(scope, workspace)}`
              : 'Nothing to show with this filter'
          }
          text={
            planned.length === 0
              ? 'A plan begins with a skill that hangs on one person, and somebody beside them who could learn it.'
              : 'What is done and rated shows under “Done”, what was dropped under “All”.'
          }
        >
          {planned.length === 0 ? (
            <Button variant="primary" onPress={onBegin}>
              Who could learn what hangs on one
            </Button>
          ) : null}
        </EmptyState>
      ) : (
        <RowTable
          label="Learning plan"
          rows={shown}
          keyOf={({ id }) => id}
          name={{
            header: 'Person',
            nameOf: ({ person }) => called(person),
            underOf: ({ person }) => <LastDay person={workspace.people.get(person)} />,
          }}
          columns={columns}
          chosen={opened}
          onChoose={({ id }) => (id === opened ? setOpened(null) : show(id, false))}
          rowHeight={44}
        />
      )}
      {chosen === undefined ? null : (
        <ActionDetails
          action={chosen}
          title={`${called(chosen.person)} learns ${skillName(chosen)}`}
          closes={closes(chosen)}
          dueAsked={dueAsked}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  )
}

/** What a search finds it by, in lower case: the skill, the person and the coach. */
function saidOf(
  { skill, person, coach }: LearningAction,
  { skills, people }: Workspace,
  nameOf: (person: Person) => string,
): string {
  const ids = coach === null ? [person] : [person, coach]
  const names = ids.flatMap((id) => people.get(id) ?? []).map(nameOf)
  return [skills.get(skill)?.name ?? '', ...names].join('\n').toLowerCase()
}
