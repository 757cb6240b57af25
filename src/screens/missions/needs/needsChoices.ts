import type { NeedsSource } from '#core/commands/mission/copyNeeds.ts'
import type { NeedsTemplateId, TeamId } from '#core/model/ids.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Choice } from '#ui/choice.ts'

/** Templates and missions from which needs can be copied; `to`: the mission that they are for. */
export function needsChoices(
  { needsTemplates, teams, requirements, skills }: Workspace,
  to: TeamId | null,
): Choice[] {
  const say = (count: number) => counted(count, 'need', 'needs')
  const templates = [...needsTemplates].sort(compareNamed).flatMap(({ id, name, needs }) => {
    const { length } = needs.filter(({ skill }) => skills.get(skill) !== undefined)
    const choice = { id: `template:${id}`, label: name, detail: say(length), group: 'Templates' }
    return length === 0 ? [] : choice
  })
  const missions = [...teams].sort(compareNamed).flatMap(({ id, name, status }) => {
    const { length } = requirements.of(id)
    const detail = `${say(length)}, ${status}`
    return length === 0 || id === to
      ? []
      : { id: `team:${id}`, label: name, detail, group: 'Missions' }
  })
  return [...templates, ...missions]
}

/** What a choice stands for. */
export function parseNeedsChoice(choice: string): NeedsSource {
  const at = choice.indexOf(':')
  const id = choice.slice(at + 1)
  return choice.slice(0, at) === 'team'
    ? { team: id as TeamId }
    : { template: id as NeedsTemplateId }
}
