import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { fold } from '#ui/choice.ts'
import type { Named } from '../analysis/personNames.ts'
import type { MissionFacts } from './missionFacts.ts'
import type { MissionsLook } from './missionsLook.ts'

type Wanted = Pick<MissionsLook, 'status' | 'type' | 'owner' | 'onlyStalled' | 'text'>

/** The missions that are looked for, in their order. */
export function wantedMissions(
  all: readonly MissionFacts[],
  wanted: Wanted,
  textOf: (facts: MissionFacts) => string,
): readonly MissionFacts[] {
  const { status, type, owner, onlyStalled } = wanted
  const words = fold(wanted.text).split(/\s+/).filter(Boolean)
  return all.filter((facts) => {
    const { team, stalls } = facts
    if (status !== 'all' && facts.status !== status) return false
    if (type !== 'all' && team.type !== type) return false
    if (onlyStalled && stalls.length === 0) return false
    // Who is named but no longer there owns nothing.
    if (owner === 'nobody' ? facts.owner !== null : owner !== 'all' && team.owner !== owner) {
      return false
    }
    if (words.length === 0) return true
    const text = textOf(facts)
    return words.every((word) => text.includes(word))
  })
}

/** Whether anything but the view itself narrows what is shown. */
export function isNarrowed({ status, type, owner, onlyStalled, text }: Wanted): boolean {
  return status !== 'all' || type !== 'all' || owner !== 'all' || onlyStalled || text.trim() !== ''
}

/**
 * What the search looks in: names, outcomes, measures, the owner as the screen calls them, and
 * what was learnt. Folded once for all missions, so that typing only compares.
 */
export function searchedText(
  workspace: Workspace,
  nameOf: (person: Named) => string,
): (facts: MissionFacts) => string {
  const lessons = new Map<TeamId, string[]>()
  for (const { team, text } of workspace.lessons) {
    if (team === null) continue
    const own = lessons.get(team)
    if (own === undefined) lessons.set(team, [text])
    else own.push(text)
  }
  const texts = new Map<TeamId, string>()
  return ({ team, charter, owner }) => {
    const known = texts.get(team.id)
    if (known !== undefined) return known
    const parts = [
      team.name,
      team.outcome,
      team.measure,
      charter?.problem ?? '',
      owner === null ? '' : nameOf(owner),
      ...(lessons.get(team.id) ?? []),
    ]
    const text = fold(parts.join('\n'))
    texts.set(team.id, text)
    return text
  }
}
