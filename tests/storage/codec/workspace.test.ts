import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordSchemas, tableNames } from '#core/model/workspace.ts'
import { decodeWorkspace, encodeWorkspace } from '#storage/codec/workspace.ts'
import { anyWorkspace, contentsOf } from '../records.ts'

describe('a workspace as bytes', () => {
  test('comes back as it was, every field of every record', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const back = decodeWorkspace(encodeWorkspace(workspace))
        expect(contentsOf(back)).toEqual(contentsOf(workspace))
        for (const table of tableNames) {
          for (const record of back[table]) {
            expect(Object.keys(record)).toEqual(Object.keys(recordSchemas[table].entries))
          }
        }
      }),
    )
  })

  test('is the same bytes each time, and after reading them', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const bytes = encodeWorkspace(workspace)
        expect(encodeWorkspace(workspace)).toEqual(bytes)
        expect(encodeWorkspace(decodeWorkspace(bytes))).toEqual(bytes)
      }),
    )
  })
})
