import { useMemo, useRef, useState } from 'react'
import { unmeetableNeeds } from '#core/analysis/mission/unmeetableNeeds.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { CellExplanation } from '../../analysis/CellExplanation.tsx'
import { hindranceWords } from './hindranceWords.ts'
import { NeedsGrid } from './NeedsGrid.tsx'
import styles from './NeedsPart.module.css'
import { NeedsTools } from './NeedsTools.tsx'
import { SuggestedNeeds } from './SuggestedNeeds.tsx'

/** Which skills the mission needs, from which level and how many holders; and whether it can get them. */
export function NeedsPart({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [opened, setOpened] = useState<SkillId | null>(null)
  const firstTool = useRef<HTMLButtonElement>(null)
  const { length: count } = workspace.requirements.of(team.id)
  const hindrances = useMemo(
    () =>
      new Map(
        unmeetableNeeds(coverage, team).map((need) => [need.skill, hindranceWords(need, coverage)]),
      ),
    [coverage, team],
  )
  const warning =
    hindrances.size === 0
      ? ''
      : `The organisation cannot meet ${counted(hindrances.size, 'requirement', 'requirements')}`
  const nameOf = (skill: SkillId) => workspace.skills.get(skill)?.name ?? ''
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <p className={styles.summary}>
          {counted(count, 'requirement', 'requirements')}. Type to change a cell, Enter to edit it.
          Copy and paste work with your spreadsheet.
        </p>
        <NeedsTools team={team} first={firstTool} />
      </div>
      <p role="status" className="visually-hidden">
        {warning}
      </p>
      {hindrances.size === 0 ? null : (
        <section className={styles.unmeetable}>
          <h2>{warning}</h2>
          <ul>
            {[...hindrances].map(([skill, words]) => (
              <li key={skill}>
                <button type="button" className={styles.skill} onClick={() => setOpened(skill)}>
                  {nameOf(skill)}
                </button>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {count === 0 ? <SuggestedNeeds team={team} /> : null}
      <NeedsGrid
        key={team.id}
        team={team}
        hindrances={hindrances}
        onOpen={setOpened}
        onLeave={() => firstTool.current?.focus()}
      />
      {opened === null ? null : (
        <Dialog isOpen title={`${nameOf(opened)} in ${team.name}`} onClose={() => setOpened(null)}>
          <CellExplanation scope={{ kind: 'team', id: team.id }} skill={opened} />
        </Dialog>
      )}
    </div>
  )
}
