import { type Fragmentation, fragmentationLimits } from '#core/analysis/fragmentation.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { dayWords } from './dayWords.ts'
import type { Named } from './personNames.ts'

export type SpreadKind = Fragmentation['kind']

/** In the order in which they are shown: people first, then teams. */
export const spreadKinds: readonly SpreadKind[] = [
  'many-teams',
  'small-share',
  'over-allocated',
  'many-owned',
  'team-size',
  'no-owner',
]

const { teams, share, whole, owned, smallestTeam, largestTeam } = fragmentationLimits

/** What a kind means; one and many. */
export const spreadTitles: Readonly<Record<SpreadKind, readonly [one: string, many: string]>> = {
  'many-teams': [`person in more than ${teams} teams`, `people in more than ${teams} teams`],
  'small-share': [`stay under ${share} % in a team`, `stays under ${share} % in a team`],
  'over-allocated': [`person over ${whole} %`, `people over ${whole} %`],
  'many-owned': [
    `product owner of more than ${owned} teams`,
    `product owners of more than ${owned} teams`,
  ],
  'team-size': [
    `team outside ${smallestTeam} to ${largestTeam} people`,
    `teams outside ${smallestTeam} to ${largestTeam} people`,
  ],
  'no-owner': ['team without a product owner', 'teams without a product owner'],
}

export interface Speaking {
  readonly workspace: Workspace
  /** The first day that is looked at. */
  readonly day: Day
  readonly nameOf: (person: Named) => string
}

/** Each stretch of days with its figures: "130 % in Payments and Search, until 30 Jun 2026". */
export function spreadWords(found: Fragmentation, speaking: Speaking): string[] {
  const say = (span: Parameters<typeof daysWords>[0], figures: string) =>
    `${figures}, ${daysWords(span, speaking.day)}`
  const named = (ids: readonly TeamId[]) => teamNames(ids, speaking.workspace)
  switch (found.kind) {
    case 'many-teams':
      return found.spans.map((it) => say(it, `in ${it.teams.length} teams: ${named(it.teams)}`))
    case 'small-share':
      return found.spans.map((it) => say(it, `${it.allocation} % in ${named([found.team])}`))
    case 'over-allocated':
      return found.spans.map((it) => say(it, `${it.allocation} % in ${named(it.teams)}`))
    case 'many-owned':
      return found.spans.map((it) => say(it, `owns ${it.teams.length} teams: ${named(it.teams)}`))
    case 'team-size':
      return found.spans.map((it) => say(it, counted(it.size, 'person', 'people')))
    case 'no-owner':
      return found.spans.map((it) => say(it, ownerWords(it.owner, speaking)))
  }
}

/** The same in a column: "in 4 teams", "130 % from 3 May 2027". */
export function briefSpread(found: Fragmentation, day: Day): string {
  const [first] = found.spans
  const when = first === undefined ? 'now' : daysWords(first, day)
  const days = when === 'from now on' ? '' : ` ${when}`
  switch (found.kind) {
    case 'many-teams':
      return `in ${found.spans[0]?.teams.length ?? 0} teams${days}`
    case 'small-share':
      return `${found.spans[0]?.allocation ?? 0} % in one team${days}`
    case 'over-allocated':
      return `${found.spans[0]?.allocation ?? 0} %${days}`
    case 'many-owned':
      return `owns ${found.spans[0]?.teams.length ?? 0} teams${days}`
    case 'team-size':
      return `${counted(found.spans[0]?.size ?? 0, 'person', 'people')}${days}`
    case 'no-owner':
      return `no product owner${days}`
  }
}

/** "from now on", "until 30 Jun 2026", "from 3 May 2026 to 30 Jun 2026". */
export function daysWords(
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  day: Day,
): string {
  const isNow = from === null || from <= day
  if (to === null) return isNow ? 'from now on' : `from ${dayWords(from)}`
  if (from === to) return `on ${dayWords(to)}`
  return isNow ? `until ${dayWords(to)}` : `from ${dayWords(from)} to ${dayWords(to)}`
}

function ownerWords(owner: PersonId | null, { workspace, nameOf }: Speaking): string {
  const person = owner === null ? undefined : workspace.people.get(owner)
  return person === undefined ? 'none is named' : `${nameOf(person)} is not there`
}

function teamNames(ids: readonly TeamId[], { teams }: Workspace): string {
  return listed(ids.map((id) => teams.get(id)?.name ?? 'a deleted team'))
}
