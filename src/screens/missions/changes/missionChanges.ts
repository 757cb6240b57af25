import type { DifferenceKind } from '#core/analysis/changedRecords.ts'
import { placeDifferences } from '#core/analysis/placeDifferences.ts'
import type { Change, Edit } from '#core/edits/edit.ts'
import { changedFields } from '#core/edits/fields.ts'
import type { Day } from '#core/model/day.ts'
import type { OwnedThingId, PersonId, TeamId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { dayWords } from '../../analysis/dayWords.ts'

/** How a mission differs from the baseline. */
export interface MissionChange {
  readonly kind: DifferenceKind
  /** As it is called in the scenario; where it is gone, as it was called. */
  readonly name: string
  readonly words: string
}

interface Compared {
  readonly baseline: Workspace
  readonly after: Workspace
  /** Leads from the one to the other. */
  readonly edit: Edit
}

/** What differs about a mission, before it is put into words. */
interface Draft {
  /** Its own record, where that differs. */
  record: { readonly before: Team | null; readonly after: Team | null } | null
  /** Whose stays differ, or whether they are there on the day. */
  readonly people: Set<PersonId>
  needs: number
  /** What else is kept of it and differs, each once. */
  readonly parts: Set<string>
}

/**
 * Missions that a scenario makes, takes away or changes: their own record, who is in them, and all
 * that is kept of them. Linear in the edit, and in the stays where people come or go.
 */
export function missionChanges(compared: Compared, day: Day): ReadonlyMap<TeamId, MissionChange> {
  const { baseline, after, edit } = compared
  const drafts = new Map<TeamId, Draft>()
  const draft = (team: TeamId): Draft => {
    const known = drafts.get(team) ?? {
      record: null,
      people: new Set(),
      needs: 0,
      parts: new Set(),
    }
    drafts.set(team, known)
    return known
  }
  for (const it of edit.changes) note(it, compared, draft)
  for (const [person, { left, joined, kept }] of placeDifferences(baseline, after, edit, day)) {
    for (const { team } of [...left, ...joined, ...kept.map((it) => it.after)]) {
      if (team !== null) draft(team).people.add(person)
    }
  }
  return new Map(
    [...drafts].map(([id, it]): [TeamId, MissionChange] => {
      const name = (after.teams.get(id) ?? baseline.teams.get(id))?.name ?? ''
      return [id, { kind: kindOf(it), name, words: wordsOf(it) }]
    }),
  )
}

/** Transitions and postponements come with the record's status and target day, which say it. */
function note(it: Change, { baseline, after }: Compared, draft: (team: TeamId) => Draft): void {
  const part = (team: TeamId | null | undefined, name: string) => {
    if (team != null) draft(team).parts.add(name)
  }
  const teamOf = (thing: OwnedThingId) =>
    (after.ownedThings.get(thing) ?? baseline.ownedThings.get(thing))?.team
  if (it.table === 'teams') {
    const { before, after: now } = it
    const id = (now ?? before)?.id
    if (id !== undefined) draft(id).record = { before, after: now }
  } else if (it.table === 'memberships') {
    for (const stay of [it.before, it.after]) {
      if (stay !== null) draft(stay.team).people.add(stay.person)
    }
  } else if (it.table === 'requirements') {
    const team = (it.after ?? it.before)?.team
    if (team !== undefined) draft(team).needs++
  } else if (it.table === 'charters') part((it.after ?? it.before)?.id, 'charter')
  else if (it.table === 'readings') part((it.after ?? it.before)?.team, 'readings')
  else if (it.table === 'lessons') part((it.after ?? it.before)?.team, 'lessons')
  else if (it.table === 'ownedThings') {
    for (const thing of [it.before, it.after]) part(thing?.team, 'owned things')
  } else if (it.table === 'thingNeeds') {
    const need = it.after ?? it.before
    if (need !== null) part(teamOf(need.thing), 'owned things')
  }
}

function kindOf({ record }: Draft): DifferenceKind {
  if (record?.before === null) return 'added'
  return record?.after === null ? 'removed' : 'changed'
}

function wordsOf({ record, people, needs, parts }: Draft): string {
  if (record?.before === null) return 'new in the scenario'
  if (record?.after === null) return 'deleted by the scenario'
  const said = [
    ...(record === null ? [] : recordWords(record)),
    people.size === 0 ? '' : `people (${people.size})`,
    needs === 0 ? '' : `needs (${needs})`,
    ...[...parts].sort(),
  ].filter((it) => it !== '')
  return `changed by the scenario: ${said.join(', ')}`
}

function recordWords({ before, after }: NonNullable<Draft['record']>): readonly string[] {
  if (before === null || after === null) return []
  const said: Readonly<Partial<Record<string, string>>> = {
    name: `was called ${before.name}`,
    status: `was ${before.status}`,
    owner: 'another product owner',
    formed: `beginning was ${daySaid(before.formed)}`,
    target: `target day was ${daySaid(before.target)}`,
    disbanded: `end was ${daySaid(before.disbanded)}`,
  }
  const fields = changedFields(before, after)
  return [
    ...Object.entries(said).map(([field, words]) => (fields.includes(field) ? (words ?? '') : '')),
    ...fields.filter((field) => said[field] === undefined).map((field) => `another ${field}`),
  ]
}

function daySaid(day: Team['target']): string {
  return day === null ? 'not stated' : dayWords(day)
}
