import { type Severity, severities } from '#core/analysis/finding.ts'
import { compareText } from '#core/model/naming.ts'
import type { FindingLine } from './findingLines.ts'

export const groupings = ['none', 'skill', 'person', 'team', 'chapter'] as const
export type Grouping = (typeof groupings)[number]

export interface FindingGroup {
  readonly key: string
  readonly label: string
  /** In the order given. */
  readonly lines: readonly FindingLine[]
  readonly counts: Readonly<Record<Severity, number>>
  /** A team that has stated no needs. */
  readonly isUnstated: boolean
}

/**
 * Puts findings under the skill, person, team or chapter that they concern. Groups with more of
 * the worst come first, by name where they are alike; what belongs under none comes last.
 */
export function groupFindings(
  lines: readonly FindingLine[],
  by: Exclude<Grouping, 'none'>,
): FindingGroup[] {
  const groups = new Map<string, FindingLine[]>()
  for (const line of lines) {
    const key = groupKey(line, by)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [line])
    else group.push(line)
  }
  return Array.from(groups, ([key, members]) => ({
    key,
    label: groupLabel(members[0], by),
    lines: members,
    counts: countSeverities(members),
    isUnstated: by === 'team' && members.some(({ finding }) => finding.needed === 'unstated'),
  })).sort(compareGroups)
}

/** Empty: under none. */
function groupKey({ finding, chapter }: FindingLine, by: Exclude<Grouping, 'none'>): string {
  const { scope, skill, holder } = finding
  if (by === 'skill') return skill
  if (by === 'person') return holder ?? ''
  if (by === 'team') return scope.kind === 'team' ? scope.id : ''
  return chapter?.id ?? ''
}

function groupLabel(line: FindingLine | undefined, by: Exclude<Grouping, 'none'>): string {
  if (line === undefined) return ''
  if (by === 'skill') return line.skill
  if (by === 'person') return line.holder || 'Nobody, or too few'
  if (by === 'team') return line.finding.scope.kind === 'team' ? line.where : 'In chapters'
  return line.chapter?.name ?? 'In no chapter'
}

function countSeverities(lines: readonly FindingLine[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const { finding } of lines) counts[finding.severity]++
  return counts
}

function compareGroups(a: FindingGroup, b: FindingGroup): number {
  if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1
  for (const severity of severities) {
    const more = b.counts[severity] - a.counts[severity]
    if (more !== 0) return more
  }
  return compareText(a.label, b.label) || compareText(a.key, b.key)
}

/** "2 critical · 1 high". */
export function severityWords(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(' · ')
}
