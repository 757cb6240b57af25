import { useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxSection } from 'react-aria-components/ListBox'
import { TextField } from 'react-aria-components/TextField'
import { ChoiceItem } from './ChoiceItem.tsx'
import { type Choice, findChoices } from './choice.ts'
import { classes } from './classes.ts'
import styles from './List.module.css'
import type { SearchListProps } from './SearchList.tsx'

/** Inner part of SearchList, loaded when the first one is shown. */
export function SearchListBody({
  label,
  placeholder,
  choices,
  onChoose,
  onQuery,
  describe,
  emptyText = 'Nothing has that name.',
}: SearchListProps) {
  const [query, setQuery] = useState('')
  const { shown, found } = useMemo(() => findChoices(choices, query), [choices, query])
  const groups = useMemo(() => groupChoices(shown), [shown])
  const item = (choice: Choice) => (
    <ChoiceItem key={choice.id} choice={choice} description={describe?.(choice.id)} />
  )
  const changeQuery = (typed: string) => {
    setQuery(typed)
    onQuery?.(typed)
  }
  return (
    <Autocomplete inputValue={query} onInputChange={changeQuery}>
      <TextField autoFocus type="search">
        <Label className="visually-hidden">{label}</Label>
        <Input placeholder={placeholder} className={classes(styles.query)} />
      </TextField>
      {/* The options take no focus of their own, so that what scrolls them must. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={label} tabIndex={0} className={styles.list}>
        <ListBox
          aria-label={label}
          className={classes(styles.options)}
          selectionMode="none"
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
        >
          {[...groups].map(([group, members]) =>
            group === '' ? (
              members.map(item)
            ) : (
              <ListBoxSection key={group} id={`group ${group}`}>
                <Header className={classes(styles.heading)}>{group}</Header>
                {members.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </section>
      {found > shown.length ? (
        <div className={styles.more}>{found - shown.length} more: type to narrow.</div>
      ) : null}
    </Autocomplete>
  )
}

/** In the order in which the groups first occur. */
function groupChoices(choices: readonly Choice[]): ReadonlyMap<string, readonly Choice[]> {
  const groups = new Map<string, Choice[]>()
  for (const choice of choices) {
    const group = choice.group ?? ''
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [choice])
    else members.push(choice)
  }
  return groups
}
