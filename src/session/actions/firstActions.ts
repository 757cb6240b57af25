import type { Selection } from '../state.ts'
import type { Action, ActionContext, AppDialog, Route } from './action.ts'

// The actions that the first screen has buttons and keys for. All others are in registry.ts, which
// comes with the first menu or the palette.

export function state({ session }: ActionContext) {
  return session.store.getState()
}

export function isReady(context: ActionContext): boolean {
  return state(context).phase.kind === 'ready'
}

export function selected(
  context: ActionContext,
  ...kinds: readonly Selection['kind'][]
): Selection | null {
  const { selection } = state(context)
  return selection !== null && kinds.includes(selection.kind) && isReady(context) ? selection : null
}

export function go(route: Route, label: string, keywords: readonly string[]): Action {
  return {
    name: `go-${route}`,
    label: `Go to ${label}`,
    alias: label,
    keywords,
    canRun: isReady,
    run: ({ view }) => view.navigate(route),
  }
}

function add(record: 'team' | 'chapter' | 'person' | 'skill'): Action {
  return {
    name: `add-${record}`,
    label: `Add ${record}…`,
    keywords: ['new', 'create'],
    canRun: isReady,
    run: ({ view }) => view.ask({ kind: 'add', record }),
  }
}

export function onSelected(
  given: Pick<Action, 'name' | 'label'> & Partial<Action>,
  dialog: AppDialog,
  kinds: readonly Selection['kind'][],
): Action {
  return {
    ...given,
    canRun: (context) => selected(context, ...kinds) !== null,
    run: ({ view }) => view.ask(dialog),
  }
}

/** Labels name people; where a screen hides names, an edit is called by no more than its place. */
function saidLabel(context: ActionContext, label: 'undoLabel' | 'redoLabel'): string {
  const { [label]: said, areNamesHidden } = state(context)
  return said !== null && areNamesHidden ? 'the last change' : (said ?? '')
}

export const records = ['person', 'team', 'chapter', 'skill'] as const

export const firstActions: readonly Action[] = [
  {
    name: 'undo',
    label: (context) => `Undo ${saidLabel(context, 'undoLabel')}`.trim(),
    keys: ['Mod+Z'],
    canRun: (context) => isReady(context) && state(context).undoLabel !== null,
    run: ({ session }) => session.undo(),
  },
  {
    name: 'redo',
    label: (context) => `Redo ${saidLabel(context, 'redoLabel')}`.trim(),
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    canRun: (context) => isReady(context) && state(context).redoLabel !== null,
    run: ({ session }) => session.redo(),
  },
  {
    name: 'palette',
    label: 'Command palette',
    keys: ['Mod+K'],
    canRun: isReady,
    run: ({ view }) => view.ask({ kind: 'palette' }),
  },
  {
    name: 'shortcuts',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    keywords: ['help', 'keys'],
    canRun: () => true,
    run: ({ view }) => view.ask({ kind: 'shortcuts' }),
  },
  go('data', 'Data', ['import', 'export', 'download', 'workspaces', 'erase', 'backup']),
  add('team'),
  add('chapter'),
  add('person'),
  add('skill'),
  onSelected(
    { name: 'edit-selected', label: 'Rename or edit…', keys: ['F2'] },
    { kind: 'edit-selected' },
    records,
  ),
  {
    name: 'new-scenario',
    label: 'New scenario…',
    keywords: ['what if', 'plan', 'simulate'],
    canRun: isReady,
    run: ({ view }) => view.ask({ kind: 'new-scenario' }),
  },
  ...(['system', 'light', 'dark'] as const).map(
    (theme): Action => ({
      name: `theme-${theme}`,
      label: theme === 'system' ? 'Theme: as the system' : `Theme: ${theme}`,
      keywords: ['appearance', 'colour'],
      canRun: () => true,
      run: ({ view }) => view.setTheme(theme),
    }),
  ),
]

export function labelOf(action: Action, context: ActionContext): string {
  return typeof action.label === 'string' ? action.label : action.label(context)
}

/** The first action of that name; a name that does not exist is a bug. */
export function firstAction(name: string): Action {
  return named(firstActions, name)
}

export function named(actions: readonly Action[], name: string): Action {
  const found = actions.find((action) => action.name === name)
  if (found === undefined) throw new Error(`No action is called ${name}`)
  return found
}
