import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteScenario } from '#core/commands/deleteScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { moveScenarioEdit } from '#core/commands/moveScenarioEdit.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { setScenarioEditDay } from '#core/commands/setScenarioEditDay.ts'
import { isBaselineEdit, isRefusal } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { baselineTables } from '#core/model/baseline.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { PersonId, ScenarioId, TeamId } from '#core/model/ids.ts'
import { type TableName, tableNames, type Workspace } from '#core/model/workspace.ts'
import { dropPastNotices } from '#session/scenario/dropPastNotices.ts'
import { Session } from '#session/session.ts'
import { keepAsNew, openWorkspace } from '#session/workspaces.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { expectAgreement } from '../../core/analysis/agreement.ts'
import { editFor, type Intent, intents, peopledWorld } from '../../core/edits/arbitraryEdits.ts'
import { openDevice } from '../device.ts'

const today = '2026-03-02' as Day
const sessions: Session[] = []
type Device = ReturnType<typeof openDevice>

function tabOf(device: Device): Session {
  const session = new Session({ storage: device.openStorage(), today: () => today })
  sessions.push(session)
  return session
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

async function opened(workspace: Workspace, device = openDevice()): Promise<Session> {
  const session = tabOf(device)
  if ((await keepAsNew(session, 'Begin', workspace)) === null) throw new Error('Not kept')
  await session.settled()
  return session
}

const state = (session: Session) => session.store.getState()

/** What the tables of an organisation hold, whatever way led there. */
function recordsOf(workspace: Workspace, tables: readonly TableName[] = baselineTables) {
  return tables.map((name) =>
    [...(workspace[name] as Iterable<object>)].map((it) => JSON.stringify(it, inOrder)).sort(),
  )
}

/** What has been stored comes back with its fields in the order of the schema. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What is shown is the scenario's steps on top of the baseline, and is counted so. */
function expectShown(session: Session): void {
  const { workspace, coverage, scenario, day } = state(session)
  expect(coverage.workspace).toBe(workspace)
  expectAgreement(coverage, workspace)
  const { baseline } = session
  if (scenario === null) {
    expect(workspace).toBe(baseline)
    return
  }
  const byHand = applyScenario(baseline, scenarioEditsOf(baseline, scenario.id), day)
  expect(scenario.baseline).toBe(baseline)
  expect(recordsOf(scenario.after)).toEqual(recordsOf(byHand.workspace))
  expect(workspace.scenarios).toBe(baseline.scenarios)
  expect(workspace.scenarioEdits).toBe(baseline.scenarioEdits)
  expect(scenario.edit).toEqual(byHand.edit)
  expect(scenario.conflicts).toEqual(byHand.conflicts)
  expect(workspace).toBe(scenario.look === 'before' ? baseline : scenario.after)
}

function sketched(): Workspace {
  return sketchOrganisation({
    skills: { java: {}, sql: {} },
    people: { Ana: { can: { java: 3 } }, Bo: { can: { sql: 2 } } },
    teams: { Payments: { members: ['Ana'] }, Fraud: { members: ['Bo'] } },
  })
}

const x = 'x' as ScenarioId
const ana = 'Ana' as PersonId
const [payments, fraud] = ['Payments', 'Fraud'] as TeamId[] as [TeamId, TeamId]

async function inScenario(device = openDevice()): Promise<Session> {
  const session = await opened(sketched(), device)
  session.perform((it) => createScenario(it, { id: x, name: 'Try' }))
  expect(await session.showScenario(x)).toBe(true)
  return session
}

function moveAna(session: Session, from = payments, to = fraud) {
  const newId = `stay ${Math.random()}` as never
  return session.perform((it) =>
    moveMember(it, { newId, person: ana, from, to, day: state(session).day }),
  )
}

function teamsOfAna(workspace: Workspace, day: Day): string[] {
  return [...workspace.memberships]
    .filter((it) => it.person === ana)
    .filter((it) => (it.from ?? '') <= day && (it.to ?? '9999') >= day)
    .map((it) => it.team)
}

describe('a scenario that is shown', () => {
  it('takes what is done as its steps and leaves the organisation alone', async () => {
    const session = await inScenario()
    const before = recordsOf(session.baseline)
    const outcome = moveAna(session)
    expect(outcome).toMatchObject({ label: 'Move Ana to Fraud' })
    expect(teamsOfAna(state(session).workspace, today)).toEqual([fraud])
    expect(recordsOf(session.baseline)).toEqual(before)
    expect(scenarioEditsOf(session.baseline, x)).toMatchObject([{ from: today, place: 1 }])
    expectShown(session)
    session.setLook('before')
    expect(teamsOfAna(state(session).workspace, today)).toEqual([payments])
    expectShown(session)
    await session.showScenario(null)
    expectShown(session)
  })

  it('refuses edits where it is looked at as it was before, but not those of scenarios', async () => {
    const session = await inScenario()
    moveAna(session)
    session.setLook('before')
    expect(
      isRefusal(session.perform((it) => departPeople(it, { people: [ana], day: today }))),
    ).toBe(true)
    expect(state(session).notices.at(-1)?.text).toContain('before “Try”')
    const [step] = scenarioEditsOf(session.baseline, x)
    if (step === undefined) throw new Error('No step')
    session.perform((it) => setScenarioEditAside(it, { step: step.id, isSetAside: true }))
    expect(state(session).scenario?.edit.changes).toEqual([])
    expectShown(session)
  })

  it('has Undo and Redo take its own steps alone; the baseline has all', async () => {
    const session = await inScenario()
    session.perform(
      (it) =>
        setRatings(it, {
          ratings: [{ person: ana, skill: 'java' as never, level: 4 }],
          day: today,
        }),
      { on: 'baseline' },
    )
    expect(state(session).undoLabel).toBe(null)
    moveAna(session)
    session.perform(
      (it) =>
        setRatings(it, { ratings: [{ person: ana, skill: 'sql' as never, level: 1 }], day: today }),
      { on: 'baseline' },
    )
    expect(state(session).undoLabel).toContain('Move Ana')
    session.undo()
    expect(scenarioEditsOf(session.baseline, x)).toEqual([])
    expect(state(session).workspace.ratings.size).toBe(3)
    expect(state(session).undoLabel).toBe(null)
    expect(state(session).takenBack?.changes.map(({ table }) => table)).toContain('memberships')
    expectShown(session)
    session.redo()
    expect(teamsOfAna(state(session).workspace, today)).toEqual([fraud])
    expectShown(session)
    await session.showScenario(null)
    session.undo()
    expect(scenarioEditsOf(session.baseline, x)).toHaveLength(0)
    session.undo()
    expect(session.baseline.ratings.size).toBe(2)
    expectShown(session)
  })

  it('leaves out what takes effect after the shown day', async () => {
    const session = await inScenario()
    const later = addDays(today, 30)
    session.setDay(later)
    moveAna(session)
    expect(teamsOfAna(state(session).workspace, later)).toEqual([fraud])
    session.setDay(today)
    expect(state(session).scenario?.edit.changes).toEqual([])
    expectShown(session)
    session.setDay(addDays(later, 1))
    expect(state(session).scenario?.edit.changes).toHaveLength(2)
    expectShown(session)
  })

  it('shows a step anew that is moved to another day or place, or made anew', async () => {
    const session = await inScenario()
    moveAna(session)
    session.perform((it) => departPeople(it, { people: ['Bo' as PersonId], day: today }))
    const [first] = scenarioEditsOf(session.baseline, x)
    if (first === undefined) throw new Error('No step')
    const before = addDays(today, -3)
    session.perform(
      (it) => setScenarioEditDay(it, { step: first.id, from: before, newId: () => 'new' }),
      { on: 'baseline' },
    )
    expect(teamsOfAna(state(session).workspace, before)).toEqual([fraud])
    expectShown(session)
    session.perform((it) => moveScenarioEdit(it, { step: first.id, place: 1 }))
    expectShown(session)
    session.undo()
    session.undo()
    expect(teamsOfAna(state(session).workspace, before)).toEqual([payments])
    expectShown(session)
  })

  it('is left with a sentence when it is deleted here', async () => {
    const session = await inScenario()
    moveAna(session)
    session.perform((it) => deleteScenario(it, x))
    expect(state(session).scenario).toBe(null)
    expect(state(session).notices.at(-1)?.text).toContain('“Try” was deleted')
    expectShown(session)
    session.undo()
    expect(scenarioEditsOf(session.baseline, x)).toHaveLength(1)
  })

  it('follows what another tab does below it, and is left when that deletes it', async () => {
    const device = openDevice()
    const session = await inScenario(device)
    moveAna(session)
    await session.settled()
    const { phase } = state(session)
    if (phase.kind !== 'ready') throw new Error('Not open')
    const other = tabOf(device)
    await openWorkspace(other, phase.workspace)
    other.perform((it) => departPeople(it, { people: [ana], day: addDays(today, 5) }))
    await vi.waitFor(() =>
      expect(state(session).workspace.people.get(ana)?.leaves).toBe(addDays(today, 4)),
    )
    expect(teamsOfAna(state(session).workspace, today)).toEqual([fraud])
    expectShown(session)
    other.perform((it) => deleteScenario(it, x))
    await vi.waitFor(() => expect(state(session).scenario).toBe(null))
    expectShown(session)
  })

  it('is applied to the organisation as one edit that one Undo takes back', async () => {
    const session = await inScenario()
    moveAna(session)
    session.perform((it) => departPeople(it, { people: ['Bo' as PersonId], day: today }))
    const before = recordsOf(session.baseline)
    const wanted = recordsOf(state(session).workspace)
    session.perform((it) => applyScenarioToBaseline(it, x), { on: 'baseline' })
    expect(recordsOf(session.baseline)).toEqual(wanted)
    expectShown(session)
    await session.showScenario(null)
    session.undo()
    expect(recordsOf(session.baseline)).toEqual(before)
    expectShown(session)
  })
})

it('a notice of what was done beside the shown scenario offers no undo of the scenario’s step', async () => {
  const session = await inScenario()
  moveAna(session)
  const offered = () => {
    session.notify({ tone: 'info', text: 'Done.', offersUndo: true })
    const { notices, undoId } = state(session)
    return { undoes: notices.at(-1)?.undoes ?? null, undoId }
  }
  const step = offered()
  expect(step.undoes).toBe(step.undoId)
  session.perform((it) => createScenario(it, { id: 'y' as ScenarioId, name: 'Other' }), {
    on: 'baseline',
  })
  const beside = offered()
  expect(beside.undoId).toBe(step.undoId)
  expect(beside.undoes).not.toBe(step.undoId)
  await session.showScenario(null)
  expect(state(session).undoId).toBe(beside.undoes)
  session.undo()
  expect(session.baseline.scenarios.get('y' as ScenarioId)).toBe(undefined)
  expect(scenarioEditsOf(session.baseline, x)).toHaveLength(1)
  expect(state(session).notices.map(({ undoes }) => undoes)).toEqual([step.undoes])
})

it('what is said of it goes once it is looked at otherwise, or left; other notices stay', async () => {
  const session = await inScenario()
  const stop = dropPastNotices(session)
  const said = () => state(session).notices.map(({ text }) => text)
  session.notify({ tone: 'info', text: 'You edit it now.', isOfShown: true })
  session.notify({ tone: 'warning', text: 'The disk is full.' })
  session.setLook('after')
  expect(said()).toEqual(['You edit it now.', 'The disk is full.'])
  session.setLook('before')
  expect(moveAna(session)).toHaveProperty('refused')
  expect(said()).toEqual(['The disk is full.', expect.stringMatching(/^You see .* before “Try”/)])
  await session.showScenario(null)
  expect(said()).toEqual(['The disk is full.'])
  stop()
})

it('another one is shown in its place, counted from the organisation itself', async () => {
  const session = await inScenario()
  moveAna(session)
  const y = 'y' as ScenarioId
  session.perform((it) => createScenario(it, { id: y, name: 'Other' }))
  await session.showScenario(y)
  expect(teamsOfAna(state(session).workspace, today)).toEqual([payments])
  expectShown(session)
  await session.showScenario(x)
  expect(teamsOfAna(state(session).workspace, today)).toEqual([fraud])
  expectShown(session)
})

it('Undo leaves alone what nobody sees: how it was made, and its steps in the look before', async () => {
  const session = await opened(sketched())
  const leaves = departPeople(session.baseline, { people: [ana], day: today })
  if (isRefusal(leaves)) throw new Error(leaves.refused)
  session.perform((it) =>
    createScenario(it, { id: x, name: 'Try', edits: [{ id: 'e' as never, edit: leaves }] }),
  )
  await session.showScenario(x)
  expect(state(session).undoLabel).toBe(null)
  session.undo()
  expect(session.baseline.scenarios.get(x)?.name).toBe('Try')
  session.perform((it) => departPeople(it, { people: ['Bo' as PersonId], day: today }))
  expect(state(session).undoLabel).not.toBe(null)
  session.setLook('before')
  expect(state(session).undoLabel).toBe(null)
  session.undo()
  expect(scenarioEditsOf(session.baseline, x)).toHaveLength(2)
  session.setLook('after')
  session.undo()
  expect(scenarioEditsOf(session.baseline, x)).toHaveLength(1)
})

it('of two scenarios asked for, the later one is shown', async () => {
  const session = await inScenario()
  const first = session.showScenario(x, 'after')
  await session.showScenario(null)
  expect(await first).toBe(false)
  expect(state(session).scenario).toBe(null)
  expectShown(session)
})

it('another workspace that is opened in its place is shown without it', async () => {
  const device = openDevice()
  const session = await inScenario(device)
  moveAna(session)
  await session.settled()
  const { phase } = state(session)
  if (phase.kind !== 'ready') throw new Error('Not open')
  const asked = session.showScenario(x, 'after')
  if ((await keepAsNew(session, 'Begin', sketched())) === null) throw new Error('Not kept')
  await asked
  expect(state(session).scenario).toBe(null)
  expectShown(session)
  moveAna(session)
  expect(teamsOfAna(session.baseline, today)).toEqual([fraud])
  await openWorkspace(session, phase.workspace)
  expect(state(session).scenario).toBe(null)
  expect(teamsOfAna(session.baseline, today)).toEqual([payments])
  expectShown(session)
})

type Deed =
  | { readonly kind: 'edit'; readonly on: 'shown' | 'baseline'; readonly intent: Intent }
  | { readonly kind: 'show'; readonly id: 'x1' | 'x2' | null }
  | { readonly kind: 'look'; readonly look: 'before' | 'after' | 'changes' }
  | { readonly kind: 'day'; readonly days: number }
  | { readonly kind: 'undo' | 'redo' }

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      on: fc.constantFrom('shown' as const, 'shown' as const, 'baseline' as const),
      intent: intents,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('show' as const),
      id: fc.constantFrom('x1' as const, 'x1' as const, 'x2' as const, null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      look: fc.constantFrom('before' as const, 'after' as const, 'changes' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('day' as const),
      days: fc.integer({ min: 0, max: 90 }),
    }),
  },
  { weight: 3, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }) },
)

