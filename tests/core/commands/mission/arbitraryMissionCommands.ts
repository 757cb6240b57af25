import * as fc from 'fast-check'
import { addLesson } from '#core/commands/mission/addLesson.ts'
import { addOwnedThing } from '#core/commands/mission/addOwnedThing.ts'
import { addReading } from '#core/commands/mission/addReading.ts'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { copyNeeds } from '#core/commands/mission/copyNeeds.ts'
import { deleteNeedsTemplate } from '#core/commands/mission/deleteNeedsTemplate.ts'
import { deleteOwnedThing } from '#core/commands/mission/deleteOwnedThing.ts'
import { handOverThing } from '#core/commands/mission/handOverThing.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { removeLesson } from '#core/commands/mission/removeLesson.ts'
import { removeReading } from '#core/commands/mission/removeReading.ts'
import { reviveMission } from '#core/commands/mission/reviveMission.ts'
import { saveNeedsTemplate } from '#core/commands/mission/saveNeedsTemplate.ts'
import { setTargetDay } from '#core/commands/mission/setTargetDay.ts'
import { setThingNeed } from '#core/commands/mission/setThingNeed.ts'
import { updateCharter } from '#core/commands/mission/updateCharter.ts'
import { updateLesson } from '#core/commands/mission/updateLesson.ts'
import { updateOwnedThing } from '#core/commands/mission/updateOwnedThing.ts'
import { updateReading } from '#core/commands/mission/updateReading.ts'
import { updateTeam } from '#core/commands/updateTeam.ts'
import type { Outcome } from '#core/edits/edit.ts'
import { addDays, type Day } from '#core/model/day.ts'
import { textLimit } from '#core/model/ids.ts'
import { ownedThingKinds } from '#core/model/mission/ownedThing.ts'
import { teamStatuses } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** A command with what it is given, in a world of few ids, some of which are not there. */
export interface MissionCommand {
  readonly name: string
  readonly given: object
  readonly run: (workspace: Workspace) => Outcome
}

const some = (...ids: string[]) => fc.constantFrom(...ids) as fc.Arbitrary<never>
const team = some('t1', 't2', 't3', 't4', 't5', 'n1')
const thing = some('w1', 'w2', 'w3')
const skill = some('s1', 's2', 'gone')
const owner = fc.constantFrom(null, 'p1', 'p2') as fc.Arbitrary<never>
const day = fc
  .integer({ min: 0, max: 12 })
  .map((months) => addDays('2026-01-01' as Day, 30 * months))
const text = fc.constantFrom('', ' ', 'Kafka', 'two\nlines', '|*_`', 'x'.repeat(textLimit + 1))
const value = fc.constantFrom(0, -3.5, 98.2, 1e300, Number.NaN, Number.POSITIVE_INFINITY)
const maybeValue = fc.option(value)
const weight = fc.constantFrom(0, 1, 2, -1)
const need = fc.record({
  minLevel: fc.constantFrom(null, 0, 3, 4, 9, 1.5),
  minHolders: fc.constantFrom(1, 2, 0),
  weight,
})
const charter = {
  problem: text,
  exitCriterion: text,
  unit: text,
  baseline: maybeValue,
  goal: maybeValue,
  review: fc.option(day),
  continues: fc.constantFrom(null, 't1', 't3', 'gone') as fc.Arbitrary<never>,
}

/** The command on whatever fields of these are given; those that it requires always are. */
function any<G extends object>(
  command: (workspace: Workspace, given: never) => Outcome,
  fields: { [F in keyof G]: fc.Arbitrary<G[F]> },
  requiredKeys: (keyof G & string)[] = Object.keys(fields) as (keyof G & string)[],
): fc.Arbitrary<MissionCommand> {
  return fc.record<G, keyof G>(fields, { requiredKeys }).map((given) => ({
    name: command.name,
    given,
    run: (workspace) => command(workspace, given as never),
  }))
}

let made = 0
const newId = () => `made-${made++}`
/** Ids that come from the caller; now and then one that is taken. */
const fresh = fc.oneof({ weight: 8, arbitrary: fc.uuid() }, { weight: 1, arbitrary: some('r1') })

const status = any(changeStatus, {
  transition: fresh,
  team,
  to: fc.constantFrom(...teamStatuses),
  day,
  reason: text,
})
const edited = fc
  .record(
    { id: team, status: fc.constantFrom(...teamStatuses), owner, target: fc.option(day) },
    { requiredKeys: ['id'] },
  )
  .chain((fields) => day.map((on) => ({ fields, on })))
  .map(
    ({ fields, on }): MissionCommand => ({
      name: 'updateTeam',
      given: fields,
      run: (workspace) => updateTeam(workspace, fields, { day: on, newId }),
    }),
  )

/** Status changes come most often, since most of them are refused. */
export const missionCommands: fc.Arbitrary<MissionCommand> = fc.oneof(
  { weight: 8, arbitrary: status },
  { weight: 4, arbitrary: edited },
  {
    weight: 2,
    arbitrary: any(
      proposeMission,
      { id: some('n1', 'n2'), name: text, outcome: text, owner, charter: fc.record(charter) },
      ['id', 'name'],
    ),
  },
  { weight: 3, arbitrary: any(updateCharter, { id: team, ...charter }, ['id']) },
  {
    weight: 2,
    arbitrary: any(setTargetDay, {
      postponement: fresh,
      team,
      target: fc.option(day),
      day,
      reason: text,
    }),
  },
  { weight: 2, arbitrary: any(addReading, { id: fresh, team, day, value, note: text }) },
  any(updateReading, { id: some('r1'), day, value, note: text }, ['id']),
  any(removeReading, { id: some('r1', 'gone') }),
  any(addOwnedThing, { id: thing, name: text, team, description: text }, ['id', 'name']),
  any(
    updateOwnedThing,
    { id: thing, name: text, kind: fc.constantFrom(...ownedThingKinds), description: text },
    ['id'],
  ),
  { weight: 2, arbitrary: any(handOverThing, { thing, to: team }) },
  any(deleteOwnedThing, { id: thing }),
  { weight: 2, arbitrary: any(setThingNeed, { thing, skill, need: fc.option(need) }) },
  any(addLesson, { id: fresh, team: fc.option(team), day, text }),
  any(updateLesson, { id: some('k1', 'gone'), day, text }, ['id']),
  any(removeLesson, { id: some('k1', 'gone') }),
  any(saveNeedsTemplate, { id: some('y1', 'y2'), name: text, team }),
  any(deleteNeedsTemplate, { id: some('y1', 'y2') }),
  any(copyNeeds, {
    team,
    from: fc.oneof(fc.record({ team }), fc.record({ template: some('y1', 'y2') })),
  }),
  any(reviveMission, { id: some('n1', 'n2'), from: team, name: text }),
)

/** Only changes of statuses, a day apart, so that none fails by its day. */
export const statusWalks: fc.Arbitrary<MissionCommand[]> = fc
  .array(
    fc.record({
      team,
      to: fc.constantFrom(...teamStatuses),
      reason: fc.constantFrom('', 'Why'),
      isByHand: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) =>
    steps.map(({ isByHand, ...step }, at): MissionCommand => {
      const on = addDays('2026-03-01' as Day, at)
      const given = { id: step.team, status: step.to }
      return {
        name: isByHand ? 'updateTeam' : 'changeStatus',
        given: step,
        run: (workspace) =>
          isByHand
            ? updateTeam(workspace, given, { day: on, newId })
            : changeStatus(workspace, { ...step, transition: newId() as never, day: on }),
      }
    }),
  )
