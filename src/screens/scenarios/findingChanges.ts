import { compareSeverities, type Finding, gravity, isGrave } from '#core/analysis/finding.ts'
import type { ScenarioDifference, ScopeShift } from '#core/analysis/scenarioDifference.ts'
import type { Scope } from '#core/analysis/scope.ts'

/**
 * What becomes of a finding. `gone`: it is found no more only because the last holder goes and
 * nobody has said that the skill is needed. `ended`: only because its team or chapter counts no
 * more. Neither is any better.
 */
export type ChangeKind = 'opened' | 'worse' | 'closed' | 'better' | 'gone' | 'ended'

/** In the order in which they are shown. */
export const changeKinds: readonly ChangeKind[] = [
  'opened',
  'worse',
  'closed',
  'better',
  'gone',
  'ended',
]

/** A finding that a scenario opens, closes or changes. */
export interface FindingChange {
  readonly kind: ChangeKind
  readonly scope: Scope
  readonly skill: Finding['skill']
  /** `null`: nothing is found before, or then. */
  readonly before: Finding | null
  readonly after: Finding | null
  /** As it is to be spoken of: as it would be, or as it was where it is found no more. */
  readonly finding: Finding
  /** Nothing in the scope itself changes: the skill has other holders elsewhere. */
  readonly isElsewhere: boolean
  readonly shift: ScopeShift | null
}

/** All that is shown, the newly found first, and in each kind the worst first. */
export function findingChanges(
  { impact, emptied, scopes }: ScenarioDifference,
  showsLow: boolean,
): FindingChange[] {
  const isShown = (finding: Finding) => showsLow || isGrave(finding)
  const shifts = new Map(scopes.map((it) => [keyOf(it.scope), it]))
  const changes: FindingChange[] = []
  for (const { scope, isElsewhere, isEnded, closed, opened, changed } of impact.scopes) {
    const shift = shifts.get(keyOf(scope)) ?? null
    const add = (kind: ChangeKind, before: Finding | null, after: Finding | null) => {
      const finding = after ?? before
      if (finding === null) return
      const { skill } = finding
      changes.push({ kind, scope, skill, before, after, finding, isElsewhere, shift })
    }
    for (const it of opened) if (isShown(it)) add('opened', null, it)
    for (const it of closed) {
      if (isShown(it)) add(isEnded ? 'ended' : emptied.has(it) ? 'gone' : 'closed', it, null)
    }
    for (const { before, after } of changed) {
      // What is hidden before or after comes, or goes, for who looks.
      if (!isShown(before) && !isShown(after)) continue
      if (!isShown(before)) add('opened', null, after)
      else if (!isShown(after)) add('closed', before, null)
      else if (gravity(after) > gravity(before)) add('worse', before, after)
      else if (gravity(after) < gravity(before)) add('better', before, after)
    }
  }
  return changes.sort(compareChanges)
}

/** How many there are of each kind, and of the new ones how many are critical. */
export type ChangeTally = Readonly<Record<ChangeKind, number>> & { readonly critical: number }

export function tallyOf(changes: readonly FindingChange[]): ChangeTally {
  const tally = { opened: 0, worse: 0, closed: 0, better: 0, gone: 0, ended: 0, critical: 0 }
  for (const { kind, finding } of changes) {
    tally[kind]++
    if (kind === 'opened' && finding.severity === 'critical') tally.critical++
  }
  return tally
}

/** Names a finding's place, whatever becomes of it. */
export function changeKey({ scope, skill }: Pick<FindingChange, 'scope' | 'skill'>): string {
  return `${keyOf(scope)}\u001f${skill}`
}

export function keyOf({ kind, id }: Scope): string {
  return `${kind}:${id}`
}

function compareChanges(a: FindingChange, b: FindingChange): number {
  return (
    changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
    compareSeverities(a.finding.severity, b.finding.severity) ||
    gravity(b.finding) - gravity(a.finding)
  )
}
