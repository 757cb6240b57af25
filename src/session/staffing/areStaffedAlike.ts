import type { Workspace } from '#core/model/workspace.ts'

/** Whether nothing has changed on which a proposal hangs: charters and scenarios may have. */
export function areStaffedAlike(a: Workspace, b: Workspace): boolean {
  return staffed.every((table) => a[table] === b[table])
}

const staffed = [
  'organisation',
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
] as const satisfies readonly (keyof Workspace)[]
