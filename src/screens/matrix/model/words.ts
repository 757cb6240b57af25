import { counted } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'

export function peopleCount(count: number): string {
  return counted(count, 'person', 'people')
}

/** "Ana, Bo and Cy"; past the limit "Ana, Bo and 3 more". */
export function listed(names: readonly string[], limit = 3): string {
  const shown = names.length > limit ? [...names.slice(0, limit - 1)] : [...names]
  const left = names.length - shown.length
  if (left > 0) shown.push(`${left} more`)
  const last = shown.pop()
  if (last === undefined) return ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}

/** What a level is called: "Practitioner"; its digit where the scale has no such level. */
export function levelName(workspace: Workspace, level: number): string {
  return workspace.organisation.record.levels[level]?.name ?? String(level)
}

/** The first of a person's names, for sentences about them. */
export function givenName(name: string): string {
  return name.split(' ')[0] ?? name
}
