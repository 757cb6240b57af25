import type { Workspace } from '#core/model/workspace.ts'
import type { Selection } from '#session/state.ts'

/** What the selected record is called; empty where it is gone. */
export function selectedName(workspace: Workspace, selection: Selection): string {
  switch (selection.kind) {
    case 'person':
      return workspace.people.get(selection.person)?.name ?? ''
    case 'team':
      return workspace.teams.get(selection.team)?.name ?? ''
    case 'chapter':
      return workspace.chapters.get(selection.chapter)?.name ?? ''
    case 'skill':
      return workspace.skills.get(selection.skill)?.name ?? ''
    case 'cell':
      return ''
  }
}
