import { ChevronDown } from 'lucide-react'
import { useId, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import styles from './ComboBox.module.css'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import fieldStyles from './Field.module.css'
import { Popover } from './Popover.tsx'
import { SearchList } from './SearchList.tsx'

export interface ComboBoxProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly description?: string
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  /** Name of the choice of nothing, say "Nobody"; left out: one cannot go back to nothing. */
  readonly noneLabel?: string
  readonly choices: readonly Choice[]
  /** Id of the chosen one; `null`: none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A field that opens a list with a search over it. For any number of choices. */
export function ComboBox({
  label,
  isLabelHidden = false,
  description,
  placeholder,
  noneLabel,
  choices,
  value,
  onChange,
  isDisabled = false,
  autoFocus = false,
}: ComboBoxProps) {
  const id = useId()
  const chosen = value === null ? undefined : choices.find((it) => it.id === value)
  const offered = useMemo(
    () => (noneLabel === undefined ? choices : [{ id: none, label: noneLabel }, ...choices]),
    [choices, noneLabel],
  )
  return (
    <div className={fieldStyles.field}>
      <span
        id={`${id}-label`}
        className={isLabelHidden ? 'visually-hidden' : classes(fieldStyles.label)}
      >
        {label}
      </span>
      <Popover
        label={label}
        isList
        trigger={
          <Button
            autoFocus={autoFocus}
            isDisabled={isDisabled}
            aria-labelledby={`${id}-label ${id}-value`}
            {...(description === undefined ? {} : { 'aria-describedby': `${id}-description` })}
            className={classes(fieldStyles.input, styles.button)}
          >
            <span
              id={`${id}-value`}
              className={chosen === undefined ? styles.nothing : styles.value}
            >
              {chosen?.label ?? placeholder ?? noneLabel ?? 'Choose…'}
            </span>
            <ChevronDown aria-hidden="true" className={fieldStyles.chevron} />
          </Button>
        }
      >
        {({ close }) => (
          <SearchList
            label={label}
            placeholder="Type to find"
            choices={offered}
            onChoose={(choice) => {
              onChange(choice === none ? null : choice)
              close()
            }}
          />
        )}
      </Popover>
      {description === undefined ? null : (
        <span id={`${id}-description`} className={fieldStyles.description}>
          {description}
        </span>
      )}
    </div>
  )
}

// No record has an empty id.
const none = ''
