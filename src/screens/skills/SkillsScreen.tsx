import { useRef, useState } from 'react'
import { setRatings } from '#core/commands/setRatings.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { counted } from '#core/model/naming.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Grid } from '#ui/grid/Grid.tsx'
import type { GridInput } from '#ui/grid/gridData.ts'
import { Screen } from '#ui/Screen.tsx'
import { levelRule } from './levelText.ts'
import { readInputs } from './ratingUpdates.ts'
import styles from './SkillsScreen.module.css'
import { SkillsTools } from './SkillsTools.tsx'
import { everySkill, type SkillsFilter } from './skillsFilter.ts'
import { useHeadingMenu } from './useHeadingMenu.tsx'
import { useSkillsTable } from './useSkillsTable.ts'

/** Who can do what, as a spreadsheet: people × skills, with the holders of each group below it. */
export function SkillsScreen() {
  const session = useSession()
  const [filter, setFilter] = useState(everySkill)
  const tools = useRef<HTMLDivElement>(null)
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const { table, columns, source, people } = useSkillsTable(filter)
  const heading = useHeadingMenu(table)

  const rate = (inputs: readonly GridInput[]): string | null => {
    const { updates, rejected } = readInputs(inputs, table, levels)
    if (updates.length === 0) return rejected > 0 ? levelRule(levels) : null
    const { day } = session.store.getState()
    const outcome = session.perform((workspace) => setRatings(workspace, { ratings: updates, day }))
    if (isRefusal(outcome) || (inputs.length === 1 && rejected === 0)) return null
    const changed = outcome.changes.length
    const said = `${changed} ${changed === 1 ? 'rating' : 'ratings'} changed`
    const text = rejected === 0 ? said : `${said}, ${rejected} rejected. ${levelRule(levels)}`
    session.notify({ tone: 'info', text, offersUndo: changed > 0 })
    return null
  }
  return (
    <Screen
      title="Skills"
      summary={`${counted(people, 'person', 'people')}, ${counted(columns.length, 'skill', 'skills')}. Type 0–${levels.length - 1} to rate. Arrow keys move, Shift selects, copy and paste work with your spreadsheet.`}
      tools={
        <div ref={tools} className={styles.tools}>
          <SkillsTools
            filter={filter}
            onFilter={(change) => setFilter((before) => ({ ...before, ...change }))}
          />
        </div>
      }
    >
      {table.rows.length === 0 || columns.length === 0 ? (
        <NothingShown
          filter={filter}
          onReset={() => setFilter(({ grouping }) => ({ ...everySkill, grouping }))}
        />
      ) : (
        <Grid
          label="Skills"
          cornerLabel="Person"
          rows={table.rows}
          columns={columns}
          source={source}
          onInput={rate}
          onHeading={heading.select}
          onMenu={heading.open}
          onLeave={() => tools.current?.querySelector<HTMLElement>('select, button')?.focus()}
        />
      )}
      {heading.menu}
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
