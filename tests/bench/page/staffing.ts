import loadHighs from 'highs'
import wasmUrl from 'highs/runtime?url'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { runToEnd } from '#core/interchange/steps.ts'
import type { MembershipId, TeamId } from '#core/model/ids.ts'
import { createMembership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { createRequirement } from '#core/model/requirement.ts'
import { createTeam, type Team } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { numberedRequestInSteps } from '#core/planning/staffing/numberedRequest.ts'
import { quickTeam, searchTeam } from '#core/planning/staffing/searchTeam.ts'
import type { StaffingCost } from '#core/planning/staffing/staffing.ts'
import { staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { solveWith } from '#session/staffing/highs.ts'
import { enumerateStaffing } from '#tests/core/planning/staffing/enumerateStaffing.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'

export interface StaffingSize {
  readonly candidates: number
  readonly needs: number
  /** Skills that the candidates' ratings are spread over. */
  readonly skills: number
  readonly most: number
  readonly share: number
  /** Everybody is full-time in one team: nobody costs less than another, the hardest to prove. */
  readonly isEven: boolean
}

export interface StaffingRun {
  readonly candidates: number
  /** Milliseconds. */
  readonly numbering: number
  readonly greedy: number
  readonly search: number
  readonly enumeration: number | null
  readonly found: StaffingCost | null
  readonly quick: StaffingCost | null
  /** What enumeration says; `null`: none was made. */
  readonly least: StaffingCost | null
  readonly isProven: boolean
  /** 0 where proven, 1 where nothing was found. */
  readonly gap: number
}

const mission = 'mission' as TeamId

/** One request of an organisation of that size, from its numbers to the proof. */
export async function measureStaffing(
  size: StaffingSize,
  seed: number,
  given: { readonly seconds: number; readonly withEnumeration: boolean },
): Promise<StaffingRun> {
  const solve = solveWith(await loadHighs({ locateFile: () => wasmUrl }))
  const workspace = organisation(size, seed)
  const coverage = CoverageIndex.build(workspace, generatedDay)
  const request = {
    ...staffingRequest(workspace, { mission, day: generatedDay }),
    size: { least: 0, most: size.most },
    smallestShare: size.share,
  }
  const numbered = timed(() => runToEnd(numberedRequestInSteps(coverage, request)))
  const { problem } = numbered.value
  const quick = timed(() => quickTeam(problem))
  const now = () => performance.now() / 1000
  const end = timed(() => searchTeam(problem, { solve, now, seconds: given.seconds }))
  const all = given.withEnumeration ? timed(() => enumerateStaffing(problem)) : null
  const team = typeof end.value === 'string' ? null : end.value
  return {
    candidates: problem.candidates.length,
    numbering: numbered.ms,
    greedy: quick.ms,
    search: end.ms,
    enumeration: all?.ms ?? null,
    found: team?.cost ?? null,
    quick: quick.value?.cost ?? null,
    least: all?.value ?? null,
    isProven: team === null ? end.value === 'impossible' : team.proof.kind === 'proven',
    gap: gapOf(end.value),
  }
}

function gapOf(end: ReturnType<typeof searchTeam>): number {
  if (typeof end === 'string') return end === 'impossible' ? 0 : 1
  // Where only the preferences are open, the team costs what it has to.
  return end.proof.kind === 'bounded' && end.proof.level !== 'preferences' ? end.proof.gap : 0
}

function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = run()
  return { value, ms: performance.now() - start }
}

function organisation(size: StaffingSize, seed: number): Workspace {
  const random = seededRandom(seed)
  const base = generateOrganisation({
    people: size.candidates,
    skills: size.skills,
    teams: Math.ceil(size.candidates / 8),
    chapters: 8,
    ratingsPerPerson: 12,
    seed,
  })
  const wanted = shuffled([...base.skills], random.next).slice(0, size.needs)
  const teams = [...base.teams]
  const even = (team: Team): Team => ({
    ...team,
    status: 'active',
    formed: null,
    disbanded: null,
  })
  return createWorkspace({
    ...base,
    organisation: [base.organisation.record],
    ...(size.isEven
      ? {
          people: [...base.people].map(({ id, name, chapter }) =>
            createPerson({ id, name, chapter }),
          ),
          memberships: [...base.people].map(({ id }, at) =>
            createMembership({
              id: `stay ${at}` as MembershipId,
              person: id,
              team: (teams[at % teams.length] as Team).id,
            }),
          ),
        }
      : {}),
    teams: [
      ...(size.isEven ? teams.map(even) : teams),
      createTeam({ id: mission, name: 'Mission', status: 'proposed' }),
    ],
    requirements: [
      ...base.requirements,
      ...wanted.map(({ id }) =>
        createRequirement({ team: mission, skill: id, minHolders: 1 + random.below(2) }),
      ),
    ],
  })
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((it) => ({ it, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ it }) => it)
}
