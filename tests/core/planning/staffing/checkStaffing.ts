import { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import type { Membership } from '#core/model/membership.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { proposalEdit } from '#core/planning/staffing/proposalEdit.ts'
import type {
  StaffingCost,
  StaffingProposal,
  StaffingRequest,
} from '#core/planning/staffing/staffing.ts'

/** What a proposal breaks, as sentences; none where it keeps to the request. */
export interface StaffingCheck {
  readonly faults: readonly string[]
  /** Counted anew, without the preferences. */
  readonly cost: Omit<StaffingCost, 'preferences'>
}

/**
 * Whether a proposal keeps to a request, and what it costs, told from the organisation after the
 * proposal's edit: its members, their percents, and the findings of every team. Knows nothing of
 * how the proposal came about.
 *
 * Linear in the records of the workspace.
 */
export function checkStaffing(
  workspace: Workspace,
  request: StaffingRequest,
  proposal: StaffingProposal,
): StaffingCheck {
  let ids = 0
  const edit = proposalEdit(
    workspace,
    request,
    proposal,
    () => `checked ${++ids}` as Membership['id'],
  )
  if (isRefusal(edit)) {
    const cost = { high: 0, medium: 0, moved: 0, people: 0 }
    return { faults: [edit.refused], cost }
  }
  const after = apply(workspace, edit)
  const losses = sourceLosses(workspace, request, edit)
  return {
    faults: [
      ...needFaults(after, request),
      ...boundFaults(after, request),
      ...personFaults(after, request, proposal),
      ...floorFaults(after, request),
      ...losses.gaps.map((it) => `${it} would be held by nobody`),
    ],
    cost: {
      high: losses.high,
      medium: losses.medium,
      moved: lostElsewhere(workspace, after, request),
      people: membersOf(after, request).filter((it) => !isMember(workspace, request, it)).length,
    },
  }
}

function membersOf(workspace: Workspace, request: StaffingRequest): Person[] {
  return [...workspace.people].filter((person) => isMember(workspace, request, person))
}

function isMember(workspace: Workspace, { mission, day }: StaffingRequest, person: Person) {
  return isPresent(person, day) && percentIn(workspace, person, mission, day) !== null
}

function percentIn(
  { memberships }: Workspace,
  { id }: Person,
  team: string,
  day: StaffingRequest['day'],
): number | null {
  const stays = [...memberships].filter(
    (stay) => stay.person === id && stay.team === team && isCurrent(stay, day),
  )
  return stays.length === 0 ? null : stays.reduce((sum, { allocation }) => sum + allocation, 0)
}

function needFaults(after: Workspace, request: StaffingRequest): string[] {
  const members = membersOf(after, request)
  return request.needs.flatMap(({ skill, minLevel, minHolders }) => {
    const holders = members.filter(
      ({ id }) => countedLevel(after.ratings.get(id, skill)) >= minLevel,
    ).length
    const asked = minHolders + request.robustness
    return holders >= asked ? [] : [`${skill} has ${holders} holders of ${asked}`]
  })
}

function boundFaults(after: Workspace, request: StaffingRequest): string[] {
  const members = membersOf(after, request)
  const fte = members.reduce(
    (sum, it) =>
      sum + (it.capacity * (percentIn(after, it, request.mission, request.day) ?? 0)) / 100,
    0,
  )
  const { size, fte: bounds } = request
  const isOut = (value: number, least: number, most: number | null) =>
    value < least - 0.01 || (most !== null && value > most + 0.01)
  return [
    ...(isOut(members.length, size.least, size.most) ? [`${members.length} people`] : []),
    ...(isOut(fte, bounds.least, bounds.most) ? [`${fte} FTE`] : []),
  ]
}

function personFaults(
  after: Workspace,
  request: StaffingRequest,
  { joins }: StaffingProposal,
): string[] {
  const faults: string[] = []
  const members = new Set(membersOf(after, request).map(({ id }) => id))
  for (const id of request.included) if (!members.has(id)) faults.push(`${id} is not in the team`)
  for (const id of request.excluded) if (members.has(id)) faults.push(`${id} is in the team`)
  for (const { person: id, percent } of joins) {
    const stays = [...after.memberships].filter((stay) => {
      const team = after.teams.get(stay.team)
      if (stay.person !== id || team === undefined || !isCurrent(stay, request.day)) return false
      return team.id === request.mission || isCounted(team, request.day)
    })
    const whole = stays.reduce((sum, { allocation }) => sum + allocation, 0)
    const teams = new Set(stays.map(({ team }) => team)).size
    if (whole > 100 + 1e-9) faults.push(`${id} has ${whole} %`)
    if (teams > request.mostTeams) faults.push(`${id} is in ${teams} teams`)
    if (percent < request.smallestShare) faults.push(`${id} gives ${percent} %`)
  }
  return faults
}

function floorFaults(after: Workspace, request: StaffingRequest): string[] {
  const { holdsFrom } = after.organisation.record
  return request.floors.flatMap(({ chapter, skill, keep }) => {
    const left = [...after.people].filter((person) => {
      if (person.chapter !== chapter || !isPresent(person, request.day)) return false
      if (isMember(after, request, person)) return false
      if (skill === null) return true
      const level = after.skills.get(skill)?.holdsFrom ?? holdsFrom
      return countedLevel(after.ratings.get(person.id, skill)) >= level
    }).length
    return left >= keep ? [] : [`${chapter} keeps ${left} of ${keep}`]
  })
}

/** FTE that people give less to other counted teams than before. */
function lostElsewhere(before: Workspace, after: Workspace, request: StaffingRequest): number {
  const given = (workspace: Workspace) => {
    let fte = 0
    for (const stay of workspace.memberships) {
      const person = workspace.people.get(stay.person)
      const team = workspace.teams.get(stay.team)
      if (person === undefined || team === undefined || team.id === request.mission) continue
      if (!isPresent(person, request.day) || !isCounted(team, request.day)) continue
      if (isCurrent(stay, request.day)) fte += (person.capacity * stay.allocation) / 100
    }
    return fte
  }
  return given(before) - given(after)
}

/**
 * Findings that come up or get worse in other teams, and, where a team has not said what it needs,
 * each skill that is lost from it as a high one.
 */
function sourceLosses(workspace: Workspace, { mission, day }: StaffingRequest, edit: Edit) {
  const coverage = CoverageIndex.build(workspace, day)
  const losses = { high: 0, medium: 0, gaps: [] as string[] }
  const found = ({ severity }: { readonly severity: string }) => {
    if (severity === 'high' || severity === 'critical') losses.high++
    else if (severity === 'medium') losses.medium++
  }
  const rank = ['critical', 'high', 'medium', 'low']
  for (const { scope, opened, changed, closed } of editImpact(coverage, edit).scopes) {
    if (scope.kind !== 'team' || scope.id === mission) continue
    for (const finding of opened) {
      if (finding.kind === 'gap') losses.gaps.push(`${scope.id}: ${finding.skill}`)
      else found(finding)
    }
    for (const { before, after } of changed) {
      const isWorse = rank.indexOf(after.severity) < rank.indexOf(before.severity)
      if (after.kind === 'gap') losses.gaps.push(`${scope.id}: ${after.skill}`)
      else if (isWorse) found(after)
    }
    // A finding ends in a source team only where the last holder goes.
    losses.high += closed.filter(({ needed }) => needed === 'unstated').length
  }
  return { ...losses, high: losses.high + lostAtOnce(workspace, coverage, mission, edit) }
}

/** Unstated skills that go from two holders or more to none: no finding tells of them. */
function lostAtOnce(
  workspace: Workspace,
  before: CoverageIndex,
  mission: string,
  edit: Edit,
): number {
  const after = CoverageIndex.build(apply(workspace, edit), before.day)
  let lost = 0
  for (const team of workspace.teams) {
    const scope = { kind: 'team', id: team.id } as const
    if (team.id === mission || !before.isCounted(scope)) continue
    for (const { id } of workspace.skills) {
      const was = before.at(scope, id)
      const isLost =
        was.needed === 'unstated' && was.holders > 1 && after.at(scope, id).holders === 0
      if (isLost) lost++
    }
  }
  return lost
}
