import { compareText } from '../model/naming.ts'
import type { Counts } from './counts.ts'
import { severities } from './finding.ts'
import { codeSpan, findingClasses } from './findingCodes.ts'
import type { Scope } from './scope.ts'
import type { ScopeCells } from './scopeCells.ts'

/** A scope in the ranking, with what it was ranked by. */
interface Ranked {
  readonly scope: Scope
  readonly cells: ScopeCells
  readonly group: number
  /** Findings by severity, worst first. */
  readonly tally: readonly number[]
}

/** The codes of each severity, worst first. */
const codesBySeverity = severities.map((severity) =>
  findingClasses.flatMap((found, code) => (found?.severity === severity ? code : [])),
)

/**
 * Scopes in the order of what was found in them. The counts note which groups changed; when the
 * ranking is next asked for, those are taken out, sorted among themselves and merged in again:
 * linear in the scopes for any number of edits since, and nothing where there were none.
 */
export class ScopeRanking {
  #counts: Counts | null = null
  #ranked: Ranked[] = []

  first(counts: Counts, limit: number): Scope[] {
    this.#update(counts)
    return this.#ranked.slice(0, limit).map(({ scope }) => scope)
  }

  #update(counts: Counts): void {
    const { teams, chapters } = counts
    if (this.#counts !== counts) this.#ranked = []
    else if (teams.changed.length + chapters.changed.length === 0) return
    const isAll = this.#counts !== counts
    this.#counts = counts
    const moved = [
      ...rankedOf(teams, isAll, (group) => counts.scope('team', group)),
      ...rankedOf(chapters, isAll, (group) => counts.scope('chapter', group)),
    ].sort(compareRanked)
    const stayed = this.#ranked.filter(({ cells, group }) => !cells.isMarkedChanged(group))
    this.#ranked = merged(stayed, moved)
    teams.forgetChanged()
    chapters.forgetChanged()
  }
}

/** The counted groups of one kind that changed, or all of them. */
function rankedOf(cells: ScopeCells, isAll: boolean, scopeOf: (group: number) => Scope): Ranked[] {
  const ranked: Ranked[] = []
  const many = isAll ? cells.groups : cells.changed.length
  for (let at = 0; at < many; at++) {
    const group = isAll ? at : cells.changed.get(at)
    if (!cells.isCounted(group)) continue
    const tally = codesBySeverity.map((codes) =>
      codes.reduce((sum, code) => sum + cells.tallies.get(group * codeSpan + code), 0),
    )
    ranked.push({ scope: scopeOf(group), cells, group, tally })
  }
  return ranked
}

function compareRanked(a: Ranked, b: Ranked): number {
  for (const [at, count] of a.tally.entries()) {
    const other = b.tally[at] ?? 0
    if (count !== other) return other - count
  }
  return compareText(a.scope.kind, b.scope.kind) || compareText(a.scope.id, b.scope.id)
}

function merged(one: readonly Ranked[], other: readonly Ranked[]): Ranked[] {
  const all: Ranked[] = []
  let at = 0
  for (const next of other) {
    let before = one[at]
    while (before !== undefined && compareRanked(before, next) < 0) {
      all.push(before)
      before = one[++at]
    }
    all.push(next)
  }
  for (; at < one.length; at++) all.push(one[at] as Ranked)
  return all
}
