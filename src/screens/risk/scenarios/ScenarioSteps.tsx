import { X } from 'lucide-react'
import { useState } from 'react'
import { removeFromScenario } from '#core/commands/removeFromScenario.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Panel } from '#ui/Screen.tsx'
import { useSaid } from '../../analysis/useSaid.ts'
import { dayWords } from '../dayWords.ts'
import { conflictWords } from './conflictWords.ts'
import styles from './ScenarioSteps.module.css'

interface Props {
  readonly steps: readonly ScenarioEdit[]
  readonly conflicts: readonly ScenarioConflict[]
}

const conflictsShown = 5

/** What the scenario does, in its order; a step that is unticked is set aside. */
export function ScenarioSteps({ steps, conflicts }: Props) {
  const session = useSession()
  const said = useSaid()
  return (
    <Panel title="Steps, in their order">
      {steps.length === 0 ? (
        <p className={styles.none}>
          It has no step. “What would close it”, beside a finding, and the departures put some in.
        </p>
      ) : (
        <ol className={styles.steps}>
          {steps.map(({ id, edit, from, isSetAside }) => {
            const label = said(edit.label)
            const own = conflicts.filter(({ step }) => step === id)
            return (
              <li key={id} className={styles.step}>
                <div className={styles.what}>
                  <Checkbox
                    isSelected={!isSetAside}
                    onChange={(isTaken) =>
                      session.perform((it) =>
                        setScenarioEditAside(it, { step: id, isSetAside: !isTaken }),
                      )
                    }
                  >
                    {label}
                  </Checkbox>
                  <span className={styles.facts}>
                    {isSetAside ? 'set aside · ' : ''}
                    {from === null ? '' : `from ${dayWords(from)} · `}
                    {counted(edit.changes.length, 'record', 'records')}
                  </span>
                  {own.length === 0 ? null : <Conflicts conflicts={own} />}
                </div>
                <IconButton
                  size="small"
                  label={`Remove ${label}`}
                  onPress={() => session.perform((it) => removeFromScenario(it, id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            )
          })}
        </ol>
      )}
    </Panel>
  )
}

/** What does not fit of a step, and what happens instead. */
function Conflicts({ conflicts }: { readonly conflicts: readonly ScenarioConflict[] }) {
  const workspace = useSessionState((state) => state.workspace)
  const said = useSaid()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? conflicts : conflicts.slice(0, conflictsShown)
  return (
    <ul className={styles.conflicts}>
      {shown.map((conflict, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
        <li key={at}>{said(conflictWords(conflict, workspace))}</li>
      ))}
      {conflicts.length > shown.length ? (
        <li>
          <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
            and {grouped(conflicts.length - shown.length)} more
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
