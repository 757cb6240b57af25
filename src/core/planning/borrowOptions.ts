import { borrowCost } from '../analysis/borrowCost.ts'
import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import { currentStays } from '../commands/membershipChanges.ts'
import { moveMember } from '../commands/moveMember.ts'
import { splitMember } from '../commands/splitMember.ts'
import { isRefusal } from '../edits/edit.ts'
import type { MembershipId, PersonId, TeamId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { EntityTable } from '../model/tables.ts'
import type { Workspace } from '../model/workspace.ts'
import type { MoveOption, OptionRules, ShareOption } from './closingOptions.ts'
import { consequencesOf, remainingOf } from './consequences.ts'
import { holdersElsewhere } from './holdersElsewhere.ts'

/** Percent that somebody who is shared gives the other team. */
export const sharedPercent = 20

/** Holders who are looked at for how much hangs on them. */
const considered = 300

/**
 * Holders from elsewhere who move into the team, or give it a part of their time. Of all of them
 * only those are worked out on whom the least hangs where they are.
 */
export function borrowOptions(
  coverage: CoverageIndex,
  finding: Finding,
  { attrition, newId, limit = 3 }: OptionRules,
): (MoveOption | ShareOption)[] {
  const { scope } = finding
  if (scope.kind !== 'team') return []
  const { workspace, day } = coverage
  const nextId = () => newId() as MembershipId
  const options: (MoveOption | ShareOption)[] = []
  const people = leastBound(coverage, finding).slice(0, limit)
  const stays = staysOf(workspace, people)
  for (const person of people) {
    // The commands look for the person's own stays, and there are tens of thousands of others.
    const own = {
      ...workspace,
      memberships: EntityTable.of<MembershipId, Membership>(stays.get(person) ?? []),
    }
    const [stay, ...more] = currentStays(own, person, day)
    const from = stay?.team ?? null
    const moved = moveMember(own, { newId: nextId(), person, from, to: scope.id, day })
    if (!isRefusal(moved)) {
      options.push({
        kind: 'move',
        person,
        from,
        remaining: remainingOf(coverage, moved, finding),
        fte: (stay?.allocation ?? 0) / 100,
        cost: borrowCost(coverage, moved, { person, from, to: scope.id }, attrition),
        ...consequencesOf(coverage, moved),
      })
    }
    // Half of somebody who is split already would be nobody's.
    if (stay === undefined || more.length > 0 || stay.allocation <= sharedPercent) continue
    const shares = [
      { team: stay.team, allocation: stay.allocation - sharedPercent },
      { team: scope.id, allocation: sharedPercent },
    ]
    const shared = splitMember(own, { person, shares, day, newId: nextId })
    if (isRefusal(shared)) continue
    options.push({
      kind: 'share',
      person,
      from: stay.team,
      allocation: sharedPercent,
      remaining: remainingOf(coverage, shared, finding),
      fte: sharedPercent / 100,
      ...consequencesOf(coverage, shared),
    })
  }
  return options
}

function staysOf(
  { memberships }: Workspace,
  people: readonly PersonId[],
): ReadonlyMap<PersonId, Membership[]> {
  const stays = new Map<PersonId, Membership[]>(people.map((person) => [person, []]))
  for (const stay of memberships) stays.get(stay.person)?.push(stay)
  return stays
}

/** Holders elsewhere, those first who alone hold the fewest skills in the teams that they are in. */
function leastBound(coverage: CoverageIndex, finding: Finding): PersonId[] {
  return holdersElsewhere(coverage, finding)
    .slice(0, considered)
    .map((person) => {
      const teams = coverage
        .scopesOf(person)
        .filter((scope): scope is { kind: 'team'; id: TeamId } => scope.kind === 'team')
      const alone = teams.reduce((sum, scope) => sum + coverage.soleSkills(scope, person).length, 0)
      return { person, alone, teams: teams.length }
    })
    .sort((a, b) => a.alone - b.alone || a.teams - b.teams)
    .map(({ person }) => person)
}
