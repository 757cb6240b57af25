import type { Coverage, CoverageIndex } from '#core/analysis/coverage.ts'
import { type Finding, type Severity, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Chapter } from '#core/model/chapter.ts'
import type { SkillId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { isInScope, type RiskScope } from '../riskFilter.ts'

export type SeverityCounts = Readonly<Record<Severity, number>>

/** A team or chapter. */
export interface HeatRow {
  readonly scope: Scope
  readonly name: string
  /** What is found in it, of the findings shown. */
  readonly counts: SeverityCounts
  /** A team that has stated no needs: its members' skills stand for them. */
  readonly isUnstated: boolean
}

export interface HeatColumn {
  readonly skill: SkillId
  readonly name: string
  readonly counts: SeverityCounts
}

/** Teams or chapters against the skills that anybody holds or needs. */
export interface HeatMap {
  readonly rows: readonly HeatRow[]
  readonly columns: readonly HeatColumn[]
}

export interface HeatMapChoice {
  readonly kind: Scope['kind']
  readonly scope: RiskScope
  /** `risk`: what has more of the worst comes first, both ways. */
  readonly order: 'risk' | 'name'
}

/**
 * Lays the map. Cells are not in it: each is asked of the coverage when it is looked at. Linear
 * in the findings shown, in skills and needs; the sorting comes on top.
 */
export function layHeatMap(
  workspace: Workspace,
  coverage: CoverageIndex,
  shown: readonly Finding[],
  { kind, scope: wanted, order }: HeatMapChoice,
): HeatMap {
  const found = shown.filter(({ scope }) => scope.kind === kind)
  const byRow = tally(found, ({ scope }) => scope.id)
  const bySkill = tally(found, ({ skill }) => skill)
  const records: Iterable<Team | Chapter> = kind === 'team' ? workspace.teams : workspace.chapters
  const rows = Array.from(records, ({ id, name }): HeatRow & { readonly id: string } => {
    const scope = { kind, id } as Scope
    const isUnstated = scope.kind === 'team' && workspace.requirements.of(scope.id).length === 0
    return { id, scope, name, counts: byRow.get(id) ?? none, isUnstated }
  }).filter(({ scope }) => isInScope(scope, wanted) && coverage.isCounted(scope))
  const needed = new Set([...workspace.requirements].map(({ skill }) => skill))
  const { holdsFrom } = workspace.organisation.record
  const columns = Array.from(workspace.skills)
    .filter(
      (skill) =>
        needed.has(skill.id) ||
        bySkill.has(skill.id) ||
        coverage.orgHolders(skill.id, skill.holdsFrom ?? holdsFrom) > 0,
    )
    .map(({ id, name }) => ({ id, skill: id, name, counts: bySkill.get(id) ?? none }))
  const compare = order === 'name' ? compareNamed : compareRisk
  return { rows: rows.sort(compare), columns: columns.sort(compare) }
}

const none: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0 }

function tally(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): ReadonlyMap<string, SeverityCounts> {
  const counts = new Map<string, Record<Severity, number>>()
  for (const finding of findings) {
    const key = keyOf(finding)
    const of = counts.get(key) ?? { ...none }
    of[finding.severity]++
    counts.set(key, of)
  }
  return counts
}

interface Ranked {
  readonly id: string
  readonly name: string
  readonly counts: SeverityCounts
}

function compareRisk(a: Ranked, b: Ranked): number {
  for (const severity of severities) {
    const more = b.counts[severity] - a.counts[severity]
    if (more !== 0) return more
  }
  return compareNamed(a, b)
}

/** How a cell of the map looks, in the product's own signs. */
export interface HeatCell {
  /**
   * `gap`: needed and nobody; `one` and `several` holders; `short`: several, fewer than needed;
   * `none`: not needed and nobody.
   */
  readonly sign: 'gap' | 'one' | 'several' | 'short' | 'none'
  /** The count, as it is written: `2/3` where three are needed. */
  readonly text: string
  readonly isNeeded: boolean
  /** Of the finding, where there is one and it is shown. */
  readonly severity: Severity | null
}

export function heatCell(coverage: Coverage, showsLow: boolean): HeatCell {
  const { holders, minHolders, needed, finding } = coverage
  const severity =
    finding === null || (finding.severity === 'low' && !showsLow) ? null : finding.severity
  const isNeeded = needed === 'yes'
  if (holders === 0) {
    const text = isNeeded ? '0' : ''
    return { sign: isNeeded ? 'gap' : 'none', text, isNeeded, severity }
  }
  if (holders === 1) return { sign: 'one', text: '1', isNeeded, severity }
  const isShort = isNeeded && holders < minHolders
  return {
    sign: isShort ? 'short' : 'several',
    text: isShort ? `${holders}/${minHolders}` : String(holders),
    isNeeded,
    severity,
  }
}
