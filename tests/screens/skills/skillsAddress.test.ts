import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSkillsAddress, serializeSkillsAddress } from '#screens/skills/skillsAddress.ts'
import { everySkill, facets, groupings, shows } from '#screens/skills/skillsFilter.ts'
import { plainView } from '#ui/grid/gridView.ts'

const names = <K extends string>(of: Readonly<Record<K, string>>) =>
  fc.constantFrom(...(Object.keys(of) as K[]))

test('an address says which people and skills are shown, and gives them back', () => {
  const filters = fc.record({
    grouping: names(groupings),
    show: names(shows),
    facet: names(facets),
    hiddenChapters: fc
      .uniqueArray(fc.option(fc.string({ minLength: 1 }), { nil: null }))
      .map((ids): ReadonlySet<string | null> => new Set(ids)),
    search: fc.string(),
    closed: fc.uniqueArray(fc.string()).map((keys): ReadonlySet<string> => new Set(keys)),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      const written = serializeSkillsAddress({ filter, view: plainView }).toString()
      expect(parseSkillsAddress(new URLSearchParams(written)).filter).toEqual(filter)
    }),
  )
})

test('a first visit has an empty address, and what cannot be read is as on a first visit', () => {
  expect(serializeSkillsAddress({ filter: everySkill, view: plainView }).toString()).toBe('')
  const odd = new URLSearchParams('group=colour&show=&cells=moods')
  expect(parseSkillsAddress(odd)).toEqual({ filter: everySkill, view: plainView })
})
