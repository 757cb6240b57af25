import { compareSeverities, type Finding } from '../analysis/finding.ts'
import { compareText } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import type { Workspace } from '../model/workspace.ts'
import { serializeCsv } from './csv.ts'

const columns = [
  'kind',
  'severity',
  'scope',
  'scope_id',
  'scope_name',
  'skill_id',
  'skill_name',
  'min_level',
  'min_holders',
  'needed',
  'holders',
  'holder_id',
  'holder_name',
  'org_holders',
] as const
type Column = (typeof columns)[number]

/** Columns by which rows are sorted after the severity, worst first; ids only settle ties. */
const sortedBy = ['kind', 'scope', 'scope_name', 'skill_name', 'scope_id', 'skill_id'] as const

/**
 * The findings file: one row a finding, with the names that the workspace has for the ids.
 *
 * @param hiddenNameOf how people are called, by id and by name, where neither is to be told.
 */
export function serializeFindings(
  workspace: Workspace,
  findings: Iterable<Finding>,
  hiddenNameOf: ((person: Person) => string) | null = null,
): string {
  const rows = Array.from(findings, (finding) => ({
    severity: finding.severity,
    cells: cellsOf(finding, workspace, hiddenNameOf),
  }))
  rows.sort((a, b) => {
    const worse = compareSeverities(a.severity, b.severity)
    if (worse !== 0) return worse
    for (const column of sortedBy) {
      const order = compareText(a.cells[column], b.cells[column])
      if (order !== 0) return order
    }
    return 0
  })
  return serializeCsv([columns, ...rows.map(({ cells }) => columns.map((name) => cells[name]))])
}

function cellsOf(
  finding: Finding,
  workspace: Workspace,
  hiddenNameOf: ((person: Person) => string) | null,
): Record<Column, string> {
  const { scope, skill, holder } = finding
  const person = holder === null ? undefined : workspace.people.get(holder)
  const hidden = person === undefined ? null : (hiddenNameOf?.(person) ?? null)
  const place =
    scope.kind === 'team' ? workspace.teams.get(scope.id) : workspace.chapters.get(scope.id)
  return {
    kind: finding.kind,
    severity: finding.severity,
    scope: scope.kind,
    scope_id: scope.id,
    scope_name: place?.name ?? scope.id,
    skill_id: skill,
    skill_name: workspace.skills.get(skill)?.name ?? skill,
    min_level: String(finding.minLevel),
    min_holders: String(finding.minHolders),
    needed: finding.needed,
    holders: String(finding.holders),
    holder_id: hidden ?? holder ?? '',
    holder_name: hidden ?? person?.name ?? holder ?? '',
    org_holders: String(finding.orgHolders),
  }
}
