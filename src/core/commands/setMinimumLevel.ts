import { type Outcome, refuse } from '../edits/edit.ts'
import type { SkillId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate, quoted } from './checked.ts'

/** From which level a person holds a skill, wherever the skill and the team say nothing else. */
export function setMinimumLevel(workspace: Workspace, level: Level): Outcome {
  const { record } = workspace.organisation
  const name = record.levels[level]?.name
  if (name === undefined) return refuse(`There is no level ${level} in the scale.`)
  const label = `Holds a skill from ${level} · ${name}`
  return checkedUpdate(label, 'organisation', record, { ...record, holdsFrom: level })
}

/** The skill's own minimum level; `null` takes the organisation's. */
export function setSkillMinimumLevel(
  workspace: Workspace,
  { skill: id, level }: { readonly skill: SkillId; readonly level: Level | null },
): Outcome {
  const skill = workspace.skills.get(id)
  if (skill === undefined) return refuse('This skill is not there any more.')
  if (level !== null && workspace.organisation.record.levels[level] === undefined) {
    return refuse(`There is no level ${level} in the scale.`)
  }
  const from = level === null ? "the organisation's minimum level" : `level ${level}`
  const label = `Hold ${quoted(skill.name)} from ${from}`
  return checkedUpdate(label, 'skills', skill, { ...skill, holdsFrom: level })
}
