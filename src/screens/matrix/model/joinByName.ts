import { joinTeam } from '#core/commands/joinTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome, refuse } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Range } from '#ui/grid/gridShape.ts'
import type { GridAxes } from './axes.ts'
import { peopleCount } from './words.ts'

/** Names that somebody wants to see in a team; `null`: where there is no team to join. */
export interface AskedNames {
  readonly team: TeamId | null
  readonly names: readonly string[]
}

export interface JoinedByName {
  /** A refusal where nobody could join. */
  readonly outcome: Outcome
  /** "2 people joined Payments, 1 rejected (no person is called Bo)". */
  readonly words: string
  readonly first: { readonly person: PersonId; readonly team: TeamId } | null
}

/**
 * The names of a pasted block by the teams that they were pasted into: a single cell goes to every
 * column of the range, a block to as many as it has. A cell holds a name a line.
 */
export function namesByTeam(
  { columns }: GridAxes,
  range: Range,
  block: readonly (readonly string[])[],
): AskedNames[] {
  const width = Math.max(...block.map((row) => row.length))
  const isOne = block.length === 1 && width === 1
  const last = isOne ? range.right : range.left + width - 1
  const asked: AskedNames[] = []
  for (let c = range.left; c <= last; c++) {
    const names = block
      .flatMap((row) => (row[isOne ? 0 : c - range.left] ?? '').split(/\r\n|\r|\n/))
      .map((name) => name.trim())
      .filter((name) => name !== '')
    if (names.length > 0) asked.push({ team: columns[c - 1]?.team?.id ?? null, names })
  }
  return asked
}

/** People found by their names join the teams, as one step. Linear in people and names. */
export function joinByName(
  workspace: Workspace,
  asked: readonly AskedNames[],
  { day, newId }: { readonly day: Day; readonly newId: () => MembershipId },
): JoinedByName {
  const known = peopleByName(workspace, day)
  const edits: Edit[] = []
  const rejected: string[] = []
  const teams = new Set<TeamId>()
  let first: JoinedByName['first'] = null
  let now = workspace
  for (const { team, names } of asked) {
    for (const name of names) {
      const found = known.get(folded(name)) ?? []
      const [person] = found
      if (team === null) rejected.push('there is no team to join')
      else if (person === undefined) rejected.push(`no person is called ${name}`)
      else if (found.length > 1) rejected.push(`${found.length} people are called ${name}`)
      else {
        const joined = joinTeam(now, { id: newId(), person: person.id, team, day })
        if (isRefusal(joined)) rejected.push(joined.refused.replace(/\.$/, ''))
        else {
          edits.push(joined)
          now = apply(now, joined)
          teams.add(team)
          first ??= { person: person.id, team }
        }
      }
    }
  }
  const [only] = teams
  const where =
    teams.size === 1 && only !== undefined
      ? (workspace.teams.get(only)?.name ?? 'the team')
      : counted(teams.size, 'team', 'teams')
  const words = wordsFor(edits.length, where, rejected)
  if (edits.length === 0) return { outcome: refuse(words), words, first }
  const [edit] = edits
  const label =
    edits.length === 1 && edit ? edit.label : `Add ${peopleCount(edits.length)} to ${where}`
  return { outcome: compose(label, edits), words, first }
}

function wordsFor(joined: number, where: string, rejected: readonly string[]): string {
  const why = [...new Set(rejected)]
  const no = `${counted(rejected.length, 'name', 'names')} rejected (${listed(why)})`
  if (joined === 0) return rejected.length === 0 ? 'There are no names to paste.' : `${no}.`
  const yes = `${peopleCount(joined)} joined ${where}`
  return rejected.length === 0 ? `${yes}.` : `${yes}, ${no}.`
}

function peopleByName(workspace: Workspace, day: Day): ReadonlyMap<string, readonly Person[]> {
  const byName = new Map<string, Person[]>()
  for (const person of workspace.people) {
    if (!isPresent(person, day)) continue
    const key = folded(person.name)
    const same = byName.get(key)
    if (same === undefined) byName.set(key, [person])
    else same.push(person)
  }
  return byName
}

/** Case, accents and the width of a space do not tell people apart in a list. */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
