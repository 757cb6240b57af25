import { useState } from 'react'
import { type Day, parseDay } from '#core/model/day.ts'
import { DateField } from '#ui/DateField.tsx'

interface Props {
  readonly due: Day | null
  readonly onChange: (due: Day | null) => void
  readonly autoFocus: boolean
}

/** A year that is being typed goes through 0002, 0020 and 0202. */
const earliest = '1900-01-01'

/** A day that is taken when its year is whole, and is no day only once the field is left empty. */
export function DueField({ due, onChange, autoFocus }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const take = (text: string) => {
    setDraft(text)
    const day = parseDay(text)
    if (day !== null && day >= earliest && day !== due) onChange(day)
  }
  const leave = () => {
    if (draft === '' && due !== null) onChange(null)
    setDraft(null)
  }
  return (
    <DateField
      label="Due"
      value={draft ?? due ?? ''}
      onChange={take}
      onLeave={leave}
      autoFocus={autoFocus}
    />
  )
}
