import { describe, expect, test } from 'vitest'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import { costAhead, findingsAhead } from '#screens/matrix/model/moveAhead.ts'
import { person, sketchOrganisation } from '#tests/support/builders.ts'
import { viewOf } from './view.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  skills: { Kafka: { chapter: 'Data' }, SQL: { chapter: 'Data' } },
  people: {
    Quin: { chapter: 'Data', can: { SQL: 3 } },
    Rae: { chapter: 'Data', can: { SQL: 3, Kafka: 3 } },
    Bo: { chapter: 'Backend', can: { Kafka: 3 } },
  },
  teams: {
    Fraud: { members: ['Quin', 'Rae'], needs: { SQL: 1 } },
    Payments: { members: ['Bo'], needs: { Kafka: 1 } },
  },
})
const view = viewOf(workspace)
const rae = { person: person('Rae'), from: 'Fraud' as TeamId }
const payments = { team: 'Payments' as TeamId, chapter: undefined }

describe('while a person is on the way to another cell', () => {
  test('it is said which findings the move would close and open', () => {
    expect(findingsAhead(view, rae, payments)).toBe('Rae → Payments: closes 1, opens SQL in Fraud')
  })

  test('and what it would do to bus factors and expected losses', () => {
    expect(costAhead(view, rae, payments)).toBe(
      'Fraud: bus factor 2 → 1, expected loss 0.01 → 0.1; Payments: bus factor 1 → 2, expected loss 0.1 → 0.01',
    )
  })

  test('another home chapter alone costs no team anything', () => {
    const backend = { team: rae.from, chapter: 'Backend' as ChapterId }
    expect(findingsAhead(view, rae, backend)).toContain('Rae → Backend: ')
    expect(costAhead(view, rae, backend)).toBe('')
  })

  test('a move that cannot be is said, and costs nothing', () => {
    const bo = { person: person('Bo'), from: null }
    expect(findingsAhead(view, bo, payments)).toBe('Bo is in Payments already.')
    expect(costAhead(view, bo, payments)).toBe('')
  })
})
