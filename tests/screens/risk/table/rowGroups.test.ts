import { describe, expect, test } from 'vitest'
import { laidRows, type RowGroup, toggled } from '#screens/risk/table/rowGroups.ts'

/** Words under their first letter. */
function byLetter(words: readonly string[]): readonly RowGroup<string>[] {
  return [...new Set(words.map((word) => word.charAt(0)))].map((key) => {
    const rows = words.filter((word) => word.startsWith(key))
    return { key, label: key.toUpperCase(), note: `${rows.length}`, rows }
  })
}

function lines(words: readonly string[], closed: readonly string[], isGrouped = true) {
  return laidRows(words, isGrouped ? byLetter : null, new Set(closed)).map((row) =>
    row.kind === 'record' ? row.row : `${row.group.label} ${row.isOpen ? 'open' : 'closed'}`,
  )
}

describe('rows of a table', () => {
  const words = ['kafka', 'sql', 'kotlin']

  test('stand as they come where nothing groups them', () => {
    expect(lines(words, [], false)).toEqual(['kafka', 'sql', 'kotlin'])
  })

  test('stand under their heads, in their order', () => {
    expect(lines(words, [])).toEqual(['K open', 'kafka', 'kotlin', 'S open', 'sql'])
  })

  test('of a closed group only the head stands', () => {
    expect(lines(words, ['k'])).toEqual(['K closed', 'S open', 'sql'])
  })

  test('closing and opening a group leaves the others as they are', () => {
    const closed = toggled(new Set(['s']), 'k')
    expect([...closed]).toEqual(['s', 'k'])
    expect([...toggled(closed, 's')]).toEqual(['k'])
  })
})
