import { isRefusal } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { needsAsMet, unmetNeeds } from './needsAsMet.ts'
import styles from './Proposal.module.css'
import type { CoveredNeed } from './proposalFacts.ts'

interface Props {
  readonly mission: TeamId
  readonly needs: readonly CoveredNeed[]
  /** The people are in the mission: its needs may be changed to what they meet. */
  readonly isDone: boolean
}

/** What the mission states and the team does not meet, as it was given up; nothing where it meets all. */
export function UnmetNeeds({ mission, needs, isDone }: Props) {
  const session = useSession()
  const skills = useSessionState((state) => state.workspace.skills)
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  const unmet = unmetNeeds(needs)
  if (unmet.length === 0) return null
  const names = listed(
    unmet.map(({ need }) => skills.get(need.skill)?.name ?? ''),
    6,
  )
  const change = () => {
    const outcome = session.perform((it) => needsAsMet(it, mission, unmet))
    if (isRefusal(outcome)) return
    session.notify({ tone: 'info', text: `${outcome.label}.`, offersUndo: true })
  }
  const count = counted(unmet.length, 'need', 'needs')
  return (
    <p className={styles.unmet}>
      <span>
        {isDone
          ? `${count} of the mission ${unmet.length === 1 ? 'is' : 'are'} unmet by this team: ${names}.`
          : `${count} of the mission will stay unmet by this team: ${names}. The mission states ${unmet.length === 1 ? 'it' : 'them'} still.`}
      </span>
      {isDone ? (
        <Button size="small" isDisabled={!isReady} onPress={change}>
          Change the needs to what this team meets
        </Button>
      ) : null}
    </p>
  )
}
