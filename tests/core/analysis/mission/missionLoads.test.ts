import { expect, test } from 'vitest'
import { fragmentation } from '#core/analysis/fragmentation.ts'
import { missionLoads, mostLed } from '#core/analysis/mission/missionLoads.ts'
import type { ChapterId } from '#core/model/ids.ts'
import { isPresent } from '#core/model/standing.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

/** Chapters of these sizes, all led by Ana, who is in the first. */
function led(sizes: Readonly<Record<string, number>>, more: object = {}): Workspace {
  const people = Object.entries(sizes).flatMap(([chapter, size]) =>
    Array.from({ length: size }, (_, at) => [`${chapter} ${at}`, { chapter }] as const),
  )
  const [first] = Object.keys(sizes)
  const sketch = sketchOrganisation({
    people: { ...Object.fromEntries(people), Ana: { chapter: first ?? '' }, ...more },
  })
  return createWorkspace({
    ...sketch,
    organisation: [sketch.organisation.record],
    chapters: [...sketch.chapters].map((it) => ({ ...it, lead: person('Ana') })),
  })
}

const manyLed = (workspace: Workspace, span = {}) =>
  missionLoads(workspace, { from: null, to: null, ...span }).filter((it) => it.kind === 'many-led')

test('a lead of fifteen people besides themselves has enough, of sixteen too many', () => {
  expect(manyLed(led({ Backend: mostLed }))).toEqual([])
  expect(manyLed(led({ Backend: mostLed + 1 }))).toEqual([
    {
      kind: 'many-led',
      person: 'Ana',
      spans: [{ from: null, to: null, chapters: ['Backend'], people: 16 }],
    },
  ])
})

test('who leads two chapters leads the people of both', () => {
  expect(manyLed(led({ Backend: 9, Data: 8 }))).toMatchObject([
    { spans: [{ chapters: ['Backend', 'Data'], people: 17 }] },
  ])
})

test('it is so on the days on which that many are there, and the lead is', () => {
  const late = {
    Late: { chapter: 'Backend', starts: day('2026-03-01'), leaves: day('2026-05-31') },
  }
  const span = { from: day('2026-03-01'), to: day('2026-05-31') }
  expect(manyLed(led({ Backend: mostLed }, late))).toMatchObject([
    { spans: [{ ...span, people: 16 }] },
  ])
  const gone = { ...late, Ana: { chapter: 'Backend', leaves: day('2026-03-31') } }
  expect(manyLed(led({ Backend: mostLed }, gone))).toMatchObject([
    { spans: [{ from: '2026-03-01', to: '2026-03-31' }] },
  ])
  expect(manyLed(led({ Backend: mostLed }, late), { from: day('2026-06-01') })).toEqual([])
})

test('everything that is fragmented is told as well, and leads as a plain count says', () => {
  const size = { people: 120, skills: 10, teams: 12, chapters: 4, ratingsPerPerson: 1, seed: 3 }
  const workspace = generateOrganisation(size)
  const on = { from: generatedDay, to: generatedDay }
  const loads = missionLoads(workspace, on)
  expect(loads.filter(({ kind }) => kind !== 'many-led')).toEqual(fragmentation(workspace, on))
  const plain = new Map<string, number>()
  for (const { id, chapter, ...dates } of workspace.people) {
    const lead = workspace.chapters.get(chapter as ChapterId)?.lead ?? null
    const leader = lead === null ? undefined : workspace.people.get(lead)
    if (leader === undefined || lead === null || lead === id) continue
    if (!isPresent(leader, generatedDay)) continue
    if (!isPresent({ ...leader, ...dates }, generatedDay)) continue
    plain.set(lead, (plain.get(lead) ?? 0) + 1)
  }
  const told = loads.flatMap((it) =>
    it.kind === 'many-led' ? [[it.person, it.spans[0]?.people] as const] : [],
  )
  expect(told.length).toBeGreaterThan(0)
  expect(new Map(told)).toEqual(new Map([...plain].filter(([, count]) => count > mostLed)))
})
