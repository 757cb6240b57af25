import { useMemo, useRef } from 'react'
import { counted } from '#core/model/naming.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { useAddressedState } from '#session/useAddressedState.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Grid } from '#ui/grid/Grid.tsx'
import type { GridView } from '#ui/grid/gridView.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import { Screen } from '#ui/Screen.tsx'
import { ScreenViews } from '../views/ScreenViews.tsx'
import { changedRatings } from './changedRatings.ts'
import { holdersIn } from './holdersIn.ts'
import { rateCells, writeNote } from './rateCells.ts'
import styles from './SkillsScreen.module.css'
import { SkillsTools } from './SkillsTools.tsx'
import { selectionOf, skillMenuEntries } from './skillMenus.ts'
import { parseSkillsAddress, serializeSkillsAddress } from './skillsAddress.ts'
import { everySkill, type SkillsFilter } from './skillsFilter.ts'
import { groupKey } from './skillsTable.ts'
import { useRowHeaderWidth } from './useRowHeaderWidth.ts'
import { useSkillsTable } from './useSkillsTable.ts'

/** Who can do what, as a spreadsheet: people × skills, with the holders of each group below it. */
export function SkillsScreen() {
  const session = useSession()
  const context = useActionContext()
  const [{ filter, view }, change] = useAddressedState(parseSkillsAddress, serializeSkillsAddress)
  const tools = useRef<HTMLDivElement>(null)
  const scale = useSessionState((state) => state.workspace.organisation.record.levels)
  const { table, columns, rows, source, people } = useSkillsTable(filter, view)
  const rowHeaderWidth = useRowHeaderWidth()

  const setFilter = (part: Partial<SkillsFilter>) =>
    change((before) => ({ ...before, filter: { ...before.filter, ...part } }))
  const setView = (next: GridView) => change((before) => ({ ...before, view: next }))
  const toggle = (row: string) => {
    const closed = new Set(filter.closed)
    const key = groupKey(row)
    if (!closed.delete(key)) closed.add(key)
    setFilter({ closed })
  }
  const describe = useMemo(() => holdersIn({ session, table }), [session, table])
  const takenBack = useSessionState((state) => state.takenBack)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is laid anew changes no cell
  const changed = useMemo(
    () => (takenBack === null ? null : changedRatings(takenBack, table)),
    [takenBack],
  )
  const hidden = columns.filter(({ id }) => view.hidden.includes(id)).length
  const skillsShown =
    hidden === 0
      ? counted(columns.length, 'skill', 'skills')
      : `${columns.length - hidden} of ${columns.length} skills`
  const typed = filter.facet === 'level' ? `Type 0–${scale.length - 1} to rate` : 'Type 0–3'
  return (
    <Screen
      title="Skills"
      summary={`${counted(people, 'person', 'people')}, ${skillsShown}. ${typed}. Arrow keys move, Shift selects, copy and paste work with your spreadsheet.`}
      tools={
        <div ref={tools} className={styles.tools}>
          <SkillsTools
            filter={filter}
            onFilter={setFilter}
            views={<ScreenViews screen="skills" />}
          />
        </div>
      }
    >
      {rows.count === 0 || columns.length === 0 ? (
        <NothingShown
          filter={filter}
          onReset={() => {
            const { grouping, facet } = filter
            change((before) => ({
              filter: { ...everySkill, grouping, facet },
              view: { ...before.view, filters: {}, hidden: [] },
            }))
          }}
        />
      ) : (
        <Grid
          label="Skills"
          cornerLabel="Person"
          rows={rows}
          columns={columns}
          source={source}
          view={view}
          onView={setView}
          rowHeaderWidth={rowHeaderWidth}
          addable={{ one: 'person', many: 'people' }}
          distinctValues={(column) => distinctValues(table.sections, column, source)}
          describe={describe}
          changedCells={changed}
          printTitle="Skills"
          ringLabels={{ strong: 'only holder', weak: 'only holder, not needed there' }}
          onInput={(batch) => rateCells(session, table, filter.facet, batch)}
          onNote={(row, column, note) => writeNote(session, table, { row, column, note })}
          onToggle={toggle}
          onHeading={(target) => session.select(selectionOf(target, table))}
          menuEntries={(target) => skillMenuEntries(context, table, target)}
          onLeave={() => tools.current?.querySelector<HTMLElement>('select, button')?.focus()}
        />
      )}
    </Screen>
  )
}

interface NothingShownProps {
  readonly filter: SkillsFilter
  readonly onReset: () => void
}

function NothingShown({ filter, onReset }: NothingShownProps) {
  const { view } = useActionContext()
  const people = useSessionState((state) => state.workspace.people.size)
  const skills = useSessionState((state) => state.workspace.skills.size)
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  if (people === 0 || skills === 0) {
    const missing = people === 0 ? (skills === 0 ? 'people and skills' : 'people') : 'skills'
    return (
      <EmptyState
        title={`No ${missing} yet`}
        text="Add the people of your organisation and the skills to rate them in, or import the spreadsheet that you keep them in."
      >
        {(['person', 'skill'] as const).map((record) => (
          <Button
            key={record}
            variant={(record === 'person') === (people === 0) ? 'primary' : 'default'}
            isDisabled={!isReady}
            onPress={() => view.ask({ kind: 'add', record })}
          >
            Add a {record}
          </Button>
        ))}
        <Button onPress={() => view.navigate('data')}>Import files</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={
        filter.show === 'at-risk'
          ? 'Nothing here hangs on one person'
          : 'No person and no skill fits these filters'
      }
      text="Widen the filters above, or show everything again."
    >
      <Button onPress={onReset}>Show everything</Button>
    </EmptyState>
  )
}
