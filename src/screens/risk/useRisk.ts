import { createContext, useContext } from 'react'
import type { Scope } from '#core/analysis/scope.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { RiskLook } from './riskLook.ts'

/** A skill in a scope, opened to what is known of it, whether something is found there or not. */
export interface OpenedCell {
  readonly scope: Scope
  readonly skill: SkillId
}

/** What the views of the screen share. */
export interface Risk {
  readonly look: RiskLook
  /** Written to the address, where it can be linked to and saved as a view. */
  readonly change: (part: Partial<RiskLook> | ((before: RiskLook) => Partial<RiskLook>)) => void
  /** Explained in the pane beside the view; `null`: nothing. */
  readonly opened: OpenedCell | null
  readonly open: (cell: OpenedCell | null) => void
  /** Link to a view, by its name, looked at as this one is but for what is said. */
  readonly hrefOf: (view: string, part?: Partial<RiskLook>) => string
}

export const RiskContext = createContext<Risk | null>(null)

export function useRisk(): Risk {
  const risk = useContext(RiskContext)
  if (risk === null) throw new Error('No risk screen around this component')
  return risk
}

/** A parameter of the address that one view alone reads; `null`: not there. */
export function useRiskParam(
  name: string,
): readonly [value: string | null, set: (value: string | null) => void] {
  const { look, change } = useRisk()
  const set = (value: string | null) =>
    change(({ own: { [name]: _, ...others } }) => ({
      own: value === null ? others : { ...others, [name]: value },
    }))
  return [look.own[name] ?? null, set]
}
