import { useState } from 'react'
import { NumberField } from '#ui/NumberField.tsx'
import { useRiskParam } from '../useRisk.ts'
import { mostPercent, parsePercent, usualPercent } from './busFactorLook.ts'

/** θ: how much has to be gone, kept in the address. */
export function ThresholdField() {
  const [text, setText] = useRiskParam('theta')
  // What is being typed, for as long as it is no number that holds.
  const [typed, setTyped] = useState<{ readonly value: number | null } | null>(null)
  const change = (next: number | null) => {
    const holds = next !== null && next >= 0 && next <= mostPercent
    setTyped(holds ? null : { value: next })
    if (holds) setText(next === usualPercent ? null : String(next))
  }
  return (
    <NumberField
      label="Gone: more than (%)"
      value={typed === null ? parsePercent(text) : typed.value}
      onChange={change}
      min={0}
      max={mostPercent}
      step={5}
      error={typed === null ? null : `From 0 to ${mostPercent}`}
    />
  )
}
