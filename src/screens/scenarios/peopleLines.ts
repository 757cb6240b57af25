import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { LoadDifference } from '#core/analysis/loadDifference.ts'
import { isOddSize, type ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Named } from '../analysis/personNames.ts'
import { spreadTitles, spreadWords } from '../analysis/spreadWords.ts'

/** A person or a team, and what a scenario does to them. */
export interface PeopleLine {
  readonly key: string
  readonly title: string
  readonly text: string
}

/**
 * Who ends without a team, which teams end with an odd size, who is newly spread thin or no more,
 * and then everybody who moves, with where they were and are.
 */
export function peopleLines(
  difference: ScenarioDifference,
  load: LoadDifference,
  { day, nameOf }: { readonly day: Day; readonly nameOf: (person: Named) => string },
): PeopleLine[] {
  const { before, after, unplaced, oddSizes, movers } = difference
  const personName = (id: PersonId) => {
    const person = after.people.get(id) ?? before.people.get(id)
    return person === undefined ? 'somebody' : nameOf(person)
  }
  const teamName = (id: TeamId) =>
    (after.teams.get(id) ?? before.teams.get(id))?.name ?? 'a deleted team'
  const titleOf = (it: Fragmentation) =>
    'person' in it ? personName(it.person) : teamName(it.team)
  const speaking = { workspace: after, day, nameOf }
  // Told already, or of that size before, too.
  const isKnownOdd = new Set<string>([
    ...oddSizes.map(({ team }) => team),
    ...difference.scopes.filter(({ before }) => isOddSize(before)).map(({ scope }) => scope.id),
  ])
  const moveOf = moveWords(difference, teamName)
  return [
    ...unplaced.map((id) => line('unplaced', id, personName(id), 'is in no team any more')),
    ...oddSizes.map(({ team, before: was, after: is }) => {
      const size = counted(is, 'person', 'people')
      return line('size', team, teamName(team), was === null ? size : `${size}, before ${was}`)
    }),
    ...load.opened
      .filter((it) => it.kind !== 'team-size' || !isKnownOdd.has(it.team))
      .map((it, at) => {
        const days = spreadWords(it, speaking).join('; ')
        return line('opened', at, titleOf(it), `${spreadTitles[it.kind][0]}: ${days}`)
      }),
    ...load.closed.map((it, at) =>
      line('closed', at, titleOf(it), `no longer: ${spreadTitles[it.kind][0]}`),
    ),
    ...movers.map((id) => line('mover', id, personName(id), moveOf(id))),
  ]
}

function line(kind: string, key: string | number, title: string, text: string): PeopleLine {
  return { key: `${kind} ${key}`, title, text }
}

/** "Payments → Cards", "joins Cards", "leaves the organisation, was in Payments". */
function moveWords(
  { scopes, leavers }: ScenarioDifference,
  teamName: (id: TeamId) => string,
): (person: PersonId) => string {
  const were = new Map<PersonId, TeamId[]>()
  const are = new Map<PersonId, TeamId[]>()
  for (const { scope, before, after } of scopes) {
    if (scope.kind !== 'team') continue
    for (const [places, standing] of [[were, before] as const, [are, after] as const]) {
      for (const person of standing.members) {
        const teams = places.get(person)
        if (teams === undefined) places.set(person, [scope.id])
        else teams.push(scope.id)
      }
    }
  }
  const gone = new Set(leavers)
  return (person) => {
    const [from, to] = [were.get(person) ?? [], are.get(person) ?? []]
    const left = listed(from.filter((it) => !to.includes(it)).map(teamName))
    const joined = listed(to.filter((it) => !from.includes(it)).map(teamName))
    if (gone.has(person)) return `leaves the organisation, was in ${left}`
    if (left === '') return `joins ${joined}`
    return joined === '' ? `leaves ${left}` : `${left} → ${joined}`
  }
}
