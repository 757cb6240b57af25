import { missionProgress } from '#core/analysis/mission/missionProgress.ts'
import { percentText } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Panel } from '#ui/Screen.tsx'
import { ReadingPicture } from '../measure/ReadingPicture.tsx'
import { Readings } from '../measure/Readings.tsx'
import { valueWords } from '../missionWords.ts'
import partStyles from './CharterPart.module.css'
import { goalNote } from './goalNote.ts'
import type { CharterPanelProps } from './IntentPanel.tsx'
import styles from './MeasurePanel.module.css'
import { SavedNumber, SavedText } from './SavedFields.tsx'

/** What is counted, from where to where, and what it said so far. */
export function MeasurePanel({ team, charter, save }: CharterPanelProps) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const progress = missionProgress(workspace, team, day)
  const { current, share, unit, readings, baseline, goal } = progress
  const origin = charter.continues === null ? undefined : workspace.charters.get(charter.continues)
  const note = goalNote(charter, origin)
  const hasPicture = readings.length + Number(baseline !== null) + Number(goal !== null) > 1
  return (
    <Panel
      title="Measure"
      className={partStyles.wide}
      tools={
        current === null ? null : (
          <span className={styles.now}>
            now <strong>{valueWords(current.value, unit)}</strong>
            {share === null ? null : `, ${wayWords(share)}`}
          </span>
        )
      }
    >
      <div className={styles.body}>
        <div className={styles.fields}>
          <SavedText
            label="What is measured?"
            placeholder="Median time to open an account"
            value={team.measure}
            onSave={(measure) => save.team({ measure })}
          />
          <div className={styles.numbers}>
            <SavedText
              label="Unit"
              placeholder="minutes, %"
              value={charter.unit}
              onSave={(text) => save.charter({ unit: text })}
            />
            <SavedNumber
              label="Baseline"
              value={charter.baseline}
              onSave={(value) => save.charter({ baseline: value })}
            />
            <SavedNumber
              label="Goal"
              {...(note === null ? {} : { description: note })}
              value={charter.goal}
              onSave={(value) => save.charter({ goal: value })}
            />
          </div>
          {hasPicture ? (
            <ReadingPicture team={team} progress={progress} />
          ) : (
            <p className={styles.hint}>
              With a baseline, a goal and a first reading the measure is drawn here.
            </p>
          )}
        </div>
        <Readings team={team} progress={progress} />
      </div>
    </Panel>
  )
}

/** "62 % of the way", "past the goal", "further away than at the start". */
function wayWords(share: number): string {
  if (share < 0) return 'further away than at the start'
  return share > 1 ? 'past the goal' : `${percentText(share)} of the way`
}
