import type { Holdings } from '#core/analysis/holdings.ts'
import type { Estimate } from '#core/analysis/loss/estimate.ts'
import type { LossDistribution } from '#core/analysis/lossDistribution.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted, grouped, listed, percentText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { amount } from '../../analysis/amount.ts'

export function skillName({ skills }: Pick<Workspace, 'skills'>, id: SkillId): string {
  return skills.get(id)?.name ?? 'a deleted skill'
}

/** Of a skill that too few hold: "nobody holds it", "1 of 2 needed". */
export function lackingWords(holders: number, minHolders: number): string {
  return holders === 0 ? 'nobody holds it' : `${holders} of ${minHolders} needed`
}

/** What losses are counted in: skills where each weighs 1, else the weight that teams give them. */
export type LossUnit = 'skills' | 'weight'

export function lossUnit({ skills }: Holdings): LossUnit {
  return skills.every(({ weight }) => weight === 1) ? 'skills' : 'weight'
}

/** "6 of 40 skills", "6 of a weight of 40". */
export function ofAll(value: string, weight: number, unit: LossUnit): string {
  const all = amount(weight)
  return unit === 'skills' ? `${value} of ${all} skills` : `${value} of a weight of ${all}`
}

/** `0 %`, `< 0.1 %`, `3.4 %`, `34 %`, `> 99.9 %`, unbroken at the end of a line. */
export function chanceWords(chance: number): string {
  return percentText(chance, 1)
}

/** The ends of a figure that samples gave: "5.8 to 6.2"; `null` where it is exact to what shows. */
export function rangeWords(
  { error, low, high }: Estimate,
  say: (value: number) => string = amount,
): string | null {
  if (error === 0 && low === high) return null
  const [least, most] = [say(Math.max(0, low)), say(high)]
  if (least === most) return null
  // "under 0.1 %", not "0 % to < 0.1 %".
  if (most.startsWith('<')) return `under ${most.slice(1).trim()}`
  return least.startsWith('<') ? `up to ${most}` : `${least} to ${most}`
}

const caseWords = new Map([
  [0.9, ['one case of ten', 'nine cases of ten']],
  [0.95, ['one case of twenty', '19 cases of twenty']],
  [0.99, ['one case of a hundred', '99 cases of a hundred']],
])

/** "one case of ten" for α = 0.9: how often it comes as bad as that. */
export function oneCase(alpha: number): string {
  return caseWords.get(alpha)?.[0] ?? `${chanceWords(1 - alpha)} of the cases`
}

/** "In one case of ten, at least 6 of 40 skills are lost." */
export function tailSentence(loss: LossDistribution, alpha: number, unit: LossUnit): string {
  const tail = loss.tails.find((it) => it.alpha === alpha)
  const quantile = tail?.knowledgeAtRisk.value ?? 0
  if (quantile === 0) {
    return `In ${caseWords.get(alpha)?.[1] ?? `${chanceWords(alpha)} of the cases`}, nothing is lost.`
  }
  const isOne = unit === 'weight' || amount(quantile) === '1'
  return `In ${oneCase(alpha)}, at least ${ofAll(amount(quantile), loss.weight, unit)} ${isOne ? 'is' : 'are'} lost.`
}

/** "Most likely to go: Kafka (34 %), Go (20 %) and Rust (10 %)." Empty where nothing can go. */
export function likelyWords(
  likely: readonly { readonly name: string; readonly probability: number }[],
): string {
  const [first] = likely
  if (first === undefined) return ''
  const named = likely.slice(0, 4).map((it) => `${it.name} (${chanceWords(it.probability)})`)
  return `Most to be reckoned with: ${listed(named, 4)}.`
}

/** How the figures were got, and how sure they are. */
export function methodWords(loss: LossDistribution): string {
  const { method, people, outcomes } = loss
  if (people === 0) {
    return 'Exact: it is open of nobody here whether they leave with something that could be lost.'
  }
  const who = `${counted(people, 'person', 'people')} whose leaving could lose a skill`
  if (method === 'enumerated') {
    return `Exact: all ${grouped(outcomes)} ways in which the ${who} leave or stay were gone through.`
  }
  return `Simulated: ${grouped(outcomes)} times it was drawn by lot who of the ${who} leaves. The range beside a figure holds the true one in 95 of 100 such simulations. The expected loss and each skill’s own chance are exact.`
}

/** What anybody who acts on these figures must know. */
export const leftOut: readonly string[] = [
  'People leave independently of each other here; in life one departure makes the next more likely.',
  'Nobody is hired, nobody learns and nobody hands over meanwhile, so it shows more than would come to pass: what is lost could be learned again.',
  'All leave at the same rate, whatever their team, age or plans, but for those whose last day is known.',
  'Ratings are mostly people’s own, and self-ratings are biased. The pessimistic figures count only ratings that are confirmed by a lead or recent.',
  'A skill that nobody needs is no loss: where a team states its needs, only those count.',
]
