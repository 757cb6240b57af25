import { lazy, Suspense } from 'react'
import { useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './Pane.module.css'

const loadPane = () => import('./SelectedPane.tsx')
const SelectedPane = lazy(async () => ({ default: (await loadPane()).SelectedPane }))

/** Explains what is selected, or says what to do where nothing is. */
export function DetailsPane({ view }: { readonly view: MatrixView }) {
  const selection = useSessionState((state) => state.selection)
  if (!isThere(selection, view)) return <NothingSelected />
  return (
    <Suspense fallback={null}>
      <SelectedPane view={view} />
    </Suspense>
  )
}

/** Whether the selection is something that the pane explains, and still exists. */
function isThere(selection: Selection | null, { occupancy: { workspace } }: MatrixView): boolean {
  switch (selection?.kind) {
    case 'person':
      return workspace.people.get(selection.person) !== undefined
    case 'chapter':
      return workspace.chapters.get(selection.chapter) !== undefined
    case 'team':
    case 'cell':
      return workspace.teams.get(selection.team) !== undefined
    default:
      return false
  }
}

function NothingSelected() {
  return (
    <div className={styles.nothing}>
      <h2 className={styles.title}>Nothing is selected</h2>
      <p>Choose a person, a team, a chapter or a cell to see what hangs on it and why.</p>
      <p>
        Drag a person to another team, or cut and paste with Ctrl X and Ctrl V. What the move would
        open and close is said before it lands.
      </p>
      <p>
        <b>+</b> adds a person to a cell, <b>F2</b> renames, <b>Delete</b> takes out, and a right
        click shows the rest.
      </p>
    </div>
  )
}
