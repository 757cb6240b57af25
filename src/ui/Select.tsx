import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'

export interface SelectOption<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly isDisabled?: boolean
}

export interface SelectGroup<V extends string = string> {
  readonly label: string
  readonly options: readonly SelectOption<V>[]
}

export interface SelectProps<V extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** Label and value in one box, for toolbars. */
  readonly isInline?: boolean
  readonly description?: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly options: readonly (SelectOption<V> | SelectGroup<V>)[]
  readonly isDisabled?: boolean
  readonly className?: string
}

/** The browser's own select: right on every device and with every assistive technology. */
export function Select<V extends string>({
  label,
  isLabelHidden = false,
  isInline = false,
  description,
  value,
  onChange,
  options,
  isDisabled = false,
  className,
}: SelectProps<V>) {
  const id = useId()
  const choose = (text: string) => {
    const all = options.flatMap((it) => ('options' in it ? it.options : [it]))
    const option = all.find((it) => it.value === text)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <div className={classes(isInline ? styles.inline : styles.field, className)}>
      <label
        htmlFor={id}
        className={isLabelHidden ? 'visually-hidden' : classes(isInline ? '' : styles.label)}
      >
        {label}
      </label>
      <div className={styles.selectBox}>
        <select
          id={id}
          value={value}
          disabled={isDisabled}
          aria-describedby={description === undefined ? undefined : `${id}-description`}
          onChange={(event) => choose(event.target.value)}
          className={styles.select}
        >
          {options.map((it) =>
            'options' in it ? (
              <optgroup key={it.label} label={it.label}>
                {it.options.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(it)
            ),
          )}
        </select>
        <ChevronDown aria-hidden="true" className={styles.chevron} />
      </div>
      {description === undefined ? null : (
        <span id={`${id}-description`} className={styles.description}>
          {description}
        </span>
      )}
    </div>
  )
}

function renderOption({ value, label, isDisabled = false }: SelectOption) {
  return (
    <option key={value} value={value} disabled={isDisabled}>
      {label}
    </option>
  )
}
