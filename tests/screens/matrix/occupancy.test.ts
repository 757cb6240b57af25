import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { updatePerson } from '#core/commands/updateRecord.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { axesOf, teamsOf } from '#screens/matrix/model/axes.ts'
import { compactionOf } from '#screens/matrix/model/compaction.ts'
import { type Occupancy, occupancyOf, type TeamOccupancy } from '#screens/matrix/model/occupancy.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'
import { today } from './view.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  people: {
    Ana: { chapter: 'Backend' },
    Bo: { chapter: 'Data' },
    Cy: { chapter: 'Data' },
    Di: {},
    Eli: { chapter: 'Data', leaves: day('2026-11-20') },
    Fay: { chapter: 'Backend' },
  },
  teams: {
    Cards: {
      members: [
        { who: 'Ana', allocation: 40 },
        { who: 'Ana', allocation: 20 },
        'Eli',
        { who: 'Bo', to: day('2026-11-20') },
      ],
    },
    Ideas: { status: 'proposed', members: ['Cy'] },
    Gone: { status: 'disbanded', disbanded: day('2026-01-01'), members: ['Fay'] },
  },
})

/** With the coverage of the workspace, counted from the start. */
function whoIsWhere(organisation: Workspace, on = today, previous: Occupancy | null = null) {
  return occupancyOf(organisation, CoverageIndex.build(organisation, on), previous)
}

function names(team: TeamOccupancy | undefined): string[] {
  return [...(team?.byChapter ?? [])].flatMap(([chapter, people]) =>
    people.map(
      ({ person: { name }, percent }) =>
        `${chapter} ${name}${percent === null ? '' : ` ${percent}`}`,
    ),
  )
}

describe('who is where on a day', () => {
  const occupancy = whoIsWhere(workspace, today)

  test('stays of one person in one team count together; those who left or ended are out', () => {
    expect(names(occupancy.teams.get('Cards' as TeamId))).toEqual(['Backend Ana 60'])
  })

  test('without a team is who is in none that stands or is proposed', () => {
    expect(names(occupancy.noTeam)).toEqual(['Data Bo', 'null Di', 'Backend Fay'])
  })

  test('only those who belong to the organisation on the day are counted', () => {
    expect([...occupancy.chapterSizes.values()]).toEqual([2, 2, 1])
  })

  test('a team in which nothing changed stays the same object', () => {
    const edit = updatePerson(workspace, { id: person('Cy'), name: 'Cyrus' })
    if (isRefusal(edit)) throw new Error(edit.refused)
    const next = whoIsWhere(apply(workspace, edit), today, occupancy)
    expect(next.teams.get('Cards' as TeamId)).toBe(occupancy.teams.get('Cards' as TeamId))
    expect(next.noTeam).toBe(occupancy.noTeam)
    expect(names(next.teams.get('Ideas' as TeamId))).toEqual(['Data Cyrus 100'])
  })

  test('step by step it is what it would be from the start', () => {
    const step = fc.record({
      person: fc.constantFrom('Ana', 'Bo', 'Cy', 'Di', 'Eli', 'Fay'),
      team: fc.constantFrom('Cards', 'Ideas', 'Gone'),
      joins: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let current = workspace
        let kept = occupancy
        for (const [at, { person: name, team, joins }] of steps.entries()) {
          const where = { person: person(name), team: team as TeamId, day: today }
          const outcome = joins
            ? joinTeam(current, { ...where, id: `step ${at}` as MembershipId })
            : leaveTeam(current, where)
          if (isRefusal(outcome)) continue
          current = apply(current, outcome)
          kept = whoIsWhere(current, today, kept)
          const fresh = whoIsWhere(current, today)
          expect(names(kept.noTeam).sort()).toEqual(names(fresh.noTeam).sort())
          for (const [id, occupants] of fresh.teams) {
            expect(names(kept.teams.get(id))).toEqual(names(occupants))
          }
          expect(kept.teams.size).toBe(fresh.teams.size)
        }
      }),
    )
  })

  test('another day is worked out from the start', () => {
    const earlier = whoIsWhere(workspace, day('2026-11-20'), occupancy)
    expect(names(earlier.teams.get('Cards' as TeamId))).toEqual([
      'Backend Ana 60',
      'Data Eli 100',
      'Data Bo 100',
    ])
  })
})

describe('columns and rows', () => {
  const occupancy = whoIsWhere(workspace, today)
  const titles = (filter: Parameters<typeof axesOf>[1]) =>
    axesOf(occupancy, filter).columns.map(({ team }) => team?.name ?? 'No team')

  test('standing teams first, and people without one at the end', () => {
    expect(titles('standing')).toEqual(['Cards', 'No team'])
  })

  test('other teams when asked for', () => {
    expect(titles('proposed')).toEqual(['Ideas', 'No team'])
    expect(titles('ended')).toEqual(['Gone', 'No team'])
    expect(titles('all')).toEqual(['Cards', 'Ideas', 'Gone', 'No team'])
  })

  test('made dense stand teams of one chapter together, without those that nobody is in', () => {
    const many = sketchOrganisation({
      people: {
        Ana: { chapter: 'Backend' },
        Bo: { chapter: 'Data', can: { Spark: 2 } },
        Cy: { chapter: 'Backend' },
      },
      teams: {
        Cards: { members: ['Bo'] },
        Empty: {},
        Loans: { members: ['Ana', 'Bo', 'Cy'] },
        Needy: { needs: { Spark: 1 } },
      },
    })
    const before = whoIsWhere(many, today)
    const dense = compactionOf(before, teamsOf(before, 'standing'))
    const columns = (workspace: typeof many) =>
      axesOf(whoIsWhere(workspace, today), 'standing', dense).columns.map(({ key }) => key)
    expect(columns(many)).toEqual(['Loans', 'Cards', 'Needy'])
    expect(axesOf(before, 'standing', dense).hidden).toEqual({ teams: 1, chapters: 0 })
    const joined = joinTeam(many, {
      id: 'stay' as MembershipId,
      person: person('Ana'),
      team: 'Empty' as TeamId,
      day: today,
    })
    if (isRefusal(joined)) throw new Error(joined.refused)
    expect(columns(apply(many, joined))).toEqual(['Loans', 'Cards', 'Empty', 'Needy'])
  })

  test('a row without chapter only where somebody stands in it', () => {
    const rows = axesOf(occupancy, 'standing').rows.map(({ chapter }) => chapter?.name ?? 'none')
    expect(rows).toEqual(['Backend', 'Data', 'none'])
    const housed = sketchOrganisation({ people: { Ana: { chapter: 'Data' } } })
    expect(axesOf(whoIsWhere(housed, today), 'standing').rows).toHaveLength(1)
  })

  test('a row without chapter, too, where a team needs a skill without one', () => {
    const needy = sketchOrganisation({
      people: { Ana: { chapter: 'Data' } },
      teams: { Cards: { members: ['Ana'], needs: { Cobol: 1 } } },
    })
    expect(axesOf(whoIsWhere(needy, today), 'standing').rows).toHaveLength(2)
  })
})
