import { type Change, change, type Outcome, refuse } from '../../edits/edit.ts'
import type { NeedsTemplateId, SkillId, TeamId } from '../../model/ids.ts'
import type { NeedsTemplate } from '../../model/mission/needsTemplate.ts'
import { counted } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'

export type NeedsSource = { readonly team: TeamId } | { readonly template: NeedsTemplateId }

/**
 * States for a team what another one needs, or what a template lists. What the team states already
 * stays as it is; skills deleted since are passed over, and a level that the scale no longer has
 * becomes its highest.
 */
export function copyNeeds(
  workspace: Workspace,
  {
    team: id,
    from,
    isWanted = () => true,
  }: {
    readonly team: TeamId
    readonly from: NeedsSource
    /** Which of the skills; left out: all. */
    readonly isWanted?: (skill: SkillId) => boolean
  },
): Outcome {
  const team = workspace.teams.get(id)
  const source = sourceOf(workspace, from)
  if (team === undefined || source === null) {
    return refuse('The team or what its needs are copied from was deleted meanwhile.')
  }
  const needs = source.needs.filter(({ skill }) => isWanted(skill))
  if (needs.length === 0 && source.needs.length > 0) return refuse('Tick what is to be copied.')
  const changes = copiedNeeds(workspace, id, needs)
  if (changes.length === 0) {
    return refuse(`${quoted(team.name)} states everything already that ${source.title} needs.`)
  }
  const count = counted(changes.length, 'need', 'needs')
  return checkedEdit(`Copy ${count} from ${source.title} to ${quoted(team.name)}`, changes)
}

type Needs = NeedsTemplate['needs']

/** What is to be stated for the team beyond what it states. */
export function copiedNeeds(workspace: Workspace, team: TeamId, needs: Needs): Change[] {
  const top = workspace.organisation.record.levels.length - 1
  return needs.flatMap(({ skill, minLevel, minHolders, weight }) => {
    const isThere = workspace.skills.get(skill) !== undefined
    if (!isThere || workspace.requirements.get(team, skill) !== undefined) return []
    const level = minLevel === null ? null : Math.min(minLevel, top)
    return change('requirements', null, { team, skill, minLevel: level, minHolders, weight })
  })
}

function sourceOf(workspace: Workspace, from: NeedsSource): { title: string; needs: Needs } | null {
  if ('template' in from) {
    const template = workspace.needsTemplates.get(from.template)
    if (template === undefined) return null
    // A list may name a skill twice; the first one counts.
    const needs = new Map([...template.needs].reverse().map((need) => [need.skill, need]))
    return { title: quoted(template.name), needs: [...needs.values()].reverse() }
  }
  const team = workspace.teams.get(from.team)
  if (team === undefined) return null
  return { title: quoted(team.name), needs: workspace.requirements.of(from.team) }
}
