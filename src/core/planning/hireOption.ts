import type { CoverageIndex } from '../analysis/coverage.ts'
import type { Finding } from '../analysis/finding.ts'
import { addRatedPeople } from '../commands/addRatedPeople.ts'
import { joinTeam } from '../commands/joinTeam.ts'
import { apply } from '../edits/apply.ts'
import { compose } from '../edits/compose.ts'
import { isRefusal } from '../edits/edit.ts'
import type { MembershipId, PersonId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { EntityTable } from '../model/tables.ts'
import type { HireOption, OptionRules } from './closingOptions.ts'
import { consequencesOf, remainingOf } from './consequences.ts'

/** Somebody new who holds the skill at ℓ, full time; none where the scale does not reach ℓ. */
export function hireOption(
  coverage: CoverageIndex,
  finding: Finding,
  { newId }: OptionRules,
): HireOption[] {
  const { workspace, day } = coverage
  const { scope, skill, minLevel } = finding
  const id = newId() as PersonId
  const chapter =
    scope.kind === 'chapter' ? scope.id : (workspace.skills.get(skill)?.chapter ?? null)
  const skillName = workspace.skills.get(skill)?.name ?? 'a deleted skill'
  const added = addRatedPeople(workspace, {
    people: [{ id, name: `New: ${skillName}`, chapter, starts: day }],
    ratings: [{ person: id, skill, level: minLevel }],
    day,
  })
  if (isRefusal(added)) return []
  // Who is new has no stays, so that those of the others need not be looked through.
  const stayless = { ...workspace, memberships: EntityTable.of<MembershipId, Membership>([]) }
  const joined =
    scope.kind === 'team'
      ? joinTeam(apply(stayless, added), {
          id: newId() as MembershipId,
          person: id,
          team: scope.id,
          day,
        })
      : null
  if (joined !== null && isRefusal(joined)) return []
  const edit = compose(`Hire for ${skillName}`, joined === null ? [added] : [added, joined])
  const remaining = remainingOf(coverage, edit, finding)
  return [{ kind: 'hire', remaining, fte: 1, ...consequencesOf(coverage, edit) }]
}
