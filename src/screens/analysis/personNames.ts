import { createContext, useContext } from 'react'
import type { PersonId } from '#core/model/ids.ts'

export interface Named {
  readonly id: PersonId
  readonly name: string
}

/** How people are called on a screen that hides their names; `null`: by their names. */
export const NamesContext = createContext<((person: Named) => string) | null>(null)

/** How to call people here, and whether their names are hidden. */
export function usePersonNames(): {
  readonly nameOf: (person: Named) => string
  readonly areHidden: boolean
} {
  const hiddenNameOf = useContext(NamesContext)
  return { nameOf: hiddenNameOf ?? ownName, areHidden: hiddenNameOf !== null }
}

function ownName({ name }: Named): string {
  return name
}

const shownOrder = new Intl.Collator('en', { numeric: true })

/** By what is shown: an order by the names themselves would tell who is who. */
export function compareShown(a: string, b: string): number {
  return shownOrder.compare(a, b)
}
