import { describe, expect, test } from 'vitest'
import { changedRecords } from '#core/analysis/changedRecords.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { fieldContext } from '#core/fields/fieldText.ts'
import { createPerson } from '#core/model/person.ts'
import { markedTable, removedRecords } from '#screens/records/markedTable.ts'
import { tableSource } from '#screens/records/tableSource.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const baseline = sketchOrganisation({ people: { Ana: { role: 'Analyst' }, Bo: {}, Cy: {} } })
const [ana, bo] = [...baseline.people]
if (ana === undefined || bo === undefined) throw new Error('Nobody')

const edit: Edit = {
  label: 'Several',
  changes: [
    change('people', ana, { ...ana, role: 'Lead', location: 'Oslo' }),
    change('people', bo, null),
    change('people', null, createPerson({ id: 'Di' as never, name: 'Di' })),
  ],
}
const after = apply(baseline, edit)
const changed = changedRecords(edit)
const source = markedTable(
  tableSource(after, 'people', fieldContext(after)),
  'people',
  changed,
  tableSource(baseline, 'people', fieldContext(baseline)),
)

describe('a table with the changes of a scenario', () => {
  test('marks the cells that differ with what they were, and no others', () => {
    expect(source.cell('Ana', 'role')).toMatchObject({
      text: 'Lead',
      change: { kind: 'changed', words: 'was Analyst' },
    })
    expect(source.cell('Ana', 'location').change?.words).toBe('was empty')
    expect(source.cell('Ana', 'name').change).toBeUndefined()
    expect(source.cell('Cy', 'role').change).toBeUndefined()
  })

  test('shows who is gone as they were, to be read only', () => {
    expect(removedRecords(changed, 'people')).toEqual([bo])
    expect(source.cell('Bo', 'name')).toMatchObject({
      text: 'Bo',
      change: { kind: 'removed' },
      readOnly: expect.stringContaining('takes this row away'),
    })
    expect(source.name('Bo', 'name')).toContain('Bo')
  })

  test('marks the whole row of who is new', () => {
    expect(source.cell('Di', 'name').change?.kind).toBe('added')
    expect(source.cell('Di', 'role').change?.kind).toBe('added')
  })
})
