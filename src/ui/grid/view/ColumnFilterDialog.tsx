import { Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Button } from '../../Button.tsx'
import { fold } from '../../choice.ts'
import { classes } from '../../classes.ts'
import { Dialog } from '../../Dialog.tsx'
import { SearchField } from '../../SearchField.tsx'
import { TextField } from '../../TextField.tsx'
import type { GridColumn } from '../gridData.ts'
import type { ColumnFilter } from '../gridView.ts'
import type { DistinctValue, DistinctValues } from './distinctValues.ts'
import styles from './ViewDialog.module.css'
import { valueNames } from './valueNames.ts'

export interface ColumnFilterDialogProps {
  readonly label: string
  /** Absent: what is filtered by are the row headers. */
  readonly column?: GridColumn | undefined
  /** What its cells hold, whatever the filters. */
  readonly values: DistinctValues
  readonly filter: ColumnFilter | null
  readonly onFilter: (filter: ColumnFilter | null) => void
  readonly onClose: () => void
}

/** More could be neither read nor drawn quickly: the others are searched for. */
const listLimit = 200

/**
 * Which rows stay, by what their cell in a column holds: chosen values, or a text in it. Of a few
 * values those to go are unticked; of very many those to keep are ticked, and none means all.
 */
export function ColumnFilterDialog(props: ColumnFilterDialogProps) {
  const { label, column, values, filter, onFilter, onClose } = props
  const isLong = values.length > listLimit
  const [text, setText] = useState(filter?.text ?? '')
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(filter?.values ?? (isLong ? [] : values.map(({ value }) => value))),
  )
  const named = useMemo(() => {
    const nameOf = valueNames(column)
    return withGone(values, filter).map(({ value, count }) => {
      const name = value === '' ? '(empty)' : nameOf(value)
      return { value, count, name, folded: fold(name) }
    })
  }, [values, filter, column])
  const wanted = fold(query.trim())
  const found = named.filter(({ folded }) => folded.includes(wanted))
  const shown = found.slice(0, listLimit)

  const apply = () => {
    const kept = named.filter(({ value }) => chosen.has(value)).map(({ value }) => value)
    // Where all are chosen it is no filter, so that values that come later pass too.
    const isNone = kept.length === named.length || (isLong && kept.length === 0)
    onFilter({ values: isNone ? null : kept, text })
    onClose()
  }
  const tick = (of: readonly DistinctValue[], isTicked: (value: string) => boolean) => {
    const next = new Set(chosen)
    for (const { value } of of) {
      if (isTicked(value)) next.add(value)
      else next.delete(value)
    }
    setChosen(next)
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={`Filter: ${label}`}
      onClose={onClose}
      onSubmit={apply}
      footer={
        <>
          {filter === null ? null : (
            <Button
              onPress={() => {
                onFilter(null)
                onClose()
              }}
            >
              Clear filter
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Apply
          </Button>
        </>
      }
    >
      <TextField autoFocus label="Contains" value={text} onChange={setText} />
      <div className={styles.bar}>
        <SearchField
          label="Search values"
          value={query}
          onChange={setQuery}
          className={classes(styles.search)}
        />
        <Button size="small" onPress={() => tick(found, () => true)}>
          All
        </Button>
        <Button size="small" onPress={() => tick(found, () => false)}>
          None
        </Button>
      </div>
      {isLong ? (
        <p className={styles.note}>
          {`These are ${values.length.toLocaleString('en')} values. Tick those to keep; as long as none is ticked, all stay. `}
          {found.length > listLimit
            ? `The first ${listLimit.toLocaleString('en')} are listed: search for the others.`
            : null}
        </p>
      ) : null}
      <ListBox
        aria-label="Values"
        selectionMode="multiple"
        escapeKeyBehavior="none"
        items={shown}
        selectedKeys={shown.flatMap(({ value }) => (chosen.has(value) ? [keyOf(value)] : []))}
        onSelectionChange={(keys) => {
          if (keys === 'all') tick(found, () => true)
          else tick(shown, (value) => keys.has(keyOf(value)))
        }}
        renderEmptyState={() => <div className={styles.empty}>No value has that name.</div>}
        className={classes(styles.list)}
      >
        {({ value, name, count }) => (
          <ListBoxItem id={keyOf(value)} textValue={name} className={classes(styles.item)}>
            <span className={styles.box} aria-hidden="true">
              <Check />
            </span>
            <span className={styles.label}>{name}</span>
            <span className="visually-hidden">, </span>
            <span className={styles.detail}>{count}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  )
}

/** With those that the filter lets pass and that no cell holds now. */
function withGone(values: DistinctValues, filter: ColumnFilter | null): DistinctValues {
  const known = new Set(values.map(({ value }) => value))
  const gone = filter?.values?.filter((value) => !known.has(value)) ?? []
  return [...values, ...gone.map((value) => ({ value, count: 0 }))]
}

/** The list has no item without a key: that of empty cells would be one. */
function keyOf(value: string): string {
  return `=${value}`
}
