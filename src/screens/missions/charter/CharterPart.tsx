import { useEffect, useRef } from 'react'
import { createCharter } from '#core/model/mission/charter.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { useMissionParam } from '../useMissions.ts'
import styles from './CharterPart.module.css'
import { IntentPanel } from './IntentPanel.tsx'
import { MeasurePanel } from './MeasurePanel.tsx'
import { TermsPanel } from './TermsPanel.tsx'
import { useSaveCharter } from './useSaveCharter.ts'

/** What the mission is for and is held to: the questions of its formation, answered here. */
export function CharterPart({ team }: { readonly team: Team }) {
  const kept = useSessionState((state) => state.workspace.charters.get(team.id))
  const charter = kept ?? createCharter({ id: team.id })
  const save = useSaveCharter(team)
  const form = useRef<HTMLDivElement>(null)
  useAskedField(form)
  return (
    <div ref={form} className={styles.part}>
      <IntentPanel team={team} charter={charter} save={save} />
      <TermsPanel team={team} charter={charter} save={save} />
      <MeasurePanel team={team} charter={charter} save={save} />
    </div>
  )
}

/** Whoever comes because an answer is missing finds the cursor in its field. */
function useAskedField(form: React.RefObject<HTMLElement | null>): void {
  const [field, setField] = useMissionParam('field')
  useEffect(() => {
    if (field === null) return
    const place = form.current?.querySelector(`[data-field="${CSS.escape(field)}"]`)
    const control = place?.querySelector<HTMLElement>('textarea, input, button')
    // A dialog that closes gives the focus back to where it was before.
    const timer = setTimeout(() => {
      control?.scrollIntoView({ block: 'center' })
      control?.focus()
      setField(null)
    }, 50)
    return () => clearTimeout(timer)
  }, [field, setField, form])
}
