import { useMemo } from 'react'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { setRequirement } from '#core/commands/setRequirement.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { takeBatch } from '../../records/takeBatch.ts'
import styles from './NeedsPart.module.css'

const mostSuggested = 10

/** Where a team has not said what it needs: what most of its members hold, to be stated. */
export function SuggestedNeeds({ team }: { readonly team: Team }) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const held = useMemo(
    () =>
      scopeHoldings(workspace, coverage, { kind: 'team', id: team.id })
        .skills.toSorted((a, b) => b.holders.length - a.holders.length)
        .slice(0, mostSuggested),
    [workspace, coverage, team.id],
  )
  const stateAll = () => {
    const names = new RecordNames(workspace)
    const added = held.map(({ skill }) => new Map([['skill', names.textOf('skills', skill)]]))
    const given = new Map([['team', names.textOf('teams', team.id)]])
    takeBatch(session, 'requirements', { inputs: [], added, readOnly: 0 }, given)
  }
  const state = (skill: SkillId) =>
    session.perform((it) => setRequirement(it, { team: team.id, skill }))
  return (
    <div className={styles.notice}>
      <p>
        {team.name} has not stated what it needs
        {held.length === 0
          ? '. Type or paste skills into the blank row, or copy what another mission needs.'
          : ', so whatever its members hold stands for it. State what matters, and only that is flagged. Its members hold most of:'}
      </p>
      {held.length === 0 ? null : (
        <div className={styles.suggestions}>
          {held.map(({ skill, holders }) => (
            <Button
              key={skill}
              size="small"
              aria-label={`Need ${nameOf(skill)}, held by ${counted(holders.length, 'member', 'members')}`}
              onPress={() => state(skill)}
            >
              + {nameOf(skill)} ({holders.length})
            </Button>
          ))}
          <Button size="small" variant="ghost" onPress={stateAll}>
            State these {held.length}
          </Button>
        </div>
      )}
    </div>
  )

  function nameOf(skill: SkillId): string {
    return workspace.skills.get(skill)?.name ?? ''
  }
}
