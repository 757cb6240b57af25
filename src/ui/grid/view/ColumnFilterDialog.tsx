import { Check } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Button } from '../../Button.tsx'
import { fold } from '../../choice.ts'
import { classes } from '../../classes.ts'
import { Dialog } from '../../Dialog.tsx'
import { SearchField } from '../../SearchField.tsx'
import { TextField } from '../../TextField.tsx'
import type { ColumnFilter } from '../gridView.ts'
import type { DistinctValues } from './distinctValues.ts'
import styles from './ViewDialog.module.css'

export interface ColumnFilterDialogProps {
  /** Of the column. */
  readonly label: string
  /** What its cells hold, whatever the filters. */
  readonly values: DistinctValues
  readonly filter: ColumnFilter | null
  /** How a value is shown where it does not speak for itself: the level of a digit. */
  readonly nameOf?: (value: string) => string
  readonly onFilter: (filter: ColumnFilter | null) => void
  readonly onClose: () => void
}

/** Which rows stay, by what their cell in a column holds: chosen values, or a text in it. */
export function ColumnFilterDialog(props: ColumnFilterDialogProps) {
  const { label, values, filter, nameOf = (value) => value, onFilter, onClose } = props
  const listed = values.values
  const [text, setText] = useState(filter?.text ?? '')
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(filter?.values ?? listed.map(({ value }) => value)),
  )
  const named = useMemo(
    () =>
      listed.map(({ value, count }) => {
        const name = value === '' ? '(empty)' : nameOf(value)
        return { value, count, name, folded: fold(name) }
      }),
    [listed, nameOf],
  )
  const wanted = fold(query.trim())
  const shown = named.filter(({ folded }) => folded.includes(wanted))

  const apply = () => {
    onFilter({ values: valuesOf(listed, chosen), text })
    onClose()
  }
  const choose = (isChosen: boolean) => {
    const next = new Set(chosen)
    for (const { value } of shown) {
      if (isChosen) next.add(value)
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
        <Button size="small" onPress={() => choose(true)}>
          All
        </Button>
        <Button size="small" onPress={() => choose(false)}>
          None
        </Button>
      </div>
      <ListBox
        aria-label="Values"
        selectionMode="multiple"
        escapeKeyBehavior="none"
        items={shown}
        selectedKeys={[...chosen].map(keyOf)}
        onSelectionChange={(keys) => {
          if (keys === 'all') choose(true)
          else setChosen(new Set([...keys].map((key) => String(key).slice(1))))
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
            <span className={styles.detail}>{count}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {values.found > listed.length ? (
        <p className={styles.note}>
          These are {listed.length.toLocaleString()} of {values.found.toLocaleString()} values. Find
          the others by a text that they contain.
        </p>
      ) : null}
    </Dialog>
  )
}

/** Where all are chosen it is no filter, so that values that come later pass too. */
function valuesOf(
  listed: DistinctValues['values'],
  chosen: ReadonlySet<string>,
): readonly string[] | null {
  if (listed.every(({ value }) => chosen.has(value))) return null
  const known = new Set(listed.map(({ value }) => value))
  const gone = [...chosen].filter((value) => !known.has(value))
  return [...[...known].filter((value) => chosen.has(value)), ...gone]
}

/** The list has no item without a key: that of empty cells would be one. */
function keyOf(value: string): string {
  return `=${value}`
}
