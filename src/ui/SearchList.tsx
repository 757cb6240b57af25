import { lazy, Suspense } from 'react'
import type { Choice } from './choice.ts'

const SearchListBody = lazy(async () => ({
  default: (await import('./SearchListBody.tsx')).SearchListBody,
}))

export interface SearchListProps {
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
  /** Told of what is typed. */
  readonly onQuery?: (query: string) => void
  /** A second line under a choice, asked for those that are shown: what choosing it would do. */
  readonly describe?: (id: string) => string
  /** Said where nothing is found. */
  readonly emptyText?: string
}

/**
 * A field over a list that is always open: typing narrows, arrows move, Enter chooses. For
 * popovers and dialogs that exist to choose one thing: "Move to…", the command palette.
 */
export function SearchList(props: SearchListProps) {
  return (
    <Suspense>
      <SearchListBody {...props} />
    </Suspense>
  )
}
