import type { ExpectedLoss } from '#core/analysis/expectedLoss.ts'
import { expectedLoss } from '#core/analysis/expectedLoss.ts'
import type { ScopeHoldings, ScopeSkill } from '#core/analysis/holdings.ts'
import { leavesWithin, leavingProbabilities, type Probability } from '#core/analysis/leaving.ts'
import type { LossDistribution } from '#core/analysis/lossDistribution.ts'
import type { PessimisticLoss } from '#core/analysis/pessimistic.ts'
import type { Person } from '#core/model/person.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type AttritionLook, attritionOf } from '../../analysis/attritionLook.ts'

/** What people's leaving is asked to do to a scope: enough to work everything else out from. */
export interface OutlookQuestion {
  readonly look: AttritionLook
  readonly holdings: ScopeHoldings
  /** By a person's number. */
  readonly probabilities: readonly Probability[]
  /** What people's own leaving would lose on average, skill by skill. */
  readonly expected: ExpectedLoss
}

/** A question about the same people by two readings of their ratings, with its answers. */
export interface Outlook {
  readonly all: OutlookQuestion & { readonly loss: LossDistribution }
  /** By confident ratings only. */
  readonly confident: OutlookQuestion & { readonly loss: LossDistribution }
  /** What of that which stands by all ratings is lost by confident ones. */
  readonly pessimistic: PessimisticLoss
}

/** Whether anything stands by confident ratings: where nothing does, figures by them say nothing. */
export function hasConfident({ confident: { expected } }: Pick<Outlook, 'confident'>): boolean {
  return expected.skills.some(({ isBroken }) => !isBroken)
}

export function askOutlook(
  workspace: Workspace,
  holdings: ScopeHoldings,
  look: AttritionLook,
): OutlookQuestion {
  const members = holdings.members.flatMap((id) => workspace.people.get(id) ?? [])
  const probabilities = leavingProbabilities(members, holdings.day, attritionOf(look))
  return { look, holdings, probabilities, expected: expectedLoss(holdings, probabilities) }
}

/** A skill that could be lost, and by whose leaving. */
export interface SkillOutlook extends ScopeSkill {
  readonly probability: number
  /** w · probability */
  readonly contribution: number
}

/** The skills that stand and could be lost: what adds most to the expected loss comes first. */
export function skillOutlooks({ holdings, expected }: OutlookQuestion): SkillOutlook[] {
  return expected.skills
    .flatMap(({ skill, isBroken, probability, contribution }): SkillOutlook[] => {
      const held = holdings.skills[skill]
      if (held === undefined || isBroken || contribution === 0) return []
      return [{ ...held, probability, contribution }]
    })
    .sort((a, b) => b.contribution - a.contribution || b.probability - a.probability)
}

/** The skills that too few hold already: nobody's leaving can lose them. */
export function lackingSkills({ holdings, expected }: OutlookQuestion): ScopeSkill[] {
  return expected.skills.flatMap(({ skill, isBroken }) =>
    isBroken ? (holdings.skills[skill] ?? []) : [],
  )
}

/** P(the skill is lost) with one more holder who leaves as people usually do. */
export function withOneMore(
  { holders, minHolders }: ScopeSkill,
  probabilities: readonly Probability[],
  likely: Probability,
): number {
  const leaving = [...holders.map((person) => probabilities[person] as number), likely]
  const skill = { holders: leaving.map((_, at) => at), minHolders, weight: 1 }
  return expectedLoss({ people: leaving.length, skills: [skill] }, leaving).loss
}

/** Members of the scope whose last day is known and within the time, the first to leave first. */
export function plannedLeavers(
  workspace: Workspace,
  { holdings, look }: Pick<OutlookQuestion, 'holdings' | 'look'>,
): Person[] {
  const isPlanned = leavesWithin(holdings.day, attritionOf(look).months)
  return holdings.members
    .flatMap((id) => workspace.people.get(id) ?? [])
    .filter(isPlanned)
    .sort((a, b) => ((a.leaves ?? '') < (b.leaves ?? '') ? -1 : 1))
}
