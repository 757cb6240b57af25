import { useSessionState } from '#session/react.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { CellPane } from './CellPane.tsx'
import { ChapterPane } from './ChapterPane.tsx'
import { PersonPane } from './PersonPane.tsx'
import { TeamPane } from './TeamPane.tsx'

/** What is selected: what hangs on it, why, and what would change it. `null`: it is gone. */
export function SelectedPane({ view }: { readonly view: MatrixView }) {
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
  return null
}
