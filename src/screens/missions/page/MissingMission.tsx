import { EmptyState } from '#ui/EmptyState.tsx'
import { Screen } from '#ui/Screen.tsx'
import { useMissions } from '../useMissions.ts'

/** An address that leads to a mission which is not, or no longer, there. */
export function MissingMission() {
  const { hrefOfAll } = useMissions()
  return (
    <Screen title="Mission">
      <EmptyState
        title="This mission is not here"
        text="It was deleted, or it belongs to another workspace. Undo brings back what was deleted here."
      >
        <a href={hrefOfAll()}>All missions</a>
      </EmptyState>
    </Screen>
  )
}
