import { compareText } from '../../model/naming.ts'
import { severities } from '../finding.ts'
import type { Scope } from '../scope.ts'
import type { Counts } from './counts.ts'
import { codeSpan, findingClasses } from './findingCodes.ts'
import { IntColumn } from './intColumn.ts'
import type { ScopeCells } from './scopeCells.ts'

/** The codes of each severity, worst first. */
const codesBySeverity = severities.map((severity) =>
  findingClasses.flatMap((found, code) => (found?.severity === severity ? code : [])),
)
const severityCount = severities.length

/** Where more than these and this share of the scopes changed, sorting all is quicker. */
const few = 8
const largeShare = 1 / 16

/**
 * Scopes in the order of what was found in them. The counts note which groups changed; when the
 * ranking is next asked for, each of those is moved from its place to the new one. Both are found
 * by bisection, and the numbers between them shifted: so after an edit it costs little more than
 * to ask. A scope's number is twice its group's, and one more for a chapter.
 */
export class ScopeRanking {
  #counts: Counts | null = null
  /** The ranked scopes, worst first; the first `#length` integers count. */
  readonly #order = new IntColumn()
  #length = 0
  /** By scope and severity: findings as it was ranked by, also while the counts have moved on. */
  readonly #ranks = new IntColumn(0)
  readonly #isRanked = new IntColumn(0)

  first(counts: Counts, limit: number): Scope[] {
    this.#update(counts)
    const scopes: Scope[] = []
    for (let place = 0; place < this.#length && place < limit; place++) {
      scopes.push(scopeOf(counts, this.#order.get(place)))
    }
    return scopes
  }

  #update(counts: Counts): void {
    const { teams, chapters } = counts
    const changed = teams.changed.length + chapters.changed.length
    if (this.#counts !== counts || changed > few + largeShare * this.#length) this.#rankAll(counts)
    else {
      for (let at = 0; at < teams.changed.length; at++) {
        this.#move(counts, teams, 2 * teams.changed.get(at))
      }
      for (let at = 0; at < chapters.changed.length; at++) {
        this.#move(counts, chapters, 2 * chapters.changed.get(at) + 1)
      }
    }
    teams.forgetChanged()
    chapters.forgetChanged()
  }

  #rankAll(counts: Counts): void {
    this.#counts = counts
    this.#isRanked.clear()
    const scopes: number[] = []
    for (const [kind, cells] of [counts.teams, counts.chapters].entries()) {
      for (let group = 0; group < cells.groups; group++) {
        const scope = 2 * group + kind
        if (!cells.isCounted(group)) continue
        this.#isRanked.set(scope, 1)
        this.#readRank(cells, scope)
        scopes.push(scope)
      }
    }
    scopes.sort((a, b) => this.#compare(counts, a, b))
    this.#length = scopes.length
    this.#order.reserve(scopes.length)
    this.#order.data.set(scopes)
  }

  #move(counts: Counts, cells: ScopeCells, scope: number): void {
    const isRanked = cells.isCounted(scope >> 1)
    const wasRanked = this.#isRanked.get(scope) === 1
    if (wasRanked) {
      if (isRanked && !this.#isRankChanged(cells, scope)) return
      const place = this.#placeOf(counts, scope)
      this.#order.data.copyWithin(place, place + 1, this.#length)
      this.#length--
    }
    this.#isRanked.set(scope, Number(isRanked))
    if (!isRanked) return
    this.#readRank(cells, scope)
    const place = this.#placeOf(counts, scope)
    this.#order.reserve(this.#length + 1)
    this.#order.data.copyWithin(place + 1, place, this.#length)
    this.#order.data[place] = scope
    this.#length++
  }

  #isRankChanged(cells: ScopeCells, scope: number): boolean {
    for (let severity = 0; severity < severityCount; severity++) {
      const found = countOf(cells, scope >> 1, severity)
      if (this.#ranks.get(scope * severityCount + severity) !== found) return true
    }
    return false
  }

  #readRank(cells: ScopeCells, scope: number): void {
    for (let severity = 0; severity < severityCount; severity++) {
      const found = countOf(cells, scope >> 1, severity)
      this.#ranks.set(scope * severityCount + severity, found)
    }
  }

  /** Where the scope stands in the order, or would stand. */
  #placeOf(counts: Counts, scope: number): number {
    let low = 0
    let high = this.#length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#compare(counts, this.#order.get(middle), scope) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compare(counts: Counts, a: number, b: number): number {
    const ranks = this.#ranks.data
    for (let severity = 0; severity < severityCount; severity++) {
      const one = ranks[a * severityCount + severity] as number
      const other = ranks[b * severityCount + severity] as number
      if (one !== other) return other - one
    }
    const [one, other] = [scopeOf(counts, a), scopeOf(counts, b)]
    return compareText(one.kind, other.kind) || compareText(one.id, other.id)
  }
}

function scopeOf(counts: Counts, scope: number): Scope {
  return counts.scope(scope % 2 === 0 ? 'team' : 'chapter', scope >> 1)
}

function countOf(cells: ScopeCells, group: number, severity: number): number {
  let sum = 0
  for (const code of codesBySeverity[severity] ?? []) {
    sum += cells.tallies.get(group * codeSpan + code)
  }
  return sum
}
