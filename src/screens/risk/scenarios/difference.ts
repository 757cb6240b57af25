import type { ChangedFinding, EditImpact, ScopeImpact } from '#core/analysis/editImpact.ts'
import { type Finding, type Severity, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { counted, grouped, listed } from '#core/model/naming.ts'

/** What an edit does to the findings that are shown, in one scope or in all. */
export interface Difference {
  /** As they are today. */
  readonly closed: readonly Finding[]
  /** Found no more only because the last holder goes and nobody has said that it is needed. */
  readonly gone: readonly Finding[]
  /** As they would be. */
  readonly opened: readonly Finding[]
  readonly worse: readonly ChangedFinding[]
  readonly better: readonly ChangedFinding[]
}

export interface ScopeDifference extends Difference {
  readonly scope: Scope
}

/** The scopes in which anything that is shown changes, those with more of the worst opened first. */
export function scopeDifferences(
  impact: EditImpact,
  isGone: (finding: Finding) => boolean,
  showsLow: boolean,
): ScopeDifference[] {
  return impact.scopes
    .map(({ scope, closed, opened, changed }) => ({
      scope,
      ...sortedOut({ closed, opened, changed }, isGone, showsLow),
    }))
    .filter((it) => sizeOf(it) > 0)
    .sort((a, b) => weigh(b) - weigh(a))
}

export function together(differences: readonly Difference[]): Difference {
  return {
    closed: differences.flatMap(({ closed }) => closed),
    gone: differences.flatMap(({ gone }) => gone),
    opened: differences.flatMap(({ opened }) => opened),
    worse: differences.flatMap(({ worse }) => worse),
    better: differences.flatMap(({ better }) => better),
  }
}

/** "closes 2, opens 5 (1 critical)"; `null`: nothing changes. */
export function shortDifference({
  closed,
  gone,
  opened,
  worse,
  better,
}: Difference): string | null {
  const critical = opened.filter(({ severity }) => severity === 'critical').length
  const parts = [
    closed.length === 0 ? '' : `closes ${grouped(closed.length)}`,
    opened.length === 0
      ? ''
      : `opens ${grouped(opened.length)}${critical === 0 ? '' : ` (${grouped(critical)} critical)`}`,
    worse.length === 0 ? '' : `worsens ${grouped(worse.length)}`,
    better.length === 0 ? '' : `eases ${grouped(better.length)}`,
    gone.length === 0 ? '' : `${grouped(gone.length)} end with their last holder`,
  ].filter((it) => it !== '')
  return parts.length === 0 ? null : parts.join(', ')
}

/** "It closes 2 findings and opens 5 (1 critical): 27 findings today, 30 then." */
export function differenceWords(difference: Difference, impact: EditImpact, showsLow: boolean) {
  const { closed, gone, opened, worse, better } = difference
  if (sizeOf(difference) === 0) return 'It changes no finding on this day.'
  const critical = opened.filter(({ severity }) => severity === 'critical').length
  const parts = [
    closed.length === 0 ? '' : `closes ${counted(closed.length, 'finding', 'findings')}`,
    opened.length === 0
      ? ''
      : `opens ${counted(opened.length, 'finding', 'findings')}${critical === 0 ? '' : ` (${grouped(critical)} critical)`}`,
    worse.length === 0 ? '' : `makes ${grouped(worse.length)} more severe`,
    better.length === 0 ? '' : `makes ${grouped(better.length)} less severe`,
    gone.length === 0
      ? ''
      : `ends ${grouped(gone.length)} only because the last holder goes where no need is stated`,
  ].filter((it) => it !== '')
  const [before, after] = [impact.before, impact.after].map((counts) =>
    shownSeverities(showsLow).reduce((sum, severity) => sum + counts[severity], 0),
  )
  const numbers = `${counted(before ?? 0, 'finding', 'findings')} today, ${grouped(after ?? 0)} then`
  return `It ${listed(parts, parts.length)}: ${numbers}.`
}

export function shownSeverities(showsLow: boolean): readonly Severity[] {
  return severities.filter((severity) => showsLow || severity !== 'low')
}

function sortedOut(
  { closed, opened, changed }: Pick<ScopeImpact, 'closed' | 'opened' | 'changed'>,
  isGone: (finding: Finding) => boolean,
  showsLow: boolean,
): Difference {
  const isShown = ({ severity }: Finding) => showsLow || severity !== 'low'
  const difference = {
    closed: closed.filter((finding) => isShown(finding) && !isGone(finding)),
    gone: closed.filter((finding) => isShown(finding) && isGone(finding)),
    opened: opened.filter(isShown),
    worse: [] as ChangedFinding[],
    better: [] as ChangedFinding[],
  }
  for (const change of changed) {
    const { before, after } = change
    // What is hidden before or after comes, or goes, for who looks.
    if (!isShown(before) && !isShown(after)) continue
    if (!isShown(before)) difference.opened.push(after)
    else if (!isShown(after)) difference.closed.push(before)
    else if (rank(after) > rank(before)) difference.worse.push(change)
    else if (rank(after) < rank(before)) difference.better.push(change)
  }
  return difference
}

/** The worse the more: by severity, then by kind. */
function rank({ severity, kind }: Finding): number {
  return 3 * (severities.length - severities.indexOf(severity)) + kinds[kind]
}

const kinds = { short: 0, 'key-person': 1, gap: 2 } as const

/** More of the worst that is new, first. */
function weigh({ opened, worse, closed }: Difference): number {
  const news = [...opened, ...worse.map(({ after }) => after)]
  const steps = news.reduce(
    (sum, { severity }) => sum + 10 ** (3 - severities.indexOf(severity)),
    0,
  )
  return steps === 0 ? -closed.length / 1e6 : steps
}

function sizeOf({ closed, gone, opened, worse, better }: Difference): number {
  return closed.length + gone.length + opened.length + worse.length + better.length
}
