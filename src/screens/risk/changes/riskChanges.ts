import type { CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import { impactAlong } from '#core/analysis/editImpact.ts'
import { findingWords } from '#core/analysis/explanation.ts'
import { type Finding, gravity, isGrave } from '#core/analysis/finding.ts'
import { invert } from '#core/edits/invert.ts'
import type { SkillId } from '#core/model/ids.ts'
import { isCounted } from '#core/model/standing.ts'
import type { ShownScenario } from '#session/scenario/shownScenario.ts'
import { cellKey } from '../../analysis/findingLook.ts'
import { countsIn, isInScope, type RiskScope } from '../riskFilter.ts'

/** How a finding differs from the organisation without the scenario. */
export interface FindingMark {
  readonly kind: 'added' | 'changed'
  readonly words: string
}

/** What is found where a choice says, without the shown scenario, and how it differs with it. */
export interface RiskChanges {
  readonly scenario: ShownScenario['id']
  readonly before: {
    readonly counts: FindingCounts
    /** Skills that hang on one person, above low. */
    readonly hanging: number
    /** Counted teams that state no needs. */
    readonly unstated: number
  }
  /** By the key of the cell. */
  readonly marks: ReadonlyMap<string, FindingMark>
  /** Found no more, or only as low. */
  readonly closed: number
  /** Found no more only because their team or chapter ends, or the last holder goes. */
  readonly ended: number
}

interface Asked {
  readonly scope: RiskScope
  readonly showsLow: boolean
}

/**
 * The index stands at the scenario; it is moved back to the organisation without it, and forth
 * again. Linear in the scenario's edit and the findings.
 *
 * @param findings what is shown with the scenario.
 */
export function riskChanges(
  coverage: CoverageIndex,
  { id, edit, baseline }: Pick<ShownScenario, 'id' | 'edit' | 'baseline'>,
  findings: readonly Finding[],
  { scope, showsLow }: Asked,
): RiskChanges {
  const { impact, seen: counts } = impactAlong(
    coverage,
    invert(edit),
    () => countsIn(coverage, scope),
    baseline,
  )
  const isShown = (finding: Finding) => showsLow || isGrave(finding)
  const marks = new Map<string, FindingMark>()
  /** What was found in the places where something changes. */
  const then: Finding[] = []
  const touched = new Set<string>()
  let closed = 0
  let ended = 0
  const note = (before: Finding | null, after: Finding | null) => {
    const place = after ?? before
    if (place === null || !isInScope(place.scope, scope)) return
    touched.add(cellKey(place))
    if (before !== null) then.push(before)
    const was = before !== null && isShown(before) ? before : null
    const is = after !== null && isShown(after) ? after : null
    if (is !== null) {
      const mark = markOf(was, is)
      if (mark !== null) marks.set(cellKey(is), mark)
    } else if (was !== null) {
      if (after === null && endsUnmet(coverage, was)) ended++
      else closed++
    }
  }
  // The way back closes what the scenario opens.
  for (const { opened, closed: news, changed } of impact.scopes) {
    for (const it of opened) note(it, null)
    for (const it of news) note(null, it)
    for (const it of changed) note(it.after, it.before)
  }
  const hanging = new Set<SkillId>()
  for (const it of findings) if (!touched.has(cellKey(it))) addHanging(hanging, it)
  for (const it of then) addHanging(hanging, it)
  const unstated = [...baseline.teams].filter(
    (team) =>
      isInScope({ kind: 'team', id: team.id }, scope) &&
      isCounted(team, coverage.day) &&
      baseline.requirements.of(team.id).length === 0,
  ).length
  return { scenario: id, before: { counts, hanging: hanging.size, unstated }, marks, closed, ended }
}

function markOf(before: Finding | null, after: Finding): FindingMark | null {
  if (before === null) return { kind: 'added', words: 'New by the scenario' }
  if (gravity(before) === gravity(after) && before.holder === after.holder) return null
  return {
    kind: 'changed',
    words: `Changed by the scenario: was ${findingWords(before)}, ${before.severity}`,
  }
}

/** Whether what is found no more is not met for that. */
function endsUnmet(coverage: CoverageIndex, { scope, skill, needed }: Finding): boolean {
  if (!coverage.isCounted(scope)) return true
  return needed !== 'yes' && coverage.at(scope, skill).holders === 0
}

function addHanging(skills: Set<SkillId>, finding: Finding) {
  if (finding.holder !== null && isGrave(finding)) skills.add(finding.skill)
}
