import type { OwnedThingKind } from '#core/model/mission/ownedThing.ts'

export const kindTitles: Readonly<Record<OwnedThingKind, string>> = {
  service: 'service',
  document: 'document',
  'on-call': 'on-call',
  other: 'something else',
}
