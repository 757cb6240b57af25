import { Plus } from 'lucide-react'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { Select } from '#ui/Select.tsx'
import { ScreenViews } from '../views/ScreenViews.tsx'
import { groupingsOf } from './groupings.ts'
import styles from './TablesScreen.module.css'
import { mayBeStale, type TableLook } from './tableLook.ts'

interface TablesToolsProps {
  readonly look: TableLook
  readonly onTable: (table: EditableTable) => void
  readonly onLook: (change: Partial<TableLook>) => void
}

export function TablesTools({ look, onTable, onLook }: TablesToolsProps) {
  const { table, grouping, show, search } = look
  const groupings = groupingsOf(table)
  const { many } = recordTypes[table]
  return (
    <>
      <div className={styles.choice}>
        <SegmentedControl
          label="Table"
          segments={editableTables.map((value) => ({
            value,
            label: recordTypes[value].title,
          }))}
          value={table}
          onChange={onTable}
        />
      </div>
      {groupings.length === 0 ? null : (
        <Select
          label="Group by"
          isInline
          value={grouping?.id ?? ''}
          onChange={(id) =>
            onLook({ grouping: groupings.find((it) => it.id === id) ?? null, closed: new Set() })
          }
          options={[
            { value: '', label: 'Nothing' },
            ...groupings.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      {mayBeStale(table) ? (
        <Select
          label="Show"
          isInline
          value={show}
          onChange={(next) => onLook({ show: next })}
          options={[
            { value: 'everything', label: 'Everything' },
            { value: 'stale', label: 'Only stale' },
          ]}
        />
      ) : null}
      <SearchField
        label={`Find ${many}`}
        placeholder="Filter"
        value={search}
        onChange={(text) => onLook({ search: text })}
        className={styles.search ?? ''}
      />
    </>
  )
}

export function TablesActions(props: {
  readonly table: EditableTable
  readonly onAdd: () => void
}) {
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  return (
    <>
      <ScreenViews screen="tables" />
      <Button isDisabled={!isReady} onPress={props.onAdd}>
        <Plus aria-hidden="true" /> {capitalized(recordTypes[props.table].one)}
      </Button>
    </>
  )
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
