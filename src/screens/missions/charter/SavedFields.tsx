import { useState } from 'react'
import { type Day, parseDay } from '#core/model/day.ts'
import { DateField } from '#ui/DateField.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { useSaid } from '../../analysis/useSaid.ts'
import { useDraft } from './useDraft.ts'

interface SavedProps<V> {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly value: V
  /** Gives back why it was refused; `null`: saved. */
  readonly onSave: (value: V) => string | null
}

export function SavedArea({
  value,
  onSave,
  rows = 3,
  ...rest
}: SavedProps<string> & { readonly rows?: number }) {
  const draft = useDraft(rest.label, value, (text) => onSave(text.trim()))
  const masked = useMasked(draft.value)
  return <TextArea {...rest} {...draft} {...masked} rows={rows} />
}

export function SavedText({ value, onSave, ...rest }: SavedProps<string>) {
  const draft = useDraft(rest.label, value, (text) => onSave(text.trim()))
  const masked = useMasked(draft.value)
  return <TextField {...rest} {...draft} {...masked} />
}

/** A text that names people is not edited while their names are hidden: their masks would be saved. */
function useMasked(text: string) {
  const masked = useSaid()(text)
  if (masked === text) return {}
  const description = 'Names are hidden. Show them to change this.'
  return { value: masked, isDisabled: true, description }
}

export function SavedNumber({ value, onSave, ...rest }: SavedProps<number | null>) {
  const draft = useDraft(rest.label, value, onSave)
  return <NumberField {...rest} {...draft} />
}

/** A year that is being typed goes through 0002, 0020 and 0202. */
const earliest = '1900-01-01'

/** A day that is taken when its year is whole, and is no day only once the field is left empty. */
export function SavedDay({ value, onSave, ...rest }: SavedProps<Day | null>) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const take = (text: string) => {
    setDraft(text)
    const day = parseDay(text)
    if (day !== null && day >= earliest && day !== value) setError(onSave(day))
  }
  const leave = () => {
    if (draft === '' && value !== null) setError(onSave(null))
    setDraft(null)
  }
  return (
    <DateField
      {...rest}
      value={draft ?? value ?? ''}
      error={error}
      onChange={take}
      onLeave={leave}
    />
  )
}
