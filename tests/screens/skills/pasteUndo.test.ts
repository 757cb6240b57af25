import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { serializeBundle } from '#core/interchange/serializeBundle.ts'
import { levelSource } from '#screens/skills/levelSource.ts'
import { peopleGroups } from '#screens/skills/peopleGroups.ts'
import { rateCells } from '#screens/skills/rateCells.ts'
import { orderedSkills, skillColumns } from '#screens/skills/skillColumns.ts'
import { everySkill, type Facet } from '#screens/skills/skillsFilter.ts'
import { layTable } from '#screens/skills/skillsTable.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { openDevice } from '#tests/session/device.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { pastePlan } from '#ui/grid/clipboard/pastePlan.ts'
import { listRows } from '#ui/grid/gridData.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import { plainView } from '#ui/grid/gridView.ts'
import { arrangeRows } from '#ui/grid/view/arrangeRows.ts'

const today = day('2026-06-01')
const bank = sketchOrganisation({
  skills: { Kotlin: { chapter: 'Backend' }, Go: { chapter: 'Backend' }, Kafka: {} },
  people: {
    Ana: { can: { Kotlin: 4, Kafka: 'n/a', Go: 3 } },
    Bo: { can: { Kotlin: 2 } },
    Cy: { can: { Kafka: 3, Go: 0 } },
    Di: {},
  },
  teams: { Payments: { members: ['Ana', 'Bo'] }, Cards: { members: ['Ana', 'Cy', 'Di'] } },
})

function gridOf(session: Session, facet: Facet) {
  const { workspace } = session.store.getState()
  const coverage = CoverageIndex.build(workspace, today)
  const groups = peopleGroups(workspace, 'team', today)
  const table = layTable(groups, orderedSkills(workspace), { ...everySkill, facet })
  const columns = skillColumns(table.skills, workspace, facet)
  const source = levelSource({ workspace, coverage, table, facet, staleOn: null, cache: new Map() })
  const rows = listRows(arrangeRows(table.sections, plainView, columns, source))
  return { table, source, shape: new GridShape(rows, columns) }
}

const texts = fc.constantFrom('', '0', '2', '4', 'n/a', '-', 'Expert', 'good', '9', '007')
const block = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) => {
    const row = fc.array(texts, { minLength: width, maxLength: width })
    return fc.array(row, { minLength: height, maxLength: height })
  })
const corner = fc.record({ r: fc.nat(12), c: fc.nat(4) })

test('any paste, then undo, leaves the organisation as it was', async () => {
  const session = new Session({ storage: openDevice().openStorage(), today: () => today })
  await keepAsNew(session, 'Bank', bank)
  await session.settled()
  const said = () => serializeBundle(session.store.getState().workspace)
  const state = () => session.store.getState()
  const facets = fc.constantFrom<Facet>('level', 'interest')
  await fc.assert(
    fc.asyncProperty(
      facets,
      block,
      corner,
      corner,
      fc.boolean(),
      async (facet, cells, a, b, isAdding) => {
        const before = said()
        const { table, source, shape } = gridOf(session, facet)
        const [from, to] = [shape.clamp(a), shape.clamp(b)]
        const range = {
          top: Math.min(from.r, to.r),
          bottom: Math.max(from.r, to.r),
          left: Math.min(from.c, to.c),
          right: Math.max(from.c, to.c),
        }
        const plan = pastePlan(shape, source, range, { texts: cells, origin: null })
        if (typeof plan === 'string') return
        const batch = isAdding ? (plan.overflow?.withAdded ?? plan.fits) : plan.fits
        const { workspace } = state()
        rateCells(session, table, facet, batch)
        await session.settled()
        if (state().workspace === workspace) return
        expect(said()).not.toEqual(before)
        session.undo()
        await session.settled()
        expect(said()).toEqual(before)
      },
    ),
    { numRuns: 60 },
  )
  session.dispose()
})
