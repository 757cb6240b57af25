import { expect, test } from 'vitest'
import { groupingsOf } from '#screens/tables/groupings.ts'
import {
  isNarrowed,
  lookAt,
  parseTableLook,
  serializeTableLook,
  type TableLook,
  withEveryRow,
} from '#screens/tables/tableLook.ts'

const parse = (query: string) => parseTableLook(new URLSearchParams(query))
const [byPerson] = groupingsOf('ratings')

test('an address names the table, and says of the rest what is other than at first', () => {
  expect(serializeTableLook(lookAt('teams')).toString()).toBe('table=teams')
  expect(parse('table=teams')).toEqual(lookAt('teams'))
})

test('what an address says is shown again', () => {
  const look: TableLook = {
    table: 'ratings',
    grouping: byPerson ?? null,
    show: 'stale',
    search: 'ana',
    closed: new Set(['p1', '']),
    view: {
      ...lookAt('ratings').view,
      frozen: 0,
      sort: [{ column: 'level', direction: 'descending' }],
    },
  }
  expect(parseTableLook(serializeTableLook(look))).toEqual(look)
})

test('what cannot be read is as on a first visit', () => {
  expect(parse('table=nothing&group=shoe')).toEqual(lookAt('people'))
  expect(parse('table=chapters&group=team').grouping).toBeNull()
  expect(parse('table=people&show=stale').show).toBe('everything')
})

test('showing every row clears the search and the filters, and nothing else', () => {
  const look = parse(
    'table=ratings&group=person&closed=p1&sort=level:desc&hide=note&width=level:90&order=skill&freeze=2',
  )
  const narrowed = {
    ...look,
    show: 'stale' as const,
    search: 'ana',
    view: { ...look.view, filters: { level: { values: ['3'], text: '' } } },
  }
  expect([isNarrowed(look), isNarrowed(narrowed)]).toEqual([false, true])
  expect(withEveryRow(narrowed)).toEqual(look)
})
