import { useState } from 'react'
import { NumberField } from '#ui/NumberField.tsx'
import { type AttritionLook, longestHorizon, usualAttrition } from '../../analysis/attritionLook.ts'
import { useRiskParam } from '../useRisk.ts'
import styles from './Attrition.module.css'

/** How many leave, and how far to look ahead: kept in the address. */
export function AttritionFields({ look }: { readonly look: AttritionLook }) {
  return (
    <div className={styles.fields}>
      <AddressedNumber
        name="rate"
        label="Leave in a year (%)"
        value={look.rate}
        usual={usualAttrition.rate}
        least={0}
        most={100}
      />
      <AddressedNumber
        name="months"
        label="Months ahead"
        value={look.months}
        usual={usualAttrition.months}
        least={1}
        most={longestHorizon}
      />
    </div>
  )
}

function AddressedNumber(props: {
  readonly name: string
  readonly label: string
  readonly value: number
  readonly usual: number
  readonly least: number
  readonly most: number
}) {
  const { name, label, value, usual, least, most } = props
  const [, setParam] = useRiskParam(name)
  // What is being typed, for as long as it is no number that holds.
  const [typed, setTyped] = useState<{ readonly value: number | null } | null>(null)
  const isWrong = typed !== null
  const change = (next: number | null) => {
    const holds = next !== null && next >= least && next <= most
    setTyped(holds ? null : { value: next })
    if (holds) setParam(next === usual ? null : String(next))
  }
  return (
    <NumberField
      label={label}
      value={typed === null ? value : typed.value}
      onChange={change}
      min={least}
      max={most}
      step={1}
      error={isWrong ? `From ${least} to ${most}` : null}
    />
  )
}
