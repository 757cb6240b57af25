import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Attrition, parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { scenarioDifference } from '#core/analysis/scenarioDifference.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isBaselineEdit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { applyScenario } from '#core/edits/scenarioState.ts'
import type { MembershipId, ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import { createScenarioEdit, type ScenarioEdit } from '#core/model/scenario.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { generatedDay } from '#tests/support/generator.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { organisationOf, type SizeName } from './sizes.ts'

const stepsEach = 500

/**
 * Milliseconds of comparing two scenarios of 500 steps each with the baseline, each time from the
 * kept steps to all differences, and of the parts.
 */
export function measureScenarios(size: SizeName, rounds: number) {
  const workspace = organisationOf(size)
  const index = CoverageIndex.build(workspace, generatedDay)
  const random = seededRandom(8)
  const attrition = usualAttrition()
  const scenarios = ['a', 'b'].map((id) => stepsOf(workspace, id as ScenarioId, random))
  const before = JSON.stringify(index.totals())
  const times = { both: [] as number[], fitting: [] as number[], comparing: [] as number[] }
  let touched = 0
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const states = scenarios.map((steps) => applyScenario(workspace, steps))
    const fitted = performance.now()
    touched = 0
    for (const { edit, workspace: after } of states)
      touched += scenarioDifference(index, edit, attrition, after).scopes.length
    const end = performance.now()
    times.both.push(end - start)
    times.fitting.push(fitted - start)
    times.comparing.push(end - fitted)
  }
  if (JSON.stringify(index.totals()) !== before) throw new Error('The index was left changed.')
  return { ...times, touched, steps: stepsEach }
}

/** Moves from team to team, ratings that rise or fall, people and needs that go for good. */
function stepsOf(start: Workspace, scenario: ScenarioId, random: Random): ScenarioEdit[] {
  const stays = [...start.memberships]
  const people = [...start.people].filter((it) => isPresent(it, generatedDay))
  const teams = [...start.teams].filter((it) => isCounted(it, generatedDay))
  const steps: ScenarioEdit[] = []
  let workspace = start
  while (steps.length < stepsEach) {
    const edit = someEdit(workspace, steps.length)
    if (edit === null || edit.changes.length === 0 || !isBaselineEdit(edit)) continue
    workspace = apply(workspace, edit)
    const id = `${scenario}-${steps.length}` as ScenarioEditId
    steps.push(createScenarioEdit({ id, scenario, place: 1 + steps.length, edit }))
  }
  return steps

  function someEdit(now: Workspace, at: number): Edit | null {
    const kind = random.below(20)
    const person = random.pick(people).id
    if (kind === 0) return done(deleteRecords(now, 'people', [person]))
    if (kind > 4) return moved(now, `${scenario}-stay-${at}`)
    const rated = now.ratings.of(person)
    if (rated.length === 0) return null
    const ratings = [{ person, skill: random.pick(rated).skill, level: random.below(5) }]
    return done(setRatings(now, { ratings, day: generatedDay }))
  }

  function moved(now: Workspace, id: string): Edit | null {
    const stay = now.memberships.get(random.pick(stays).id)
    if (stay === undefined || !isCurrent(stay, generatedDay)) return null
    const given = {
      newId: id as MembershipId,
      person: stay.person,
      from: stay.team,
      to: random.pick(teams).id,
      day: generatedDay,
    }
    return done(moveMember(now, given))
  }
}

function done(outcome: Outcome): Edit | null {
  return isRefusal(outcome) ? null : outcome
}

function usualAttrition(): Attrition {
  const yearlyRate = parseProbability(0.1)
  const months = parseMonths(12)
  if (yearlyRate === null || months === null) throw new Error('No attrition')
  return { yearlyRate, months }
}
