import { hasEnded } from '#core/commands/mission/statusRules.ts'
import type { Team } from '#core/model/team.ts'
import type { ReteamVerb, View } from '#session/actions/action.ts'
import type { MenuEntry } from '#ui/Menu.tsx'

const verbs: readonly (readonly [verb: ReteamVerb, label: string])[] = [
  ['split', 'Split…'],
  ['merge', 'Merge into…'],
  ['grow', 'Grow…'],
  ['switch', 'Switch a person…'],
  ['isolate', 'Isolate members…'],
]

/** The verbs by which a team changes, each with a look at what it would do; none once it is over. */
export function reteamEntries(team: Team, view: Pick<View, 'ask'>): readonly MenuEntry[] {
  if (hasEnded(team)) return []
  const entries = verbs.map(([verb, label]) => ({
    id: verb,
    label,
    onAction: () => view.ask({ kind: 'reteam', verb, team: team.id }),
  }))
  return [
    { kind: 'section', id: 'reteam', label: 'Change the team', entries },
    { kind: 'separator', id: 'after-reteam' },
  ]
}
