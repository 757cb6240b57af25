import { useEffect, useRef, useState } from 'react'
import { whatIfWords } from '#core/analysis/departureWords.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { nameLimit, type ScenarioEditId, type ScenarioId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { NameDialog } from '#ui/NameDialog.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { scenarioHref } from '../../analysis/scenarioHref.ts'
import { useSaid } from '../../analysis/useSaid.ts'
import { useRisk } from '../useRisk.ts'
import styles from './Departures.module.css'
import { keptAs } from './keptAs.ts'

/** Keeps the departures under a name, or leads to where they are kept already. */
export function KeepDepartures({ people }: { readonly people: readonly Person[] }) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const { look } = useRisk()
  const { areHidden } = usePersonNames()
  const said = useSaid()
  const [isNaming, setNaming] = useState(false)
  const ids = people.map(({ id }) => id)
  const kept = keptAs(workspace, ids)
  // The button that had the focus is gone once it is kept: the link to it stands there instead.
  const link = useRef<HTMLAnchorElement>(null)
  const [hasKept, setKept] = useState(false)
  useEffect(() => {
    if (hasKept && !isNaming) link.current?.focus()
  }, [hasKept, isNaming])
  const keep = (name: string): string | null => {
    const { day } = session.store.getState()
    const outcome = session.perform(
      (it) => {
        const edit = departPeople(it, { people: ids, day })
        if (isRefusal(edit)) return edit
        return createScenario(it, {
          id: newId<ScenarioId>(),
          name,
          created: session.today(),
          edits: [{ id: newId<ScenarioEditId>(), edit, from: day }],
        })
      },
      { saysRefusal: false },
    )
    if (isRefusal(outcome)) return outcome.refused
    const text = `Kept as the scenario “${name}”. Nothing in the organisation has changed.`
    session.notify({ tone: 'info', text })
    setKept(true)
    return null
  }
  return (
    <div className={styles.keep}>
      {kept === null ? (
        <Button variant="primary" onPress={() => setNaming(true)}>
          Keep as a scenario…
        </Button>
      ) : (
        <p>
          Kept as{' '}
          <a ref={link} href={scenarioHref(kept.id, look)}>
            {said(kept.name)}
          </a>
        </p>
      )}
      {isNaming ? (
        <NameDialog
          title="Keep as a scenario"
          submitLabel="Keep"
          initial={
            areHidden
              ? `What if ${counted(people.length, 'person leaves', 'people leave')}`
              : whatIfWords(people.map(({ name }) => name))
          }
          maxLength={nameLimit}
          onClose={() => setNaming(false)}
          onName={keep}
        />
      ) : null}
    </div>
  )
}
