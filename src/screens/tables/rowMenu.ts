import type { EditableTable } from '#core/fields/recordFields.ts'
import { findRecord } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ActionContext } from '#session/actions/action.ts'
import { actionNamed } from '#session/actions/registry.ts'
import type { Selection } from '#session/state.ts'
import type { GridTarget } from '#ui/grid/gridData.ts'
import type { MenuEntry } from '#ui/Menu.tsx'
import { keyOfRow } from '../records/tableRows.ts'

/** What is selected for the actions by choosing a row: the record, or who it is about. */
export function selectionOf(
  workspace: Workspace,
  table: EditableTable,
  target: GridTarget,
): Selection | null {
  if (target.kind === 'column') return null
  const record = findRecord(workspace, table, keyOfRow(target.row))
  if (record === undefined) return null
  const { id, person, team } = record
  switch (table) {
    case 'people':
      return { kind: 'person', person: id as never, team: null }
    case 'teams':
      return { kind: 'team', team: id as never }
    case 'chapters':
      return { kind: 'chapter', chapter: id as never }
    case 'skills':
      return { kind: 'skill', skill: id as never }
    case 'requirements':
      return { kind: 'team', team: team as never }
    case 'memberships':
      return { kind: 'person', person: person as never, team: team as never }
    case 'ratings':
    case 'learningActions':
      return { kind: 'person', person: person as never, team: null }
  }
}

const actions: { readonly [T in EditableTable]: readonly string[] } = {
  people: ['edit-selected', 'move-selected', 'split-selected'],
  teams: ['edit-selected'],
  chapters: ['edit-selected'],
  skills: ['edit-selected'],
  memberships: ['move-selected', 'split-selected', 'leave-team'],
  requirements: [],
  ratings: [],
  learningActions: [],
}

interface RowMenu {
  readonly context: ActionContext
  readonly table: EditableTable
  readonly target: GridTarget
  /** What `Delete` is about: the rows that are selected, or the one of the menu. */
  readonly rows: readonly string[]
}

/** What can be done to the record of a row, or to all selected ones. */
export function rowMenuEntries({ context, table, target, rows }: RowMenu): MenuEntry[] {
  const { session } = context
  const { workspace, phase } = session.store.getState()
  const selection = selectionOf(workspace, table, target)
  if (selection === null || phase.kind !== 'ready') return []
  const own = actions[table].map((name): MenuEntry => {
    const action = actionNamed(name)
    return {
      id: name,
      label: typeof action.label === 'string' ? action.label : action.label(context),
      onAction: () => {
        session.select(selection)
        action.run(context)
      },
    }
  })
  return [
    ...own,
    {
      id: 'delete-rows',
      label: rows.length > 1 ? `Delete ${rows.length} rows…` : 'Delete…',
      tone: 'danger',
      onAction: () =>
        context.view.ask({ kind: 'delete-records', table, keys: [...new Set(rows.map(keyOfRow))] }),
    },
  ]
}
