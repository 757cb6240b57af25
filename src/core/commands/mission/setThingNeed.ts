import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { OwnedThingId, SkillId } from '../../model/ids.ts'
import type { ThingNeed } from '../../model/mission/thingNeed.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'

/** States that it takes a skill to look after an owned thing, or no longer does. */
export function setThingNeed(
  workspace: Workspace,
  {
    thing,
    skill,
    need,
  }: {
    readonly thing: OwnedThingId
    readonly skill: SkillId
    /** `null`: it does not need the skill. */
    readonly need: Omit<ThingNeed, 'thing' | 'skill'> | null
  },
): Outcome {
  const owned = workspace.ownedThings.get(thing)
  const needed = workspace.skills.get(skill)
  if (owned === undefined || needed === undefined) {
    return refuse('The owned thing or the skill was deleted meanwhile.')
  }
  const before = workspace.thingNeeds.get(thing, skill) ?? null
  if (need === null && before === null) return refuse('The owned thing does not state this need.')
  const top = workspace.organisation.record.levels.length - 1
  if (need !== null && (need.minLevel ?? 0) > top) return refuse(`The scale ends at ${top}.`)
  const after = need === null ? null : { ...need, thing, skill }
  const needs = after === null ? 'no longer needs' : 'needs'
  const label = `${quoted(owned.name)} ${needs} ${needed.name}`
  return checkedEdit(label, [change('thingNeeds', before, after)])
}
