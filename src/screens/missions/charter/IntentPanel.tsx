import type { Charter } from '#core/model/mission/charter.ts'
import type { Team } from '#core/model/team.ts'
import { Panel } from '#ui/Screen.tsx'
import styles from './CharterPart.module.css'
import { DownloadCharter } from './DownloadCharter.tsx'
import { SavedArea } from './SavedFields.tsx'
import type { SaveCharter } from './useSaveCharter.ts'

export interface CharterPanelProps {
  readonly team: Team
  readonly charter: Charter
  readonly save: SaveCharter
}

/** The questions that a mission answers before it begins. */
export function IntentPanel({ team, charter, save }: CharterPanelProps) {
  const answers = [
    charter.problem,
    charter.customers,
    team.outcome,
    charter.exitCriterion,
    charter.stakeholders,
    charter.escalation,
  ]
  const answered = answers.filter((text) => text.trim() !== '').length
  return (
    <Panel
      title="Intent"
      tools={
        <>
          <span className={styles.count}>
            {answered} of {answers.length} answered
          </span>
          <DownloadCharter team={team} />
        </>
      }
    >
      <div className={styles.questions}>
        <SavedArea
          label="What problem is it to solve?"
          value={charter.problem}
          onSave={(problem) => save.charter({ problem })}
        />
        <SavedArea
          label="For whom?"
          value={charter.customers}
          onSave={(customers) => save.charter({ customers })}
        />
        <SavedArea
          label="Which outcome, in the customer's words?"
          value={team.outcome}
          onSave={(outcome) => save.team({ outcome })}
        />
        <div data-field="exit-criterion">
          <SavedArea
            label="How will it know that it is done? (exit criterion)"
            value={charter.exitCriterion}
            onSave={(exitCriterion) => save.charter({ exitCriterion })}
          />
        </div>
        <SavedArea
          label="Who has a stake?"
          value={charter.stakeholders}
          onSave={(stakeholders) => save.charter({ stakeholders })}
        />
        <SavedArea
          label="To whom does it turn with what it cannot settle? (escalation path)"
          value={charter.escalation}
          onSave={(escalation) => save.charter({ escalation })}
        />
      </div>
      <p className={styles.hint}>
        Each answer is saved when you leave its field, and can be undone. Active takes an exit
        criterion and a product owner.
      </p>
    </Panel>
  )
}
