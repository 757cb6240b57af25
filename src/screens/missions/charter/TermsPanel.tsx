import { useMemo } from 'react'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import { teamTypes } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { Panel } from '#ui/Screen.tsx'
import { Select } from '#ui/Select.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { daysLeftWords, isUnderWay, typeTitles } from '../missionWords.ts'
import { useMissions } from '../useMissions.ts'
import { usePeopleChoices } from '../usePeopleChoices.ts'
import styles from './CharterPart.module.css'
import type { CharterPanelProps } from './IntentPanel.tsx'
import { SavedDay } from './SavedFields.tsx'

/** Who answers for the mission, how long it is to take, and what it takes up again. */
export function TermsPanel({ team, charter, save }: CharterPanelProps) {
  const { ask, hrefOf } = useMissions()
  const day = useSessionState((state) => state.day)
  const owners = usePeopleChoices()
  const origin = useSessionState(({ workspace }) =>
    charter.continues === null ? undefined : workspace.teams.get(charter.continues),
  )
  const origins = useOriginChoices(team.id, charter.continues)
  return (
    <Panel title="Who, and how long">
      <div className={styles.terms}>
        <div data-field="owner">
          <ComboBox
            label="Product owner"
            noneLabel="Nobody"
            choices={owners}
            value={team.owner}
            onChange={(owner) => save.team({ owner: owner as PersonId | null })}
          />
        </div>
        <Select
          label="Team type"
          value={team.type}
          onChange={(type) => save.team({ type })}
          options={teamTypes.map((value) => ({ value, label: typeTitles[value] }))}
        />
        <div className={styles.term}>
          <span className={styles.termLabel}>Target day</span>
          <span className={styles.termValue}>
            {team.target === null
              ? 'not set'
              : `${dayWords(team.target)}${isUnderWay(team) ? `, ${daysLeftWords(team.target, day)}` : ''}`}
            <Button size="small" onPress={() => ask({ kind: 'target', mission: team.id })}>
              {team.target === null ? 'Set…' : 'Change…'}
            </Button>
          </span>
        </div>
        <SavedDay
          label="Next review"
          description={
            charter.review !== null && team.target !== null && charter.review > team.target
              ? 'That is after the target day. Is it meant so?'
              : 'When it is looked at whether it goes on as it is.'
          }
          value={charter.review}
          onSave={(review) => save.charter({ review })}
        />
        <div className={styles.term}>
          <span className={styles.termLabel}>Formed</span>
          <span className={styles.termValue}>
            {team.formed === null ? 'not yet' : dayWords(team.formed)}
          </span>
        </div>
        <div>
          <ComboBox
            label="Continues the work of"
            noneLabel="No earlier mission"
            choices={origins}
            value={charter.continues}
            onChange={(continues) => save.charter({ continues: continues as TeamId | null })}
          />
          {origin === undefined ? null : (
            <a href={hrefOf(origin.id, 'history', {})}>Lessons of {origin.name}</a>
          )}
        </div>
      </div>
    </Panel>
  )
}

/** Missions that have ended, and the one that is chosen. */
function useOriginChoices(self: TeamId, chosen: TeamId | null) {
  const teams = useSessionState((state) => state.workspace.teams)
  return useMemo(
    () =>
      [...teams]
        .filter((team) => team.id !== self && (hasEnded(team) || team.id === chosen))
        .sort(compareNamed)
        .map(({ id, name, status }) => ({ id, label: name, detail: status })),
    [teams, self, chosen],
  )
}
