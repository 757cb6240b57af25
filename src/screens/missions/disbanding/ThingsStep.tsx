import { receiversOf } from '#core/planning/disbanding/receivers.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import styles from './Disband.module.css'
import { handOver } from './disbandDraft.ts'
import { ThingItem } from './ThingItem.tsx'
import listStyles from './Things.module.css'
import { useDisbanding } from './useDisbanding.ts'

/** For each owned thing who takes it over, and whether that team can look after it. */
export function ThingsStep() {
  const { things, leftOver, workspace, coverage, plan, change, team } = useDisbanding()
  if (things.length === 0) {
    return (
      <EmptyState
        title={`${team.name} owns nothing`}
        text="What a mission looks after is noted under “Owned things”."
      />
    )
  }
  const takeBest = () => {
    let next = plan
    for (const thing of leftOver) {
      const [best] = receiversOf(workspace, coverage, next, thing)
      if (best === undefined) continue
      next = { ...next, handOvers: [...next.handOvers, { thing: thing.id, to: best.team.id }] }
    }
    change((before) =>
      next.handOvers.reduce((draft, { thing, to }) => handOver(draft, thing, to), before),
    )
  }
  return (
    <>
      <div className={styles.intro}>
        <p>
          {leftOver.length === 0
            ? 'Everything has somebody who answers for it.'
            : `${leftOver.length} of ${things.length} would be left to nobody. Teams stand in the order in which they cover the skills, people counted who go there.`}
        </p>
        {leftOver.length === 0 ? null : (
          <Button size="small" onPress={takeBest}>
            Take the best covered for all
          </Button>
        )}
      </div>
      <ul className={listStyles.things}>
        {things.map((thing) => (
          <ThingItem key={thing.id} thing={thing} />
        ))}
      </ul>
    </>
  )
}
