import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

/** In place of a list of findings without any. */
export function NoFindings() {
  const { view } = useActionContext()
  const hasPeople = useSessionState((state) => state.workspace.people.size > 0)
  const { critical, high, medium, low } = useSessionState((state) => state.coverage).totals()
  // Out of sight: elsewhere, or low.
  const hasOthers = critical + high + medium + low > 0
  if (!hasPeople) {
    return (
      <EmptyState
        title="Nobody here yet"
        text="Add people and their ratings, or import them; findings follow by themselves."
      >
        <Button onPress={() => view.navigate('data')}>Import files</Button>
      </EmptyState>
    )
  }
  return hasOthers ? (
    <EmptyState
      title="Nothing to see here at the moment"
      text="There are findings elsewhere, or low ones: choose another place above, or show the low ones."
    />
  ) : (
    <EmptyState
      title="No skill hangs on one person"
      text="On this day, and at this minimum level, every needed skill has holders enough."
    />
  )
}
