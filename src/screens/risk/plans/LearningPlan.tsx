import { useMemo, useState } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { SkillId } from '#core/model/ids.ts'
import { isOpen, type LearningAction, learningStates } from '#core/model/learningAction.ts'
import { counted, listed } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { dayWords } from '../dayWords.ts'
import { measuredName } from '../people/measuredScope.ts'
import { type RowColumn, RowTable } from '../people/RowTable.tsx'
import { RiskAside } from '../RiskAside.tsx'
import { scopeName } from '../riskFilter.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { ActionDetails } from './ActionDetails.tsx'
import styles from './Plans.module.css'
import { closedByEach, isOverdue, plannedIn } from './planned.ts'
import { useChangeAction } from './useChangeAction.ts'
import { useClosedByAll } from './useClosedByAll.ts'

const states = learningStates.map((value) => ({ value, label: value }))
const filters = [
  { value: 'open', label: 'To be done' },
  { value: 'all', label: 'All' },
] as const

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
  const [filter, setFilter] = useState<(typeof filters)[number]['value']>('open')
  const [opened, setOpened] = useRiskParam('action')
  const planned = useMemo(() => plannedIn(workspace, coverage, scope), [workspace, coverage, scope])
  const closes = useMemo(() => closedByEach(coverage), [coverage])
  const closed = useClosedByAll(planned)
  const called = (id: LearningAction['coach']) => {
    const person = id === null ? undefined : workspace.people.get(id)
    return person === undefined ? '' : nameOf(person)
  }
  const nameOfSkill = (id: SkillId) => workspace.skills.get(id)?.name ?? ''
  const skillName = ({ skill }: LearningAction) => nameOfSkill(skill)
  const wanted = look.text.trim().toLowerCase()
  const shown = planned.filter(
    (it) =>
      (filter === 'all' || isOpen(it)) &&
      (wanted === '' ||
        [skillName(it), called(it.person), called(it.coach)].some((name) =>
          name.toLowerCase().includes(wanted),
        )),
  )
  const columns: readonly RowColumn<LearningAction>[] = [
    { id: 'skill', header: 'Learns', width: 'minmax(110px, 1.1fr)', cell: skillName },
    {
      id: 'levels',
      header: 'Level',
      width: '56px',
      cell: ({ person, skill, target }) => {
        const level = countedLevel(workspace.ratings.get(person, skill))
        return `${level < 0 ? '–' : level} → ${target}`
      },
    },
    {
      id: 'coach',
      header: 'Coach',
      width: 'minmax(90px, 0.9fr)',
      spare: 'first',
      cell: ({ coach }) => called(coach) || <span className={styles.nobody}>nobody yet</span>,
    },
    {
      id: 'due',
      header: 'Due',
      width: '152px',
      spare: 'second',
      cell: (it) =>
        it.due === null ? (
          <span className={styles.nobody}>no date</span>
        ) : (
          <>
            {dayWords(it.due)}{' '}
            {isOverdue(it, coverage.day) ? <Pill tone="accent">overdue</Pill> : null}
          </>
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
          onChange={(state) => changeAction(it.id, 'state', state)}
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
  const todo = planned.filter(isOpen)
  const overdue = todo.filter((it) => isOverdue(it, coverage.day)).length
  return (
    <Panel
      title={`${counted(todo.length, 'action', 'actions')} to be done${overdue === 0 ? '' : `, ${overdue} overdue`}${closed === 0 ? '' : `; ${todo.length === 1 ? 'it closes' : 'together they close'} ${counted(closed, 'finding', 'findings')}`}`}
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
              : 'What is done or dropped shows under “All”.'
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
          nameHeader="Person"
          nameOf={({ person }) => called(person)}
          columns={columns}
          chosen={opened}
          onChoose={({ id }) => {
            open(null)
            setOpened(id === opened ? null : id)
          }}
          rowHeight={44}
        />
      )}
      {chosen === undefined ? null : (
        <RiskAside label={`${called(chosen.person)} learns ${skillName(chosen)}`}>
          <ActionDetails action={chosen} closes={closes(chosen)} onClose={() => setOpened(null)} />
        </RiskAside>
      )}
    </Panel>
  )
}
