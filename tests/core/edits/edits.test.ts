import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { diff } from '#core/edits/diff.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { rebase } from '#core/edits/rebase.ts'
import { references } from '#core/edits/references.ts'
import { createMembership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, keyOf, tableNames, type Workspace } from '#core/model/workspace.ts'
import { editFor, type Intent, intents } from './arbitraryEdits.ts'

function contents(workspace: Workspace) {
  return tableNames.map((table) =>
    [...(workspace[table] as Iterable<never>)]
      .map((record) => [keyOf(table, record), record] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function stateAfter(
  workspace: Workspace,
  wanted: readonly Intent[],
): { state: Workspace; edits: Edit[] } {
  const edits: Edit[] = []
  let state = workspace
  for (const intent of wanted) {
    const edit = editFor(state, intent)
    edits.push(edit)
    state = apply(state, edit)
  }
  return { state, edits }
}

function dangling(workspace: Workspace): string[] {
  return tableNames.flatMap((table) =>
    [...(workspace[table] as Iterable<Record<string, string | null>>)].flatMap((record) =>
      references[table]
        .filter(({ field, to }) => {
          const id = record[field]
          return id != null && workspace[to].get(id as never) === undefined
        })
        .map(({ field }) => `${table}.${field}`),
    ),
  )
}

const many = fc.array(intents, { maxLength: 40 })

describe('an edit', () => {
  it('E1 undone gives the workspace as it was', () => {
    fc.assert(
      fc.property(many, intents, (before, intent) => {
        const { state } = stateAfter(createWorkspace(), before)
        const edit = editFor(state, intent)
        expect(contents(apply(apply(state, edit), invert(edit)))).toEqual(contents(state))
      }),
    )
  })

  it('E2 composed of many does what they do one after the other', () => {
    fc.assert(
      fc.property(many, many, (before, wanted) => {
        const { state: start } = stateAfter(createWorkspace(), before)
        const { state: end, edits } = stateAfter(start, wanted)
        expect(contents(apply(start, compose('all', edits)))).toEqual(contents(end))
      }),
    )
  })

  it('E3 made by comparing two workspaces leads from one to the other', () => {
    fc.assert(
      fc.property(many, many, (a, b) => {
        const from = stateAfter(createWorkspace(), a).state
        const to = stateAfter(createWorkspace(), b).state
        expect(contents(apply(from, diff('difference', from, to)))).toEqual(contents(to))
      }),
    )
  })

  it('E4 never changes the workspace it is applied to', () => {
    fc.assert(
      fc.property(many, intents, (before, intent) => {
        const { state } = stateAfter(createWorkspace(), before)
        const held = contents(state)
        apply(state, editFor(state, intent))
        expect(contents(state)).toEqual(held)
      }),
    )
  })

  it('E5 for another state is refused loudly', () => {
    const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
    const add = { label: 'Add Ana', changes: [change('people', null, ana)] }
    const there = apply(createWorkspace(), add)
    expect(() => apply(there, add)).toThrow('there already')
    expect(() => apply(createWorkspace(), invert(add))).toThrow('not there')
  })
})

describe('an edit met by another one', () => {
  it('M1 always fits after rebasing, with whole references, whoever wins', () => {
    fc.assert(
      fc.property(
        many,
        many,
        intents,
        fc.constantFrom('mine' as const, 'theirs' as const),
        (before, theirs, mine, keep) => {
          const { state: start } = stateAfter(createWorkspace(), before)
          const edit = editFor(start, mine)
          const { state: now } = stateAfter(start, theirs)
          const result = apply(now, rebase(edit, now, { keep }).edit)
          expect(dangling(result)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('M2 is unchanged where nothing happened in between', () => {
    fc.assert(
      fc.property(many, intents, (before, intent) => {
        const { state } = stateAfter(createWorkspace(), before)
        const edit = editFor(state, intent)
        const rebased = rebase(edit, state, { keep: 'theirs' })
        expect(rebased.conflicts).toEqual([])
        expect(contents(apply(state, rebased.edit))).toEqual(contents(apply(state, edit)))
      }),
    )
  })

  const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
  const kotlin = createSkill({ id: 'kotlin' as never, name: 'Kotlin' })
  const rating = createRating({ person: ana.id, skill: kotlin.id, level: 2 })
  const base = createWorkspace({ people: [ana], skills: [kotlin], ratings: [rating] })

  it('M3 keeps the fields that it did not mean to change, and the later one wins a field', () => {
    const theirs = apply(base, {
      label: 'interest',
      changes: [change('ratings', rating, { ...rating, interest: 3, level: 1 })],
    })
    const mine = { label: 'level', changes: [change('ratings', rating, { ...rating, level: 4 })] }
    const merged = apply(theirs, rebase(mine, theirs, { keep: 'mine' }).edit)
    expect(merged.ratings.get(ana.id, kotlin.id)).toMatchObject({ level: 4, interest: 3 })
  })

  it('M4 as an undo leaves what somebody else wrote since, and says so', () => {
    const done = {
      label: 'level',
      changes: [change('ratings', rating, { ...rating, level: 4, note: 'mine' })],
    }
    const state = apply(base, done)
    const mine = state.ratings.get(ana.id, kotlin.id) ?? null
    const now = apply(state, {
      label: 'theirs',
      changes: [change('ratings', mine, { ...rating, level: 1, note: 'mine' })],
    })
    const undo = rebase(invert(done), now, { keep: 'theirs' })
    expect(apply(now, undo.edit).ratings.get(ana.id, kotlin.id)).toMatchObject({
      level: 1,
      note: '',
    })
    expect(undo.conflicts.map(({ kind }) => kind)).toEqual(['changed-since'])
  })

  it('M5 brings back a record that was deleted elsewhere while it was changed here', () => {
    const gone = apply(base, {
      label: 'Delete Kotlin',
      changes: [change('ratings', rating, null), change('skills', kotlin, null)],
    })
    const rename = {
      label: 'Rename',
      changes: [change('skills', kotlin, { ...kotlin, name: 'Kotlin 3' })],
    }
    const rebased = rebase(rename, gone, { keep: 'mine' })
    expect(apply(gone, rebased.edit).skills.get(kotlin.id)?.name).toBe('Kotlin 3')
    expect(rebased.conflicts.map(({ kind }) => kind)).toEqual(['restored'])
  })

  it('M6 is left out, and said, where what it needs was deleted', () => {
    const team = createTeam({ id: 'pay' as never, name: 'Payments' })
    const start = apply(base, { label: 'Add', changes: [change('teams', null, team)] })
    const now = apply(start, { label: 'Delete', changes: [change('teams', team, null)] })
    const stay = createMembership({ id: 'm' as never, team: team.id, person: ana.id })
    const join = { label: 'Join', changes: [change('memberships', null, stay)] }
    const rebased = rebase(join, now, { keep: 'mine' })
    expect(rebased.edit.changes).toEqual([])
    expect(rebased.conflicts.map(({ kind }) => kind)).toEqual(['reference-gone'])
  })

  it('M7 as a deletion takes along, and says, what came to need the record meanwhile', () => {
    const team = createTeam({ id: 'pay' as never, name: 'Payments' })
    const start = apply(base, { label: 'Add', changes: [change('teams', null, team)] })
    const stay = createMembership({ id: 'm' as never, team: team.id, person: ana.id })
    const now = apply(start, { label: 'Join', changes: [change('memberships', null, stay)] })
    const deletion = { label: 'Delete', changes: [change('teams', team, null)] }
    const rebased = rebase(deletion, now, { keep: 'mine' })
    expect([...apply(now, rebased.edit).memberships]).toEqual([])
    expect(rebased.conflicts.map(({ kind }) => kind)).toEqual(['went-along'])
  })

  it('M8 keeps levels within a scale that was shortened meanwhile, and says so', () => {
    const { record } = base.organisation
    const short = { ...record, levels: record.levels.slice(0, 4) }
    const shorten = { label: 'Shorten', changes: [change('organisation', record, short)] }
    const expert = { ...rating, level: 4 }
    const rate = { label: 'Rate', changes: [change('ratings', rating, expert)] }
    const kinds = (rebased: ReturnType<typeof rebase>) => rebased.conflicts.map(({ kind }) => kind)

    const shortened = apply(base, shorten)
    for (const rebased of [
      rebase(rate, shortened, { keep: 'mine' }),
      rebase(invert({ ...rate, changes: [change('ratings', expert, rating)] }), shortened, {
        keep: 'theirs',
      }),
    ]) {
      expect(rebased.edit.changes).toEqual([])
      expect(kinds(rebased)).toEqual(['above-scale'])
    }
    const rated = apply(base, rate)
    const late = rebase(shorten, rated, { keep: 'mine' })
    expect(late.edit.changes).toEqual([])
    expect(kinds(late)).toEqual(['above-scale'])
  })

  it('M9 may change a record otherwise that is above the scale already', () => {
    const beyond = { ...rating, level: 7 }
    const damaged = createWorkspace({ people: [ana], skills: [kotlin], ratings: [beyond] })
    const note = { label: 'Note', changes: [change('ratings', beyond, { ...beyond, note: 'x' })] }
    const rebased = rebase(note, damaged, { keep: 'mine' })
    expect(rebased.conflicts).toEqual([])
    expect(rebased.edit.changes).toHaveLength(1)
  })
})
