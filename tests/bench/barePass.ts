import { codeSpan, findingCode, neededCodes } from '#core/analysis/counts/findingCodes.ts'
import { type NumberedRecords, startsOf } from './numbered.ts'

// The least that finding everything can take: arrays packed scope by scope beforehand, one pass,
// findings written one after the other, nothing kept that could be moved by an edit or asked
// afterwards.

const levelBits = 4
const levelMask = 15
const isNeeded = 16
const depthShift = 5
const oneHolder = 1 << depthShift

/** What the pass leaves; the arrays are the same ones each time. */
export interface BareFindings {
  /** By code of the finding. */
  readonly tally: Int32Array
  /** By scope: where its findings begin. */
  readonly starts: Int32Array
  /** Two integers a finding: skill and code in one, a holder or −1. */
  readonly findings: Int32Array
}

/** Makes the arrays, and gives the pass over them. */
export function prepareBarePass(records: NumberedRecords): () => BareFindings {
  const { scopes, minLevels, needs, otherwise } = records
  const skills = minLevels.length
  const needStarts = startsOf(needs.scope, scopes)
  const allRatings = packRatings(records)
  const { ratingStarts, ratings, raters } = layOutByScope(records, allRatings)
  // By skill: depth from bit 5 on, whether it is needed, ℓ in bits 0–3.
  const words = minLevels.slice()
  const minHolders = new Int32Array(skills)
  const holder = new Int32Array(skills)
  const touched = new Int32Array(skills)
  const anywhere = new Int32Array(skills << levelBits)
  const tally = new Int32Array(codeSpan)
  const starts = new Int32Array(scopes + 1)
  // Each need can be found, and each rating of each member.
  const findings = new Int32Array(2 * (needs.scope.length + ratings.length))

  return () => {
    countAnywhere(anywhere, allRatings, skills)
    tally.fill(0)
    let end = 0
    for (let scope = 0; scope < scopes; scope++) {
      let length = 0
      const lastNeed = needStarts[scope + 1] as number
      for (let at = needStarts[scope] as number; at < lastNeed; at++) {
        const skill = needs.skill[at] as number
        touched[length++] = skill
        words[skill] = (needs.minLevel[at] as number) | isNeeded
        minHolders[skill] = needs.minHolders[at] as number
      }
      const last = ratingStarts[scope + 1] as number
      for (let at = ratingStarts[scope] as number; at < last; at++) {
        const rating = ratings[at] as number
        const skill = rating >> levelBits
        const word = words[skill] as number
        if ((rating & levelMask) < (word & levelMask)) continue
        if (word < isNeeded) touched[length++] = skill
        words[skill] = word + oneHolder
        holder[skill] = raters[at] as number
      }
      for (let at = 0; at < length; at++) {
        const skill = touched[at] as number
        const word = words[skill] as number
        words[skill] = minLevels[skill] as number
        const depth = word >> depthShift
        const needed = (word & isNeeded) !== 0
        const least = needed ? (minHolders[skill] as number) : 1
        if (depth > 1 && depth >= least) continue
        const need = needed ? neededCodes.yes : (otherwise[scope] as number)
        const everywhere = anywhere[(skill << levelBits) | (word & levelMask)] as number
        const code = findingCode(need, depth, least, everywhere)
        findings[end++] = (skill << levelBits) | code
        findings[end++] = depth === 0 ? -1 : (holder[skill] as number)
        tally[code] = (tally[code] as number) + 1
      }
      starts[scope + 1] = end
    }
    return { tally, starts, findings }
  }
}

/** Skill and level in one integer. */
function packRatings({ ratings: { skill, level } }: NumberedRecords): Int32Array {
  return skill.map((it, at) => (it << levelBits) | (level[at] as number))
}

/**
 * The ratings of each scope's members, copied out. High levels come first: a loop that compares
 * with a minimum level then decides alike for long, which a processor foresees.
 */
function layOutByScope(records: NumberedRecords, packed: Int32Array) {
  const { people, scopes, members } = records
  const ofPerson = startsOf(records.ratings.person, people)
  const ofScope = startsOf(members.scope, scopes)
  const ratingStarts = new Int32Array(scopes + 1)
  const ratings: number[] = []
  const raters: number[] = []
  for (let scope = 0; scope < scopes; scope++) {
    const entries: { rating: number; person: number }[] = []
    for (const person of members.person.subarray(ofScope[scope], ofScope[scope + 1])) {
      for (const rating of packed.subarray(ofPerson[person], ofPerson[person + 1])) {
        entries.push({ rating, person })
      }
    }
    entries.sort((a, b) => (b.rating & levelMask) - (a.rating & levelMask))
    for (const { rating, person } of entries) {
      ratings.push(rating)
      raters.push(person)
    }
    ratingStarts[scope + 1] = ratings.length
  }
  return { ratingStarts, ratings: Int32Array.from(ratings), raters: Int32Array.from(raters) }
}

/** By skill × level: how many hold the skill at the level or above. */
function countAnywhere(anywhere: Int32Array, ratings: Int32Array, skills: number): void {
  anywhere.fill(0)
  for (let at = 0; at < ratings.length; at++) {
    const rating = ratings[at] as number
    anywhere[rating] = (anywhere[rating] as number) + 1
  }
  for (let skill = 0; skill < skills; skill++) {
    const bottom = skill << levelBits
    for (let at = bottom + levelMask - 1; at >= bottom; at--) {
      anywhere[at] = (anywhere[at] as number) + (anywhere[at + 1] as number)
    }
  }
}
