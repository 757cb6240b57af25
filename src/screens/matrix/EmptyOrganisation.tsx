import { firstAction } from '#session/actions/firstActions.ts'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

/** What to do first where nothing is there yet. */
export function EmptyOrganisation() {
  const context = useActionContext()
  const run = (name: string) => () => firstAction(name).run(context)
  return (
    <EmptyState
      title="This organisation is empty"
      text="Teams are the columns, chapters of people with like skills are the rows. Begin with either, or bring in what you have."
    >
      <Button variant="primary" onPress={run('add-team')}>
        Add a team
      </Button>
      <Button onPress={run('add-chapter')}>Add a chapter</Button>
      <Button onPress={run('go-data')}>Import files</Button>
    </EmptyState>
  )
}
