import { type ReactNode, useState } from 'react'
import { setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import type { Level } from '#core/model/level.ts'
import type { Skill } from '#core/model/skill.ts'
import { actionNamed, labelOf } from '#session/actions/registry.ts'
import { useActionContext, useSession, useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import type { GridHeading } from '#ui/grid/gridData.ts'
import { ContextMenu, type MenuEntry, type MenuPlace } from '#ui/Menu.tsx'
import type { SkillsTable } from './skillsTable.ts'

interface OpenMenu {
  readonly selection: Selection
  readonly place: MenuPlace
}

interface HeadingMenu {
  select(heading: GridHeading): void
  open(heading: GridHeading, place: MenuPlace): void
  readonly menu: ReactNode
}

/** What can be done to the skill or the person of a head: the actions of what is selected. */
export function useHeadingMenu(table: SkillsTable): HeadingMenu {
  const session = useSession()
  const context = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const [opened, setOpened] = useState<OpenMenu | null>(null)
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
  const skill =
    opened?.selection.kind === 'skill' ? workspace.skills.get(opened.selection.skill) : undefined
  const entries: MenuEntry[] =
    skill === undefined
      ? ['edit-selected', 'move-selected', 'split-selected', 'leave-team', 'delete-selected'].map(
          action,
        )
      : [
          action('edit-selected'),
          minimumLevels(skill, workspace.organisation.record, (level) =>
            session.perform((it) => setSkillMinimumLevel(it, { skill: skill.id, level })),
          ),
          { kind: 'separator', id: 'end' },
          action('delete-selected'),
        ]
  return {
    select: (heading) => session.select(selectionOf(heading, table)),
    open: (heading, place) => {
      const selection = selectionOf(heading, table)
      session.select(selection)
      if (selection !== null) setOpened({ selection, place })
    },
    menu: (
      <ContextMenu
        label={skill?.name ?? 'Person'}
        entries={entries}
        place={opened?.place ?? null}
        onClose={() => setOpened(null)}
      />
    ),
  }
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

function selectionOf(heading: GridHeading, { meanings, skillOf }: SkillsTable): Selection | null {
  if (heading.kind === 'column') {
    const skill = skillOf.get(heading.column)
    return skill === undefined ? null : { kind: 'skill', skill: skill.id }
  }
  const meaning = meanings.get(heading.row)
  if (meaning?.kind !== 'person') return null
  const { countedIn } = meaning.group
  const isTeam = countedIn !== null && countedIn !== 'organisation' && countedIn.kind === 'team'
  return { kind: 'person', person: meaning.person.id, team: isTeam ? countedIn.id : null }
}
