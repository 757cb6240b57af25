import { useSessionState } from '#session/react.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { CellPane } from './CellPane.tsx'
import { ChapterPane } from './ChapterPane.tsx'
import styles from './Pane.module.css'
import { PersonPane } from './PersonPane.tsx'
import { TeamPane } from './TeamPane.tsx'

/** Explains what is selected: what hangs on it, why, and what would change it. */
export function DetailsPane({ view }: { readonly view: MatrixView }) {
  const selection = useSessionState((state) => state.selection)
  const { workspace } = view.occupancy
  switch (selection?.kind) {
    case 'person': {
      const person = workspace.people.get(selection.person)
      if (person === undefined) break
      return <PersonPane key={person.id} view={view} person={person} team={selection.team} />
    }
    case 'team': {
      const team = workspace.teams.get(selection.team)
      if (team === undefined) break
      return <TeamPane key={team.id} view={view} team={team} />
    }
    case 'chapter': {
      const chapter = workspace.chapters.get(selection.chapter)
      if (chapter === undefined) break
      return <ChapterPane key={chapter.id} view={view} chapter={chapter} />
    }
    case 'cell': {
      const team = workspace.teams.get(selection.team)
      if (team === undefined) break
      return <CellPane view={view} team={team} chapter={selection.chapter} />
    }
  }
  return <NothingSelected />
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
