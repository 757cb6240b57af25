import type { OwnedThingId, SkillId, TeamId } from '#core/model/ids.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createThingNeed, type ThingNeed } from '#core/model/mission/thingNeed.ts'
import { createWorkspace, tableNames, type Workspace } from '#core/model/workspace.ts'

/** The same organisation with things that teams own; a thing has its name for an id. */
export function owning(
  workspace: Workspace,
  things: Readonly<
    Record<
      string,
      { readonly by: string; readonly needs?: Readonly<Record<string, Partial<ThingNeed>>> }
    >
  >,
): Workspace {
  const lists = Object.fromEntries(tableNames.map((name) => [name, [...workspace[name]]]))
  const entries = Object.entries(things)
  return createWorkspace({
    ...lists,
    ownedThings: entries.map(([name, { by }]) =>
      createOwnedThing({ id: name as OwnedThingId, name, team: by as TeamId }),
    ),
    thingNeeds: entries.flatMap(([name, { needs = {} }]) =>
      Object.entries(needs).map(([skill, need]) =>
        createThingNeed({ thing: name as OwnedThingId, skill: skill as SkillId, ...need }),
      ),
    ),
  })
}
