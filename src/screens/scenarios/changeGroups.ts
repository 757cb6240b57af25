import { severities } from '#core/analysis/finding.ts'
import { compareText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { scopeName } from '../analysis/findingLook.ts'
import { type FindingChange, keyOf } from './findingChanges.ts'
import type { Grouping } from './scenariosLook.ts'

export interface ChangeGroup {
  readonly key: string
  readonly label: string
  readonly changes: readonly FindingChange[]
}

/** The group of what is not met, but ends with its team or chapter. */
export const endedKey = 'ended'

const severityLabels = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' } as const

/**
 * The changes by severity, or by where they are: teams first or chapters first, and those with
 * more of the new ones before the others. What ends with its team stands by itself, last.
 */
export function changeGroups(
  changes: readonly FindingChange[],
  grouping: Grouping,
  workspaces: readonly Workspace[],
): ChangeGroup[] {
  const ended = changes.filter(({ kind }) => kind === 'ended')
  const others = changes.filter(({ kind }) => kind !== 'ended')
  const groups = groupsOf(others, grouping, workspaces)
  if (ended.length === 0) return groups
  return [...groups, { key: endedKey, label: 'Ended with their team', changes: ended }]
}

function groupsOf(
  changes: readonly FindingChange[],
  grouping: Grouping,
  workspaces: readonly Workspace[],
): ChangeGroup[] {
  if (grouping === 'severity') {
    return severities.flatMap((severity) => {
      const own = changes.filter(({ finding }) => finding.severity === severity)
      return own.length === 0
        ? []
        : { key: severity, label: severityLabels[severity], changes: own }
    })
  }
  const groups = new Map<string, FindingChange[]>()
  for (const it of changes) {
    const own = groups.get(keyOf(it.scope))
    if (own === undefined) groups.set(keyOf(it.scope), [it])
    else own.push(it)
  }
  const isFirst = (it: ChangeGroup) => Number(it.changes[0]?.scope.kind === grouping)
  const opened = (it: ChangeGroup) => it.changes.filter(({ kind }) => kind === 'opened').length
  return [...groups]
    .map(([key, own]) => ({ key, label: nameIn(own, workspaces), changes: own }))
    .sort(
      (a, b) => isFirst(b) - isFirst(a) || opened(b) - opened(a) || compareText(a.label, b.label),
    )
}

function nameIn([first]: readonly FindingChange[], workspaces: readonly Workspace[]): string {
  if (first === undefined) return ''
  for (const workspace of workspaces) {
    const name = scopeName(first.scope, workspace)
    if (name !== '') return name
  }
  return 'a deleted one'
}
