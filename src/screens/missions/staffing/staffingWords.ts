import type { PersonId, SkillId } from '#core/model/ids.ts'
import { counted, listed, percentText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type {
  Blame,
  CostLevel,
  Relaxation,
  StaffingCost,
  StaffingPlace,
  StaffingProof,
  StaffingRequest,
  UnavailableHolder,
} from '#core/planning/staffing/staffing.ts'
import type { SearchEnd } from '#session/staffing/useStaffing.ts'
import type { Named } from '../../analysis/personNames.ts'
import type { MetPreference } from './preferences.ts'

export interface Speaking {
  readonly workspace: Workspace
  readonly nameOf: (person: Named) => string
}

export function calledBy({ workspace, nameOf }: Speaking): (id: PersonId) => string {
  return (id) => {
    const person = workspace.people.get(id)
    return person === undefined ? 'somebody who was deleted' : nameOf(person)
  }
}

function skillOf({ workspace }: Speaking, skill: SkillId): string {
  return workspace.skills.get(skill)?.name ?? 'a deleted skill'
}

/** How good the shown team is known to be. */
export function proofWords(proof: StaffingProof): string {
  switch (proof.kind) {
    case 'proven':
      return `Proven: no better team exists. It took ${secondsText(proof.seconds)}.`
    case 'bounded': {
      const { level, gap, seconds } = proof
      const within = `Within ${percentText(gap)} of the best possible in ${levelWords[level]}, after ${secondsText(seconds)}.`
      return `${within} What comes before that is proven best.`
    }
    case 'unproven':
      return `A first answer, after ${secondsText(proof.seconds)}. A better one may exist.`
  }
}

const levelWords: Readonly<Record<CostLevel, string>> = {
  high: 'high findings that it opens',
  medium: 'medium findings that it opens',
  moved: 'the FTE that other teams lose',
  people: 'the number of people who join',
  preferences: 'how many preferences it meets',
}

/** What is open where a search did not come to its end; empty where nothing is. */
export function endWords(end: SearchEnd | null): string {
  switch (end) {
    case 'stopped':
      return 'The search was stopped before its end.'
    case 'unsolved':
      return 'The exact solver could not be loaded, so this is what a quick search finds: nothing is proven. Propose again once you are online.'
    default:
      return ''
  }
}

/** `0.3 s`, `12 s`. */
export function secondsText(seconds: number): string {
  const rounded = seconds < 10 ? Math.max(0.1, Math.round(seconds * 10) / 10) : Math.round(seconds)
  return `${rounded}\u00a0s`
}

/** To two decimals. */
export function fteText(fte: number): string {
  return `${Math.round(fte * 100) / 100}\u00a0FTE`
}

/** What the team costs others, in a line. */
export function costWords({ high, medium, moved }: StaffingCost): string {
  const opened = [high > 0 ? `${high} high` : '', medium > 0 ? `${medium} medium` : ''].filter(
    Boolean,
  )
  const findings =
    opened.length === 0
      ? 'Opens no finding in other teams'
      : `Opens ${listed(opened)} ${high + medium === 1 ? 'finding' : 'findings'} in other teams`
  const taken = moved === 0 ? 'takes nobody’s time from them' : `takes ${fteText(moved)} from them`
  return `${findings}, ${taken}.`
}

/** What one team costs more or less than another: "1 more high finding, 0.4 FTE less taken". */
export function costDifference(from: StaffingCost, to: StaffingCost): string {
  const parts: string[] = []
  const high = to.high - from.high
  const medium = to.medium - from.medium
  if (high !== 0)
    parts.push(`${moreOrFewer(high)} high ${Math.abs(high) === 1 ? 'finding' : 'findings'}`)
  if (medium !== 0) {
    parts.push(`${moreOrFewer(medium)} medium ${Math.abs(medium) === 1 ? 'finding' : 'findings'}`)
  }
  const moved = Math.round((to.moved - from.moved) * 100) / 100
  if (moved !== 0) parts.push(`takes ${fteText(Math.abs(moved))} ${moved > 0 ? 'more' : 'less'}`)
  const people = to.people - from.people
  if (people !== 0)
    parts.push(`${moreOrFewer(people)} ${Math.abs(people) === 1 ? 'person' : 'people'}`)
  const met = to.preferences - from.preferences
  if (met !== 0)
    parts.push(`${moreOrFewer(met)} ${Math.abs(met) === 1 ? 'preference' : 'preferences'} met`)
  return parts.length === 0 ? 'costs the same' : parts.join(', ')
}

/** "Ana wants to learn, Bo knows somebody": each preference with whose it is. */
export function preferenceWords(
  preferences: readonly MetPreference[],
  called: (person: PersonId) => string,
): string {
  const words = { learns: 'wants to learn a needed skill', knows: 'has worked with one of them' }
  return listed(
    preferences.map(({ person, kind }) => `${called(person)} ${words[kind]}`),
    3,
  )
}

function moreOrFewer(difference: number): string {
  return `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'}`
}

/** Where somebody's time comes from. */
export function sourceWords(
  { change }: Pick<StaffingPlace, 'change'>,
  { workspace }: Pick<Speaking, 'workspace'>,
): string {
  if (change === null) return 'Free time'
  const team = workspace.teams.get(change.team)?.name ?? 'a deleted team'
  return change.after === 0
    ? `Leaves ${team} (${change.before}\u00a0%)`
    : `${team}: ${change.before}\u00a0→\u00a0${change.after}\u00a0%`
}

export function relaxationWords(relaxation: Relaxation, speaking: Speaking): string {
  switch (relaxation.kind) {
    case 'fewer-holders': {
      const { skill, from, to } = relaxation
      const name = skillOf(speaking, skill)
      return to === 0
        ? `Do without ${name}`
        : `${counted(to, 'holder', 'holders')} of ${name} instead of ${from}`
    }
    case 'lower-level': {
      const { from, to } = relaxation
      return `${skillOf(speaking, relaxation.skill)} from level ${to} instead of ${from}`
    }
    case 'less-robust':
      return relaxation.to === 0
        ? 'Nobody may be missing'
        : `${relaxation.to} instead of ${relaxation.from} may be missing`
    case 'more-people':
      return `At most ${relaxation.to} people instead of ${relaxation.from}`
    case 'fewer-people':
      return `At least ${relaxation.to} people instead of ${relaxation.from}`
    case 'more-fte':
      return `At most ${fteText(relaxation.to)} instead of ${fteText(relaxation.from)}`
    case 'less-fte':
      return `At least ${fteText(relaxation.to)} instead of ${fteText(relaxation.from)}`
    case 'lower-floor': {
      const who = floorWords(relaxation, speaking)
      return `Leave ${relaxation.to} instead of ${relaxation.from} ${who}`
    }
    case 'not-included':
      return `Without ${calledBy(speaking)(relaxation.person)}`
    case 'not-excluded':
      return `Ask ${calledBy(speaking)(relaxation.person)} all the same`
  }
}

/** "of Backend", "of Backend who hold Kafka". */
function floorWords(
  { chapter, skill }: Pick<Extract<Relaxation, { kind: 'lower-floor' }>, 'chapter' | 'skill'>,
  speaking: Speaking,
): string {
  const name = speaking.workspace.chapters.get(chapter)?.name ?? 'a deleted chapter'
  return skill === null ? `of ${name}` : `of ${name} who hold ${skillOf(speaking, skill)}`
}

/** A part of the request that stands in the way, and why. */
export function blameWords(
  blame: Blame,
  { robustness, size, fte }: Pick<StaffingRequest, 'robustness' | 'size' | 'fte'>,
  speaking: Speaking,
): string {
  const { workspace } = speaking
  switch (blame.kind) {
    case 'need': {
      const { skill, minLevel, minHolders } = blame.need
      const wanted = minHolders + robustness
      const called = calledBy(speaking)
      const who = holdersWords(blame.holders.map(called), wanted)
      const not = blame.unavailable.map(
        (it) => `${called(it.person)} ${unavailableWords(it, speaking)}`,
      )
      const others = not.length === 0 ? '' : `; ${listed(not, 4)}`
      return `${counted(wanted, 'holder', 'holders')} of ${skillOf(speaking, skill)} from level ${minLevel}: ${who}${others}`
    }
    case 'size-most':
      return `At most ${counted(size.most, 'person', 'people')} in the team`
    case 'size-least':
      return `At least ${counted(size.least, 'person', 'people')} in the team`
    case 'fte-most':
      return `At most ${fteText(fte.most ?? 0)} in the team`
    case 'fte-least':
      return `At least ${fteText(fte.least)} in the team`
    case 'floor': {
      const { keep } = blame.floor
      return `${counted(keep, 'member', 'members')} left ${floorWords(blame.floor, speaking)}`
    }
    case 'included':
      return `${calledBy(speaking)(blame.person)} has to be in the team`
    case 'source-gap': {
      const team = workspace.teams.get(blame.team)?.name ?? 'a deleted team'
      return `${team} needs ${skillOf(speaking, blame.skill)}, and would have nobody left who holds it`
    }
  }
}

function holdersWords(names: readonly string[], wanted: number): string {
  if (names.length === 0) return 'nobody who could be in the team holds it'
  const only = names.length < wanted ? 'only ' : ''
  return `of those who could be in the team, ${only}${listed(names)} ${names.length === 1 ? 'holds' : 'hold'} it`
}

/** Why somebody who holds a needed skill cannot be in the team. */
function unavailableWords(holder: UnavailableHolder, speaking: Speaking): string {
  const { workspace } = speaking
  switch (holder.why) {
    case 'excluded':
      return 'is not to be asked'
    case 'no-time':
      return 'has not enough time, or is in too many teams'
    case 'source-gap': {
      const team = workspace.teams.get(holder.team)?.name ?? 'a deleted team'
      return `is the only holder of ${skillOf(speaking, holder.skill)} in ${team}, which needs it`
    }
  }
}
