import { actionNamed } from '#session/actions/registry.ts'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import type { TimelineLook } from './timelineLook.ts'

interface Props {
  /** How many missions there are. */
  readonly all: number
  readonly found: string
  readonly look: TimelineLook
  readonly change: (part: Partial<TimelineLook>) => void
}

/** Why no row is there, and what to do about it. */
export function NoMissions({ all, found, look, change }: Props) {
  const context = useActionContext()
  const run = (name: string) => () => actionNamed(name).run(context)
  if (all === 0) {
    return (
      <EmptyState
        title="No mission is here yet"
        text="A mission shows from the day it is formed to its target day, with everybody in it. Add the first one, or bring in what you have."
      >
        <Button variant="primary" onPress={run('add-team')}>
          Add a team
        </Button>
        <Button onPress={run('go-data')}>Import files</Button>
      </EmptyState>
    )
  }
  if (look.text !== '') {
    return (
      <EmptyState
        title="No mission matches"
        text={`Nothing called “${look.text}”: neither a mission, nor anybody in one, nor a skill that one needs.`}
      >
        <Button onPress={() => change({ text: '' })}>Clear the search</Button>
        {look.showsEnded ? null : (
          <Button onPress={() => change({ showsEnded: true })}>Search ended missions too</Button>
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="All missions have ended"
      text={`${found} ended and stay hidden until asked for.`}
    >
      <Button onPress={() => change({ showsEnded: true })}>Show ended missions</Button>
    </EmptyState>
  )
}
