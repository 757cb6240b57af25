import type { Day } from '../../model/day.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '../../model/ids.ts'
import type { Level } from '../../model/level.ts'

/**
 * # Staffing a mission
 *
 * Whom to ask into a mission, on one day, so that its needs are met and the teams that give people
 * suffer least. A set multi-cover, solved exactly as a mixed-integer linear programme.
 *
 * **Given.** M: the mission's members on the day, save the excluded. Needs s with ℓₛ, nₛ, wₛ; k:
 * holders beyond nₛ. P: everybody else who is present, not excluded. H(s): who has level ≥ ℓₛ.
 *
 * **Ways.** Person i joins in one of few ways j, each with a percent pᵢⱼ of their time. With fᵢ =
 * 100 − Σ of their stays in other counted teams, and σ the smallest share, of σ, σ + 20, … 100:
 * - from free time: p ≤ fᵢ;
 * - lessening one stay of a percent: p > fᵢ, the stay loses p − fᵢ and keeps at least σ;
 * - leaving one stay of a percent: p = fᵢ + a ≥ σ, all of what becomes free.
 *
 * At most one stay is touched, nobody has more than 100 % then, and nobody is in more than the
 * wanted number of teams.
 *
 * **Variables.** xᵢⱼ ∈ {0,1}: i joins in way j; xᵢ = Σⱼ xᵢⱼ ≤ 1. For a source team T and a skill s
 * that it needs, or that its members hold where it states no needs: L(T,s) = Σ xᵢⱼ of the ways that
 * leave T of people who hold s at ℓ(s,T). The skill keeps d − L holders there.
 *
 * **Constraints.**
 * - each need: Σ_{i ∈ H(s)} xᵢ ≥ nₛ + k − |M ∩ H(s)|
 * - no new gap: L(T,s) ≤ d(T,s) − 1 where T states that it needs s and d(T,s) ≥ 1
 * - each chapter floor (C, s, m): at least m of the members of C (who hold s) are not in the mission
 * - size and FTE of the team, current members included, within their bounds; xᵢ = 1 for the included
 *
 * **Findings opened** by several who leave one team together do not add up: what is found follows
 * from d − L. It is a step function of L, which never falls (see `sourceSteps.ts`), hence exact
 * with a binary for each step: L ≤ t₁ − 1 + (t₂ − t₁)·y₁ + (max − t₂ + 1)·y₂, y₂ ≤ y₁, where y₁ says
 * that something is found and y₂ that it is high.
 *
 * **Least**, each only among the best of those before:
 * 1. high findings opened in source teams, 2. medium ones, 3. FTE that other teams lose,
 * 4. people who join, 5. (most) preferences, each where it is asked for: joining people who want to
 * learn a needed skill (interest ≥ 2, below ℓₛ), plus joining people who share, now or before,
 * another team with another person of the mission.
 */
export interface StaffingRequest {
  readonly mission: TeamId
  readonly day: Day
  readonly needs: readonly StaffingNeed[]
  /** k: so many may leave at once, and every need still has its holders. */
  readonly robustness: number
  /** People who have to be in the team. */
  readonly included: readonly PersonId[]
  /** People who are not to be; a current member among them leaves the mission. */
  readonly excluded: readonly PersonId[]
  /** People in the team, current members included. */
  readonly size: { readonly least: number; readonly most: number }
  /** FTE of the team, current members included; `null`: unbounded. */
  readonly fte: { readonly least: number; readonly most: number | null }
  /** σ: percent, 1 to 100: nobody gives less, or keeps less elsewhere. */
  readonly smallestShare: number
  /** Counted teams that a person who joins is in at most, the mission included. */
  readonly mostTeams: number
  readonly floors: readonly ChapterFloor[]
  /** Which preferences count: they decide only among teams that cost the same. */
  readonly prefers: {
    /** People who want to learn a needed skill. */
    readonly learners: boolean
    /** People who are, or have been, in a team with another of the mission. */
    readonly teammates: boolean
  }
}

export interface StaffingNeed {
  readonly skill: SkillId
  /** ℓ, resolved. */
  readonly minLevel: Level
  /** n */
  readonly minHolders: number
  readonly weight: number
}

/** Some of a chapter stay out of the mission. */
export interface ChapterFloor {
  readonly chapter: ChapterId
  /** Only those count who hold it at its own minimum level; `null`: all members. */
  readonly skill: SkillId | null
  /** How many members are not in the mission, at least. */
  readonly keep: number
}

/** How one person comes into the mission. */
export interface StaffingPlace {
  readonly person: PersonId
  /** Of the person's time, for the mission. */
  readonly percent: number
  /** The one stay that makes room; `null`: the time is free. `after` 0: the person leaves the team. */
  readonly change: { readonly team: TeamId; readonly before: number; readonly after: number } | null
}

