import { counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'

export function peopleCount(count: number): string {
  return counted(count, 'person', 'people')
}

/** What a level is called: "Practitioner"; its digit where the scale has no such level. */
export function levelName(workspace: Workspace, level: number): string {
  return workspace.organisation.record.levels[level]?.name ?? String(level)
}

/** The first of a person's names, for sentences about them. */
export function givenName(name: string): string {
  return name.split(' ')[0] ?? name
}
