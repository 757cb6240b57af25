import { type Change, change, type Outcome, refuse } from '../../edits/edit.ts'
import type { OwnedThingId, SkillId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { type BesideTeam, besideTeam } from './besideTeam.ts'

export interface Split extends BesideTeam {
  /** Which needs the new team has: for `moved` instead of the old one, for `shared` beside it. */
  readonly needs: readonly { readonly skill: SkillId; readonly as: 'moved' | 'shared' }[]
  /** What the new team becomes answerable for. */
  readonly things: readonly OwnedThingId[]
}

/**
 * One team becomes two: because it has grown too large to decide together, or because it has come
 * to carry two outcomes that only hold each other up. Members, needs and owned things are divided,
 * as one edit; what is not named stays. The new team has its own record and begins to form.
 *
 * Refused as `besideTeam` is, and where a need or a thing is not the team's.
 */
export function splitTeam(workspace: Workspace, given: Split): Outcome {
  const beside = besideTeam(workspace, given)
  if ('refused' in beside) return beside
  const { team, changes } = beside
  const to = given.newTeam.id
  const divided: Change[] = []
  const needs = new Map(given.needs.map(({ skill, as }) => [skill, as]))
  for (const [skill, as] of needs) {
    const need = workspace.requirements.get(team.id, skill)
    if (need === undefined) return refuse(`${team.name} does not state this need any more.`)
    if (as === 'moved') divided.push(change('requirements', need, null))
    divided.push(change('requirements', null, { ...need, team: to }))
  }
  for (const id of new Set(given.things)) {
    const thing = workspace.ownedThings.get(id)
    if (thing?.team !== team.id) return refuse(`${team.name} does not own this any more.`)
    divided.push(change('ownedThings', thing, { ...thing, team: to }))
  }
  const label = `Split ${quoted(team.name)}: new team ${quoted(given.newTeam.name.trim())}`
  return checkedEdit(label, [...changes, ...divided])
}
