import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { OwnedThingId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import styles from './OwnedPart.module.css'
import { ThingDialog } from './ThingDialog.tsx'
import { ThingNeedDialog } from './ThingNeedDialog.tsx'
import { type ThingAsked, ThingPanel } from './ThingPanel.tsx'

type Asked = ThingAsked | { readonly kind: 'add' }

/** What the mission is answerable for, the skills that it takes, and whether it has them now. */
export function OwnedPart({ team }: { readonly team: Team }) {
  const ownedThings = useSessionState((state) => state.workspace.ownedThings)
  const [asked, setAsked] = useState<Asked | null>(null)
  const things = useMemo(
    () => [...ownedThings].filter((thing) => thing.team === team.id).sort(compareNamed),
    [ownedThings, team.id],
  )
  const close = () => setAsked(null)
  const thingOf = (id: OwnedThingId) => ownedThings.get(id)
  const thing = asked === null || asked.kind === 'add' ? undefined : thingOf(asked.thing)
  return (
    <div className={styles.part}>
      {things.length === 0 ? (
        <EmptyState
          title="Nothing is owned yet"
          text="Services, documents, an on-call rota: what this mission must look after, and hand over before it ends."
        >
          <Button variant="primary" onPress={() => setAsked({ kind: 'add' })}>
            Add an owned thing
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <p>
              What it must look after, and hand over before it ends. Members count who hold the
              skill on the day.
            </p>
            <Button onPress={() => setAsked({ kind: 'add' })}>
              <Plus aria-hidden="true" />
              Add an owned thing
            </Button>
          </div>
          <div className={styles.things}>
            {things.map((it) => (
              <ThingPanel key={it.id} thing={it} onAsk={setAsked} />
            ))}
          </div>
        </>
      )}
      {asked?.kind === 'add' ? <ThingDialog team={team} onClose={close} /> : null}
      {asked?.kind === 'edit' && thing !== undefined ? (
        <ThingDialog team={team} thing={thing} onClose={close} />
      ) : null}
      {asked?.kind === 'hand-over' && thing !== undefined ? (
        <HandOverDialog thing={thing} onClose={close} />
      ) : null}
      {asked?.kind === 'need' && thing !== undefined ? (
        <ThingNeedDialog thing={thing} skill={asked.skill} onClose={close} />
      ) : null}
    </div>
  )
}
