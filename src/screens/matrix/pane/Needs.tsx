import { X } from 'lucide-react'
import { removeRequirement, setRequirement } from '#core/commands/setRequirement.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Requirement } from '#core/model/requirement.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import { heldSkills } from '../model/departure.ts'
import { levelName } from '../model/words.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './Pane.module.css'
import { Section } from './Section.tsx'

export interface NeedsProps {
  readonly view: MatrixView
  readonly team: Team
}

/** What the team says that it needs: the difference between a lonely skill and a risk. */
export function Needs({ view, team }: NeedsProps) {
  const session = useSession()
  const { workspace } = view.occupancy
  const nameOf = (skill: SkillId) => workspace.skills.get(skill)?.name ?? ''
  const needs = workspace.requirements
    .of(team.id)
    .toSorted((a, b) => nameOf(a.skill).localeCompare(nameOf(b.skill)))
  const stated = new Set(needs.map(({ skill }) => skill))
  const state = (skill: SkillId) =>
    session.perform((it) => setRequirement(it, { team: team.id, skill }))
  return (
    <Section title={`Stated needs (${needs.length})`}>
      {needs.length === 0 ? <Unstated view={view} team={team} onState={state} /> : null}
      {needs.map((need) => (
        <Need key={need.skill} workspace={workspace} need={need} name={nameOf(need.skill)} />
      ))}
      <ComboBox
        label="Add a needed skill"
        placeholder="Find a skill"
        choices={[...workspace.skills]
          .filter(({ id }) => !stated.has(id))
          .map(({ id, name }) => ({ id, label: name }))
          .sort((a, b) => a.label.localeCompare(b.label))}
        value={null}
        onChange={(id) => {
          if (id !== null) state(id as SkillId)
        }}
      />
    </Section>
  )
}

interface NeedProps {
  readonly workspace: Workspace
  readonly need: Requirement
  readonly name: string
}

const mostHolders = 9

function Need({ workspace, need, name }: NeedProps) {
  const session = useSession()
  const { team, skill, minLevel, minHolders } = need
  const { holdsFrom, levels } = workspace.organisation.record
  const usual = workspace.skills.get(skill)?.holdsFrom ?? holdsFrom
  const set = (fields: Partial<Requirement>) =>
    session.perform((it) => setRequirement(it, { team, skill, ...fields }))
  const counts = Array.from({ length: Math.max(mostHolders, minHolders) }, (_, at) => at + 1)
  return (
    <div className={styles.need}>
      <span>{name}</span>
      <IconButton
        size="small"
        label={`No longer need ${name}`}
        onPress={() => session.perform((it) => removeRequirement(it, { team, skill }))}
      >
        <X aria-hidden="true" />
      </IconButton>
      <div className={styles.needFields}>
        <Select
          label={`Level of ${name}`}
          isLabelHidden
          value={minLevel === null ? 'usual' : String(minLevel)}
          onChange={(value) => set({ minLevel: value === 'usual' ? null : Number(value) })}
          options={[
            { value: 'usual', label: `≥ ${levelName(workspace, usual)} (as usual)` },
            ...levels.map((level, at) => ({ value: String(at), label: `≥ ${level.name}` })),
          ]}
        />
        <Select
          label={`Holders of ${name}`}
          isLabelHidden
          value={String(minHolders)}
          onChange={(value) => set({ minHolders: Number(value) })}
          options={counts.map((count) => ({
            value: String(count),
            label: counted(count, 'holder', 'holders'),
          }))}
        />
      </div>
    </div>
  )
}

const suggestedSkills = 8

function Unstated({ view, team, onState }: NeedsProps & { onState: (skill: SkillId) => void }) {
  const { workspace } = view.occupancy
  const held = [...heldSkills(workspace, view.coverage, { kind: 'team', id: team.id })]
    .sort(([, a], [, b]) => b - a)
    .slice(0, suggestedSkills)
  return (
    <div className={styles.notice}>
      <p>
        This team has not stated its needs, so whatever its members hold stands for them. With needs
        stated, only what matters is flagged.
      </p>
      {held.length === 0 ? null : (
        <>
          <p>Its members hold most of:</p>
          <div className={styles.suggestions}>
            {held.map(([skill, holders]) => (
              <Button key={skill} size="small" onPress={() => onState(skill)}>
                + {workspace.skills.get(skill)?.name} ({holders})
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
