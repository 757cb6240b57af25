import { changedRecords, type DifferenceKind } from '#core/analysis/changedRecords.ts'
import { type PersonPlace, placeDifferences, placeKind } from '#core/analysis/placeDifferences.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { ChapterId, PersonId, TeamId } from '#core/model/ids.ts'
import { listed } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** What is to be marked of something that differs, and how it is said. */
export interface ChangeSaid {
  readonly kind: DifferenceKind
  readonly words: string
}

/** Somebody who would be in a cell, were it not for the scenario. */
export interface Ghost extends ChangeSaid {
  readonly person: PersonId
  readonly name: string
}

/** What differs in one column. */
export interface ColumnDifferences {
  readonly chips: ReadonlyMap<PersonId, ChangeSaid>
  readonly ghosts: ReadonlyMap<ChapterId | null, readonly Ghost[]>
  readonly head: ChangeSaid | null
  /** Equal where everything else is equal. */
  readonly signature: string
}

/** What differs from the baseline where a scenario is looked at with its changes. */
export interface MatrixDifferences {
  readonly columns: ReadonlyMap<TeamId | null, ColumnDifferences>
  /** The baseline's teams that differ, also those that are there no more: then as they were. */
  readonly teams: readonly { readonly before: Team; readonly now: Team }[]
}

interface Draft {
  readonly chips: Map<PersonId, ChangeSaid>
  readonly ghosts: Map<ChapterId | null, Ghost[]>
  head: ChangeSaid | null
}

/** Linear in what differs, and in the stays. */
export function matrixDifferences(
  {
    baseline,
    after,
    edit,
  }: { readonly baseline: Workspace; readonly after: Workspace; readonly edit: Edit },
  day: Day,
): MatrixDifferences {
  const drafts = new Map<TeamId | null, Draft>()
  const draft = (team: TeamId | null): Draft => {
    const known = drafts.get(team) ?? { chips: new Map(), ghosts: new Map(), head: null }
    drafts.set(team, known)
    return known
  }
  const said = (places: readonly PersonPlace[]) =>
    listed(places.map((place) => placeWords(place, after, baseline)))
  for (const [person, difference] of placeDifferences(baseline, after, edit, day)) {
    const { left, joined, kept } = difference
    const kind = placeKind(difference)
    for (const { team } of joined) {
      const words = left.length === 0 ? 'added' : `moved here from ${said(left)}`
      draft(team).chips.set(person, { kind, words })
    }
    for (const { before, after: now } of kept) {
      const words = `${now.percent} % of the time, was ${before.percent} %`
      draft(now.team).chips.set(person, { kind: 'changed', words })
    }
    const name = baseline.people.get(person)?.name ?? ''
    for (const { team, chapter } of left) {
      const { ghosts } = draft(team)
      const words = joined.length === 0 ? 'not here any more' : `moved to ${said(joined)}`
      const ghost = { person, name, kind, words }
      ghosts.set(chapter, [...(ghosts.get(chapter) ?? []), ghost])
    }
  }
  const teams: { before: Team; now: Team }[] = []
  for (const [id, { kind, before, after: now, fields }] of changedRecords(edit).teams) {
    draft(id as TeamId).head = { kind, words: teamWords(before, now, fields) }
    if (before !== null) teams.push({ before, now: now ?? before })
  }
  return {
    columns: new Map([...drafts].map(([team, it]) => [team, signed(it)])),
    teams,
  }
}

/** Ghosts shown in a cell at most: they say less than those who are there. */
const mostGhosts = 4

/** The first of them, and the others together as one. */
function fewer(ghosts: readonly Ghost[]): readonly Ghost[] {
  const shown = ghosts.length > mostGhosts ? ghosts.slice(0, mostGhosts - 1) : ghosts
  const rest = ghosts.slice(shown.length)
  const [first] = rest
  if (first === undefined) return shown
  const words = rest.map(({ name, words: why }) => `${name}: ${why}`).join('; ')
  return [...shown, { person: first.person, name: `${rest.length} more`, kind: 'changed', words }]
}

function signed({ chips, ghosts: all, head }: Draft): ColumnDifferences {
  const ghosts = new Map([...all].map(([chapter, these]) => [chapter, fewer(these)]))
  const signature = JSON.stringify([[...chips], [...ghosts], head])
  return { chips, ghosts, head, signature }
}

function placeWords({ team }: PersonPlace, after: Workspace, baseline: Workspace): string {
  if (team === null) return 'no team'
  return (after.teams.get(team) ?? baseline.teams.get(team))?.name ?? 'another team'
}

/** "new", "gone", "was Payments revamp", "was active". */
function teamWords(before: Team | null, after: Team | null, fields: readonly string[]): string {
  if (before === null) return 'new'
  if (after === null) return 'deleted'
  const said = [
    fields.includes('name') ? `was called ${before.name}` : '',
    fields.includes('status') ? `was ${before.status}` : '',
    fields.includes('outcome') ? 'another outcome' : '',
    fields.includes('owner') ? 'another product owner' : '',
    fields.includes('target') ? `target day was ${before.target ?? 'not stated'}` : '',
  ].filter((it) => it !== '')
  return said.length === 0 ? 'changed' : said.join(', ')
}
