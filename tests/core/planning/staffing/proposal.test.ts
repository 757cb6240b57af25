import { describe, expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { isCurrent } from '#core/model/standing.ts'
import { proposalEdit } from '#core/planning/staffing/proposalEdit.ts'
import type { StaffingPlace } from '#core/planning/staffing/staffing.ts'
import { staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')
const mission = 'Mission' as TeamId
const payments = 'Payments' as TeamId
const newIds = () => {
  let count = 0
  return () => `new ${++count}` as MembershipId
}

const bank = sketchOrganisation({
  people: {
    Quin: { can: { Kafka: 4, Go: 3 } },
    Ana: { can: { Go: 3, Kafka: 3 } },
    Bo: { can: { Go: 3 } },
  },
  teams: {
    Payments: {
      members: [{ who: 'Quin', from: day('2026-01-01') }, 'Ana'],
      needs: { Kafka: 1 },
    },
    [mission]: { status: 'proposed', members: ['Bo'], needs: { Kafka: 1, Go: 1 } },
  },
})

const lessened: StaffingPlace = {
  person: person('Quin'),
  percent: 40,
  change: { team: payments, before: 100, after: 60 },
}
const left: StaffingPlace = {
  ...lessened,
  percent: 100,
  change: { team: payments, before: 100, after: 0 },
}
const request = staffingRequest(bank, { mission, day: today })

function staysAfter(places: readonly StaffingPlace[], leaves: readonly PersonId[] = []) {
  const edit = proposalEdit(bank, request, { joins: places, leaves }, newIds())
  if (isRefusal(edit)) throw new Error(edit.refused)
  return [...apply(bank, edit).memberships]
    .filter((stay) => isCurrent(stay, today))
    .map(({ person, team, allocation }) => `${person} ${team} ${allocation}`)
    .sort()
}

describe('a proposal as an edit', () => {
  test('lessens the stay that makes room from the day on, and keeps what was before', () => {
    expect(staysAfter([lessened])).toEqual([
      'Ana Payments 100',
      'Bo Mission 100',
      'Quin Mission 40',
      'Quin Payments 60',
    ])
    const edit = proposalEdit(bank, request, { joins: [lessened], leaves: [] }, newIds())
    if (isRefusal(edit)) throw new Error(edit.refused)
    const ended = [...apply(bank, edit).memberships].filter(({ to }) => to === day('2026-11-20'))
    expect(ended.map(({ allocation, from }) => ({ allocation, from }))).toEqual([
      { allocation: 100, from: day('2026-01-01') },
    ])
  })

  test('ends the stay of whoever leaves, and of a member who is excluded', () => {
    expect(staysAfter([left], [person('Bo')])).toEqual(['Ana Payments 100', 'Quin Mission 100'])
  })

  test('is refused where the mission was deleted meanwhile', () => {
    const gone = { ...request, mission: 'Gone' as TeamId }
    expect(proposalEdit(bank, gone, { joins: [lessened], leaves: [] }, newIds())).toEqual({
      refused: 'The mission was deleted meanwhile.',
    })
  })
})
