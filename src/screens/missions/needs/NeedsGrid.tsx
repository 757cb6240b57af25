import { useMemo, useState } from 'react'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Grid } from '#ui/grid/Grid.tsx'
import { type GridTarget, takenWhole } from '#ui/grid/gridData.ts'
import { rowHeight } from '#ui/grid/gridLayout.ts'
import { plainView } from '#ui/grid/gridView.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import type { MenuEntry } from '#ui/Menu.tsx'
import { changedCells } from '../../records/changedCells.ts'
import { blankRow } from '../../records/tableRows.ts'
import { takeBatch } from '../../records/takeBatch.ts'
import { emptiedNeeds } from './emptiedNeeds.ts'
import styles from './NeedsPart.module.css'
import { needAt } from './needCells.ts'
import { useNeedsTable } from './useNeedsTable.ts'

interface Props {
  readonly team: Team
  /** Why a need cannot be met, by its skill. */
  readonly hindrances: ReadonlyMap<SkillId, string>
  /** Opens who holds a needed skill. */
  readonly onOpen: (skill: SkillId) => void
  readonly onLeave: () => void
}

const addable = { one: 'requirement', many: 'requirements' }
const headHeight = 34
/** The line below the rows, the frame, and a bar for what is wider than the page. */
const besidesRows = headHeight + 26 + 20
const fewestRows = 4
const mostRows = 18

export function NeedsGrid({ team, hindrances, onOpen, onLeave }: Props) {
  const session = useSession()
  const [view, setView] = useState(plainView)
  const { columns, rows, source, sections } = useNeedsTable(team, view, hindrances)
  const takenBack = useSessionState((state) => state.takenBack)
  const changed = useMemo(
    () => (takenBack === null ? null : changedCells('requirements', takenBack)),
    [takenBack],
  )
  const current = () => session.store.getState().workspace
  const remove = (needs: readonly string[]) => {
    const outcome = session.perform((it) => deleteRecords(it, 'requirements', needs))
    if (isRefusal(outcome)) return
    session.notify({ tone: 'info', text: `${outcome.label}.`, offersUndo: true })
  }
  const menuEntries = (target: GridTarget, selected: readonly string[]): MenuEntry[] => {
    if (target.kind === 'column' || target.row === blankRow) return []
    const need = needAt(current(), target.row)
    if (need === null) return []
    const keys = selected.filter((row) => row !== blankRow)
    return [
      { id: 'holders', label: 'Who holds it…', onAction: () => onOpen(need.skill) },
      {
        id: 'remove',
        label: keys.length > 1 ? `No longer need these ${keys.length}` : 'No longer need it',
        tone: 'danger',
        onAction: () => remove(keys),
      },
    ]
  }
  const shown = Math.min(mostRows, Math.max(fewestRows, rows.count))
  return (
    <div className={styles.grid} style={{ height: besidesRows + shown * rowHeight }}>
      <Grid
        label="requirements"
        cornerLabel="Row"
        orientation="horizontal"
        rowHeaderWidth={44}
        headHeight={headHeight}
        rows={rows}
        columns={columns}
        source={source}
        view={view}
        onView={setView}
        addable={addable}
        changedCells={changed}
        distinctValues={(column) => distinctValues(sections(), column, source)}
        printTitle={`Requirements of ${team.name}`}
        onInput={(batch) => {
          const dropped = emptiedNeeds(batch)
          if (dropped.length > 0) {
            remove(dropped)
            return takenWhole
          }
          const given = new Map([['team', new RecordNames(current()).textOf('teams', team.id)]])
          return takeBatch(session, 'requirements', batch, given)
        }}
        menuEntries={menuEntries}
        onLeave={onLeave}
      />
    </div>
  )
}
