import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import type { Cause, JournalEntry } from '#core/edits/history.ts'
import { invert } from '#core/edits/invert.ts'
import { rebase } from '#core/edits/rebase.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, tableNames, type Workspace } from '#core/model/workspace.ts'
import { receive, record, startTimeline, type Timeline } from '#session/timeline.ts'
import { editFor, type Intent, intents } from '#tests/core/edits/arbitraryEdits.ts'

/** A journal as storage keeps it: in order, compare-and-append. */
class Journal {
  readonly entries: JournalEntry[] = []

  after(head: number): JournalEntry[] {
    return this.entries.slice(head)
  }
}

class Tab {
  timeline: Timeline = startTimeline(createWorkspace(), 0)
  readonly #edits = new Map<string, Edit>()
  readonly #journal: Journal
  readonly name: string
  /** Moved by the steps alone, as the index is. */
  followed: Workspace = createWorkspace()
  #count = 0

  constructor(name: string, journal: Journal) {
    this.name = name
    this.#journal = journal
  }

  edit(edit: Edit, cause: Cause = { kind: 'do' }): void {
    const id = `${this.name}${this.#count++}`
    this.#edits.set(id, edit)
    this.timeline = record(this.timeline, { id, author: this.name, at: '', cause, edit })
    this.followed = apply(this.followed, edit)
  }

  do(intent: Intent): void {
    this.edit(editFor(this.timeline.current, intent))
  }

  invert(kind: 'undo' | 'redo'): void {
    const { done, undone } = this.timeline.history
    const step = (kind === 'undo' ? done : undone).at(-1)
    const edit = step && this.#edits.get(step.entry)
    if (step === undefined || edit === undefined) return
    const { edit: back } = rebase(invert(edit), this.timeline.current, { keep: 'theirs' })
    this.edit(back, { kind, of: step.id })
  }

  pull(): void {
    const entries = this.#journal.after(this.timeline.head)
    const received = receive(this.timeline, entries, (author) => author === this.name)
    this.timeline = received.timeline
    for (const { id, edit } of [...entries, ...this.timeline.pending]) this.#edits.set(id, edit)
    for (const { edit } of received.steps) this.followed = apply(this.followed, edit)
  }

  /** Appends up to `count` waiting entries if nobody came first; otherwise catches up. */
  push(count: number): void {
    const { head, pending } = this.timeline
    if (this.#journal.entries.length === head) {
      for (const entry of pending.slice(0, count)) {
        this.#journal.entries.push({ ...entry, seq: this.#journal.entries.length + 1 })
      }
    }
    this.pull()
  }
}

function contents(workspace: Workspace) {
  return tableNames.map(
    (table) =>
      new Set([...(workspace[table] as Iterable<unknown>)].map((it) => JSON.stringify(it))),
  )
}

function sync(tabs: readonly Tab[]): void {
  for (let round = 0; round < 3; round++)
    for (const tab of tabs) for (let n = 0; n < 3; n++) tab.push(1_000)
}

const moves = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ move: fc.constant('do' as const), tab: fc.nat(2), intent: intents }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        move: fc.constantFrom('undo' as const, 'redo' as const),
        tab: fc.nat(2),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        move: fc.constant('push' as const),
        tab: fc.nat(2),
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ move: fc.constant('pull' as const), tab: fc.nat(2) }) },
  ),
  { maxLength: 60 },
)

describe('several tabs on one journal', () => {
  it('T1 come to the same organisation, which is the journal replayed, with no edit lost', () => {
    fc.assert(
      fc.property(moves, (played) => {
        const journal = new Journal()
        const tabs = ['a', 'b', 'c'].map((name) => new Tab(name, journal))
        let made = 0
        for (const it of played) {
          const tab = tabs[it.tab]
          if (tab === undefined) continue
          const before = tab.timeline.pending.length
          if (it.move === 'do') tab.do(it.intent)
          else if (it.move === 'push') tab.push(it.count)
          else if (it.move === 'pull') tab.pull()
          else tab.invert(it.move)
          if (it.move === 'do' || it.move === 'undo' || it.move === 'redo')
            made += tab.timeline.pending.length - before
        }
        sync(tabs)
        expect(journal.entries).toHaveLength(made)
        expect(new Set(journal.entries.map(({ id }) => id)).size).toBe(made)
        const replayed = journal.entries.reduce(
          (state, { edit }) => apply(state, edit),
          createWorkspace(),
        )
        for (const tab of tabs) {
          expect(tab.timeline.pending).toEqual([])
          expect(contents(tab.timeline.current)).toEqual(contents(replayed))
          expect(contents(tab.followed)).toEqual(contents(replayed))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('T2 undo only their own work, and every own step can be undone and done again', () => {
    fc.assert(
      fc.property(fc.array(intents, { maxLength: 15 }), (wanted) => {
        const journal = new Journal()
        const tab = new Tab('a', journal)
        for (const intent of wanted) tab.do(intent)
        const full = contents(tab.timeline.current)
        for (const _ of wanted) tab.invert('undo')
        expect(contents(tab.timeline.current)).toEqual(contents(createWorkspace()))
        for (const _ of wanted) tab.invert('redo')
        expect(contents(tab.timeline.current)).toEqual(full)
      }),
    )
  })

  it('T3 keep both fields where two tabs changed the same team, and undo takes back one', () => {
    const journal = new Journal()
    const a = new Tab('a', journal)
    const b = new Tab('b', journal)
    const team = createTeam({ id: 't' as never, name: 'Payments' })
    a.edit({ label: 'Add', changes: [change('teams', null, team)] })
    sync([a, b])
    a.edit({ label: 'Rename', changes: [change('teams', team, { ...team, name: 'Pay' })] })
    b.edit({ label: 'Outcome', changes: [change('teams', team, { ...team, outcome: 'Faster' })] })
    sync([a, b])
    expect(a.timeline.current.teams.get(team.id)).toMatchObject({ name: 'Pay', outcome: 'Faster' })
    a.invert('undo')
    sync([a, b])
    expect(b.timeline.current.teams.get(team.id)).toMatchObject({
      name: 'Payments',
      outcome: 'Faster',
    })
  })

  it('T4 give the later one the field', () => {
    const journal = new Journal()
    const a = new Tab('a', journal)
    const b = new Tab('b', journal)
    const team = createTeam({ id: 't' as never, name: 'Payments' })
    a.edit({ label: 'Add', changes: [change('teams', null, team)] })
    sync([a, b])
    a.edit({ label: 'Rename', changes: [change('teams', team, { ...team, name: 'First' })] })
    b.edit({ label: 'Rename', changes: [change('teams', team, { ...team, name: 'Second' })] })
    sync([a, b])
    expect(a.timeline.current.teams.get(team.id)?.name).toBe('Second')
  })
})
