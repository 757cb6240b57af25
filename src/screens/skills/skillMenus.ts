import { setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import type { Level } from '#core/model/level.ts'
import type { Skill } from '#core/model/skill.ts'
import type { ActionContext } from '#session/actions/action.ts'
import { labelOf } from '#session/actions/firstActions.ts'
import { actionNamed } from '#session/actions/registry.ts'
import type { Selection } from '#session/state.ts'
import type { GridTarget } from '#ui/grid/gridData.ts'
import type { MenuEntry } from '#ui/Menu.tsx'
import type { SkillsTable } from './skillsTable.ts'

/** What is selected for the pane and the actions by choosing a row, a column or a cell. */
export function selectionOf(
  target: GridTarget,
  { meanings, skillOf }: Pick<SkillsTable, 'meanings' | 'skillOf'>,
): Selection | null {
  if (target.kind === 'column') {
    const skill = skillOf.get(target.column)
    return skill === undefined ? null : { kind: 'skill', skill: skill.id }
  }
  const meaning = meanings.get(target.row)
  if (meaning?.kind !== 'person') return null
  const { countedIn } = meaning.group
  const isTeam = countedIn !== null && countedIn !== 'organisation' && countedIn.kind === 'team'
  return { kind: 'person', person: meaning.person.id, team: isTeam ? countedIn.id : null }
}

/** What can be done to the skill of a column, or to the person of a row. */
export function skillMenuEntries(
  context: ActionContext,
  table: SkillsTable,
  target: GridTarget,
): MenuEntry[] {
  const { session } = context
  const selection = selectionOf(target, table)
  if (selection === null || target.kind === 'cell') return []
  const action = (name: string): MenuEntry => {
    const it = actionNamed(name)
    return {
      id: name,
      label: labelOf(it, context),
      tone: name === 'delete-selected' ? 'danger' : 'default',
      isDisabled: !it.canRun(context),
      onAction: () => it.run(context),
    }
  }
  if (selection.kind !== 'skill') {
    return [
      'edit-selected',
      'move-selected',
      'split-selected',
      'leave-team',
      'delete-selected',
    ].map(action)
  }
  const { workspace } = session.store.getState()
  const skill = workspace.skills.get(selection.skill)
  if (skill === undefined) return []
  return [
    action('edit-selected'),
    minimumLevels(skill, workspace.organisation.record, (level) =>
      session.perform((it) => setSkillMinimumLevel(it, { skill: skill.id, level })),
    ),
    { kind: 'separator', id: 'end' },
    action('delete-selected'),
  ]
}

function minimumLevels(
  { holdsFrom: own }: Skill,
  {
    holdsFrom,
    levels,
  }: { readonly holdsFrom: Level; readonly levels: readonly { name: string }[] },
  set: (level: Level | null) => void,
): MenuEntry {
  return {
    kind: 'section',
    id: 'minimum',
    label: 'Holds it from',
    entries: [
      {
        id: 'minimum-organisation',
        label: `As the organisation: ${holdsFrom} · ${levels[holdsFrom]?.name ?? ''}`,
        isChecked: own === null,
        onAction: () => set(null),
      },
      ...levels.map(({ name }, level) => ({
        id: `minimum-${level}`,
        label: `${level} · ${name}`,
        isChecked: own === level,
        onAction: () => set(level),
      })),
    ],
  }
}
