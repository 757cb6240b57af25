import { useMemo } from 'react'
import type { ChapterId, PersonId } from '#core/model/ids.ts'
import { isCurrent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ActionContext, Route } from '#session/actions/action.ts'
import { labelOf } from '#session/actions/firstActions.ts'
import { actions } from '#session/actions/registry.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import type { Selection, SessionState } from '#session/state.ts'
import type { Choice } from '#ui/choice.ts'
import { isMacKeyboard, showKeys } from '#ui/keys.ts'
import { PaletteDialog } from '#ui/PaletteDialog.tsx'

/** A choice, and what choosing it does. */
interface Command extends Choice {
  readonly run: () => void
}

/** Everything that can be done now, and everything that has a name, in one list. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const context = useActionContext()
  const workspace = useSessionState((state) => state.workspace)
  const commands = useMemo(
    () => [...actionCommands(context), newMission(context), ...recordCommands(context, workspace)],
    [context, workspace],
  )
  return (
    <PaletteDialog
      label="Command palette"
      placeholder="Find a person, skill, team or action"
      choices={commands}
      onClose={onClose}
      onChoose={(id) => {
        onClose()
        commands.find((it) => it.id === id)?.run()
      }}
    />
  )
}

function actionCommands(context: ActionContext): Command[] {
  const isMac = isMacKeyboard()
  return actions
    .filter((action) => action.name !== 'palette' && action.canRun(context))
    .map((action) => {
      const [keys] = action.keys ?? []
      return {
        id: `action ${action.name}`,
        group: 'Actions',
        label: labelOf(action, context),
        keywords: (action.keywords ?? []).join(' '),
        ...(action.alias === undefined ? {} : { alias: action.alias }),
        ...(keys === undefined ? {} : { keys: showKeys(keys, isMac) }),
        run: () => action.run(context),
      }
    })
}

/** Only from here: on its screen it is a button, and nothing else asks for it. */
function newMission({ view }: ActionContext): Command {
  return {
    id: 'new-mission',
    group: 'Actions',
    label: 'New mission…',
    keywords: 'propose create charter',
    run: () => {
      view.navigate('missions')
      view.address.write('?new=mission')
    },
  }
}

function recordCommands(context: ActionContext, workspace: Workspace): Command[] {
  const { chapters, people, skills, teams } = workspace
  const show = (route: Route, selection: () => Selection) => () => {
    context.session.select(selection())
    context.view.navigate(route)
  }
  const chapterName = (id: ChapterId | null) => (id === null ? '' : (chapters.get(id)?.name ?? ''))
  return [
    ...[...people].map((it) => ({
      id: `person ${it.id}`,
      group: 'People',
      label: it.name,
      detail: [it.role, chapterName(it.chapter)].filter(Boolean).join(' · '),
      run: show('matrix', () => personSelection(context.session.store.getState(), it.id)),
    })),
    ...[...teams].map((it) => ({
      id: `team ${it.id}`,
      group: 'Teams',
      label: it.name,
      detail: it.status,
      run: show('matrix', () => ({ kind: 'team', team: it.id })),
    })),
    ...[...skills].map((it) => ({
      id: `skill ${it.id}`,
      group: 'Skills',
      label: it.name,
      detail: chapterName(it.chapter),
      run: show('skills', () => ({ kind: 'skill', skill: it.id })),
    })),
    ...[...chapters].map((it) => ({
      id: `chapter ${it.id}`,
      group: 'Chapters',
      label: it.name,
      run: show('matrix', () => ({ kind: 'chapter', chapter: it.id })),
    })),
  ]
}

/** The person in the team where they are, if that is one team. */
function personSelection({ workspace, day }: SessionState, person: PersonId): Selection {
  const stays = [...workspace.memberships].filter(
    (stay) => stay.person === person && isCurrent(stay, day),
  )
  const [only, ...others] = stays
  return {
    kind: 'person',
    person,
    team: only !== undefined && others.length === 0 ? only.team : null,
  }
}