/** What is made least, in this order. */
export interface StaffingCost {
  /** Findings opened, or made worse, in the teams that people leave. */
  readonly high: number
  readonly medium: number
  /** FTE that other teams lose. */
  readonly moved: number
  /** How many join. */
  readonly people: number
  /** Preferences that are met: the more the better, and the last that counts. */
  readonly preferences: number
}

export interface StaffingProposal {
  /** In the order of the people's names. */
  readonly joins: readonly StaffingPlace[]
  /** Current members who stay. */
  readonly stays: readonly PersonId[]
  /** Current members who are excluded. */
  readonly leaves: readonly PersonId[]
  readonly cost: StaffingCost
}

export type CostLevel = keyof StaffingCost

/**
 * How good the proposal is known to be. `proven`: nothing is better. `bounded`: the levels before
 * `level` are the best there is; at `level` nothing is better than `bound`, and what comes after it
 * is open. `gap` is what lies between the two at that level, as a share of the larger.
 */
export type StaffingProof =
  | { readonly kind: 'proven'; readonly seconds: number }
  | {
      readonly kind: 'bounded'
      readonly level: CostLevel
      readonly found: number
      readonly bound: number
      readonly gap: number
      readonly seconds: number
    }
  /** Found quickly, compared with nothing yet. */
  | { readonly kind: 'unproven'; readonly seconds: number }

/** Another team: the best of all without one of the people proposed. */
export interface StaffingAlternative {
  readonly without: PersonId
  readonly proposal: StaffingProposal
  readonly isProven: boolean
}

/** A wish to give up a part of the request, small enough that a team is possible then. */
export type Relaxation =
  | {
      readonly kind: 'fewer-holders'
      readonly skill: SkillId
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'lower-level'
      readonly skill: SkillId
      readonly from: Level
      readonly to: Level
    }
  | { readonly kind: 'less-robust'; readonly from: number; readonly to: number }
  | { readonly kind: 'more-people'; readonly from: number; readonly to: number }
  | { readonly kind: 'fewer-people'; readonly from: number; readonly to: number }
  | { readonly kind: 'more-fte'; readonly from: number; readonly to: number }
  | { readonly kind: 'less-fte'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'lower-floor'
      readonly chapter: ChapterId
      readonly skill: SkillId | null
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'not-included'; readonly person: PersonId }
  /** Somebody who was excluded may join all the same. */
  | { readonly kind: 'not-excluded'; readonly person: PersonId }

export type StaffingAnswer =
  | {
      readonly kind: 'team'
      readonly request: StaffingRequest
      readonly proposal: StaffingProposal
      readonly proof: StaffingProof
      /** Up to three, the least costly first; none while the search for the best is under way. */
      readonly alternatives: readonly StaffingAlternative[]
    }
  | {
      readonly kind: 'impossible'
      readonly request: StaffingRequest
      /** What stands in the way; no part in two of them, and each has to be eased somewhere. */
      readonly conflicts: readonly StaffingConflict[]
      /**
       * All together make a team possible, with the least weight of needs given up: wider limits of
       * people and FTE come before any need.
       */
      readonly smallest: readonly Relaxation[]
      /** Each alone makes a team possible. */
      readonly each: readonly Relaxation[]
      readonly seconds: number
    }
  /** Stopped, or out of time, before any team was found or proven impossible. */
  | { readonly kind: 'none'; readonly request: StaffingRequest; readonly seconds: number }

/**
 * Parts of the request that cannot be met together, though without any one of them the others can.
 */
export interface StaffingConflict {
  readonly blame: readonly Blame[]
  /** Where there are several conflicts: each alone ends this one. */
  readonly eased: readonly Relaxation[]
}

/** A part of the request. */
export type Blame =
  | {
      readonly kind: 'need'
      readonly need: StaffingNeed
      /** Who holds it and could be in the team. */
      readonly holders: readonly PersonId[]
      /** Who holds it and cannot. */
      readonly unavailable: readonly UnavailableHolder[]
    }
  | { readonly kind: 'size-most' | 'size-least' | 'fte-most' | 'fte-least' }
  | { readonly kind: 'floor'; readonly floor: ChapterFloor }
  | { readonly kind: 'included'; readonly person: PersonId }
  /** The team would have nobody left who holds it. */
  | { readonly kind: 'source-gap'; readonly team: TeamId; readonly skill: SkillId }

/** Somebody present who cannot join, and why. */
export type UnavailableHolder =
  | { readonly person: PersonId; readonly why: 'excluded' }
  /** What is free, or could be made free by one stay, is below the smallest share; or they are in too many teams. */
  | { readonly person: PersonId; readonly why: 'no-time' }
  /** They would have to leave a team that needs a skill which only they hold there. */
  | {
      readonly person: PersonId
      readonly why: 'source-gap'
      readonly team: TeamId
      readonly skill: SkillId
    }
