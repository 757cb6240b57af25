import { expect, it } from 'vitest'
import { serializeProblems } from '#screens/data/serializeProblems.ts'

it('problems become a table of file, line, column, value, reason and outcome', () => {
  const text = serializeProblems([
    {
      file: 'ratings.csv',
      line: 7,
      column: 'level',
      value: '=1+1',
      reason: 'A level is expected, or n/a.',
      outcome: 'row left out',
    },
    {
      file: 'notes.csv',
      line: null,
      column: null,
      value: null,
      reason: 'Not one of the files.',
      outcome: 'file left out',
    },
  ])
  expect(text).toBe(
    'file,line,column,value,reason,outcome\n' +
      'ratings.csv,7,level,\'=1+1,"A level is expected, or n/a.",row left out\n' +
      'notes.csv,,,,Not one of the files.,file left out\n',
  )
})