async function doIt(session: Session, deed: Deed): Promise<void> {
  if (deed.kind === 'show') await session.showScenario(deed.id as ScenarioId | null)
  else if (deed.kind === 'look') session.setLook(deed.look)
  else if (deed.kind === 'day') session.setDay(addDays(today, deed.days))
  else if (deed.kind === 'edit') {
    session.perform((it) => editFor(it, deed.intent), { on: deed.on, saysRefusal: false })
  } else session[deed.kind]()
}

/** Does it where no other tab is, and expects what it may change and nothing else. */
async function doItAlone(session: Session, deed: Deed): Promise<void> {
  const { scenario } = state(session)
  const stood = recordsOf(session.baseline)
  await doIt(session, deed)
  const isOwn = scenario !== null && !(deed.kind === 'edit' && deed.on === 'baseline')
  if (isOwn || !['edit', 'undo', 'redo'].includes(deed.kind)) {
    expect(recordsOf(session.baseline)).toEqual(stood)
  }
}

describe('whatever is done while scenarios are shown', () => {
  it('what is seen is the steps on top of the baseline, counted as if it were computed anew', async () => {
    const [first, second] = ['x1', 'x2'] as ScenarioId[]
    await fc.assert(
      fc.asyncProperty(
        fc.array(intents, { maxLength: 10 }),
        fc.array(deeds, { minLength: 5, maxLength: 25 }),
        async (before, wanted) => {
          const session = await opened(peopledWorld())
          for (const id of [first, second] as ScenarioId[]) {
            session.perform((it) => createScenario(it, { id, name: id }))
          }
          for (const intent of before) {
            session.perform((it) => {
              const edit = editFor(it, intent)
              return isBaselineEdit(edit) ? edit : { refused: 'Not now' }
            })
          }
          await session.showScenario(first as ScenarioId)
          for (const deed of wanted) {
            await doItAlone(session, deed)
            expectShown(session)
          }
          session.dispose()
        },
      ),
      { numRuns: 30 },
    )
  })

  it('two tabs in it see the same in the end, also when one applies, sets aside or deletes', async () => {
    type Beside = 'apply' | 'aside' | 'shift' | 'delete' | 'together'
    type BesideDeed = { [K in Beside]: { readonly kind: K } }[Beside]
    type Turn = { readonly tab: 0 | 1; readonly deed: Deed | BesideDeed }
    const turns: fc.Arbitrary<Turn> = fc.record({
      tab: fc.constantFrom(0 as const, 1 as const),
      deed: fc.oneof(
        { weight: 6, arbitrary: deeds },
        {
          weight: 4,
          arbitrary: fc
            .constantFrom<Beside[]>('apply', 'aside', 'shift', 'together', 'together', 'delete')
            .map((kind): BesideDeed => ({ kind })),
        },
      ),
    })
    const first = 'x1' as ScenarioId
    const told = ({ baseline }: Session) => recordsOf(baseline, tableNames)
    await fc.assert(
      fc.asyncProperty(fc.array(turns, { minLength: 6, maxLength: 16 }), async (wanted) => {
        const device = openDevice()
        const one = await opened(peopledWorld(), device)
        for (const id of ['x1', 'x2'] as ScenarioId[]) {
          one.perform((it) => createScenario(it, { id, name: id }))
        }
        await one.settled()
        const { phase } = state(one)
        if (phase.kind !== 'ready') throw new Error('Not open')
        const other = tabOf(device)
        await openWorkspace(other, phase.workspace)
        const tabs = [one, other] as const
        for (const tab of tabs) await tab.showScenario(first)
        const together = () =>
          vi.waitFor(async () => {
            for (const tab of tabs) await tab.settled()
            expect(told(one)).toEqual(told(other))
          })
        for (const { tab: at, deed } of wanted) {
          const tab = tabs[at]
          const [step] = scenarioEditsOf(tab.baseline, first)
          const beside = { on: 'baseline', saysRefusal: false } as const
          if (deed.kind === 'together') await together()
          else if (deed.kind === 'apply') {
            tab.perform((it) => applyScenarioToBaseline(it, first), beside)
          } else if (deed.kind === 'delete') tab.perform((it) => deleteScenario(it, first), beside)
          else if (deed.kind === 'aside' && step !== undefined) {
            const given = { step: step.id, isSetAside: !step.isSetAside }
            tab.perform((it) => setScenarioEditAside(it, given), beside)
          } else if (deed.kind === 'shift' && step !== undefined) {
            const from = addDays(state(tab).day, 7)
            const newId = () => `split ${Math.random()}`
            tab.perform((it) => setScenarioEditDay(it, { step: step.id, from, newId }), beside)
          } else if (deed.kind !== 'aside' && deed.kind !== 'shift') await doIt(tab, deed)
          for (const it of tabs) expectShown(it)
        }
        await together()
        for (const it of tabs) expectShown(it)
        for (const it of tabs) it.dispose()
      }),
      { numRuns: 15 },
    )
  })

  it('taking back all steps and doing them again leads to the same scenario', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(intents, { minLength: 2, maxLength: 12 }), async (wanted) => {
        const session = await opened(sketched())
        session.perform((it) => createScenario(it, { id: x, name: 'Try' }))
        await session.showScenario(x)
        let done = 0
        for (const intent of wanted) {
          session.perform(
            (it) => {
              const edit = editFor(it, intent)
              return isBaselineEdit(edit) ? edit : { refused: 'Not here' }
            },
            { saysRefusal: false },
          )
          done = scenarioEditsOf(session.baseline, x).length
        }
        const reached = recordsOf(state(session).workspace)
        for (let at = done; at > 0; at--) session.undo()
        expect(state(session).undoLabel).toBe(null)
        expect(state(session).scenario?.edit.changes).toEqual([])
        for (let at = done; at > 0; at--) session.redo()
        expect(scenarioEditsOf(session.baseline, x)).toHaveLength(done)
        expect(recordsOf(state(session).workspace)).toEqual(reached)
        expectShown(session)
        session.dispose()
      }),
      { numRuns: 30 },
    )
  })
})
