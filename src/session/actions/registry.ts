import type { Action, ActionContext, ReteamVerb } from './action.ts'
import {
  firstAction,
  firstActions,
  go,
  named,
  onSelected,
  records,
  selected,
  state,
} from './firstActions.ts'

/** Makes a scenario of what would happen to the selected person or team, and shows it. */
function whatIf(
  name: string,
  kind: 'person' | 'team',
  happens: (selectedName: string) => string,
): Action {
  return {
    name,
    label: (context) => `What if ${happens(selectedName(context, kind))}, as a scenario`,
    keywords: ['departure', 'end', 'simulate'],
    canRun: (context) => selected(context, kind) !== null,
    run: async (context) => {
      const it = selected(context, kind)
      const { whatIfDisbanded, whatIfLeaves } = await import('../scenario/oneStepScenario.ts')
      if (it?.kind === 'person') await whatIfLeaves(context.session, it.person)
      if (it?.kind === 'team') await whatIfDisbanded(context.session, it.team)
    },
  }
}

function selectedName(context: ActionContext, kind: 'person' | 'team'): string {
  const it = selected(context, kind)
  const { people, teams } = state(context).workspace
  const record =
    it?.kind === 'person' ? people.get(it.person) : it?.kind === 'team' ? teams.get(it.team) : null
  return record?.name ?? kind
}

function reteam(verb: ReteamVerb, label: string, keywords: readonly string[]): Action {
  return {
    name: `${verb}-team`,
    label,
    keywords: ['reteam', ...keywords],
    canRun: (context) => {
      const it = selected(context, 'team')
      const team = it?.kind === 'team' ? state(context).workspace.teams.get(it.team) : undefined
      return team !== undefined && team.status !== 'disbanded' && team.status !== 'abandoned'
    },
    run: (context) => {
      const it = selected(context, 'team')
      if (it?.kind === 'team') context.view.ask({ kind: 'reteam', verb, team: it.team })
    },
  }
}

/** Everything that can be done from anywhere, in the order in which lists show it. */
export const actions: readonly Action[] = [
  firstAction('undo'),
  firstAction('redo'),
  firstAction('palette'),
  firstAction('shortcuts'),
  go('matrix', 'Matrix', ['teams', 'chapters', 'grid']),
  go('skills', 'Skills', ['ratings', 'levels', 'people']),
  go('risk', 'Risk', ['findings', 'key person', 'gaps']),
  go('scenarios', 'Scenarios', ['what if', 'plan', 'compare', 'difference']),
  go('missions', 'Missions', ['teams', 'charter', 'board', 'outcome', 'load']),
  go('timeline', 'Timeline', ['missions', 'dates', 'gantt', 'last holder', 'history']),
  go('tables', 'Tables', ['people', 'teams', 'memberships', 'requirements', 'records']),
  firstAction('go-data'),
  firstAction('add-team'),
  firstAction('add-chapter'),
  firstAction('add-person'),
  firstAction('add-skill'),
  firstAction('edit-selected'),
  onSelected(
    { name: 'move-selected', label: 'Move to…', keywords: ['team', 'transfer'] },
    { kind: 'move-selected' },
    ['person'],
  ),
  onSelected(
    { name: 'split-selected', label: 'Split over teams…', keywords: ['percent', 'allocation'] },
    { kind: 'split-selected' },
    ['person'],
  ),
  {
    name: 'leave-team',
    label: 'Take out of the team',
    keywords: ['remove', 'member'],
    canRun: (context) => {
      const it = selected(context, 'person')
      return it?.kind === 'person' && it.team !== null
    },
    run: (context) => {
      const it = selected(context, 'person')
      if (it?.kind !== 'person' || it.team === null) return
      const { person, team } = it
      void import('./moveAndTell.ts').then(({ takeOut }) => takeOut(context.session, person, team))
    },
  },
  {
    name: 'what-if-leaves',
    label: 'What if they leave…',
    keywords: ['departure', 'risk', 'simulate'],
    canRun: (context) => selected(context, 'person') !== null,
    run: (context) => {
      const it = selected(context, 'person')
      if (it?.kind !== 'person') return
      const people = encodeURIComponent(it.person)
      context.view.navigate('risk')
      context.view.address.write(`?${new URLSearchParams({ view: 'departures', people })}`)
    },
  },
  whatIf('scenario-leaves', 'person', (name) => `${name} leaves`),
  whatIf('scenario-disband', 'team', (name) => `we disband ${name}`),
  firstAction('new-scenario'),
  {
    name: 'leave-scenario',
    label: 'Leave scenario',
    keywords: ['baseline', 'back'],
    canRun: (context) => state(context).scenario !== null,
    run: ({ session }) => void session.showScenario(null),
  },
  reteam('split', 'Split team…', ['divide', 'two']),
  reteam('merge', 'Merge into…', ['join', 'one']),
  reteam('grow', 'Grow team…', ['add', 'people', 'join']),
  reteam('switch', 'Switch a person…', ['swap', 'exchange', 'places']),
  reteam('isolate', 'Isolate members…', ['apart', 'spike', 'lab']),
  onSelected(
    { name: 'delete-selected', label: 'Delete…', keywords: ['remove'] },
    { kind: 'delete-selected' },
    records,
  ),
  ...firstActions.filter(({ name }) => name.startsWith('theme-')),
]

/** The action of that name; a name that does not exist is a bug. */
export function actionNamed(name: string): Action {
  return named(actions, name)
}
