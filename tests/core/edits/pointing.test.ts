import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { PointingRecords } from '#core/edits/pointing.ts'
import { createMembership } from '#core/model/membership.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const start = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  teams: { Cards: { members: ['Ana'] }, Fraud: { members: ['Bo'] } },
})

describe('records that name another', () => {
  it('are those of the workspace as it is now, whatever edit has been followed', () => {
    const pointing = new PointingRecords(start)
    const people = (of: string) =>
      pointing
        .of('memberships', 'team', of)
        .map(({ person }) => String(person))
        .sort()
    expect([people('Cards'), people('Fraud')]).toEqual([['Ana'], ['Bo']])
    const [ana, bo] = [...start.memberships]
    if (ana === undefined || bo === undefined) throw new Error('No stays')
    const added = createMembership({ id: 'new' as never, person: bo.person, team: ana.team })
    const edit: Edit = {
      label: 'Moves',
      changes: [
        change('memberships', ana, { ...ana, team: bo.team }),
        change('memberships', null, added),
      ],
    }
    const then = apply(start, edit)
    pointing.move(edit, then)
    expect([people('Cards'), people('Fraud')]).toEqual([['Bo'], ['Ana', 'Bo']])
    const gone: Edit = { label: 'Ends', changes: [change('memberships', bo, null)] }
    pointing.move(gone, apply(then, gone))
    expect([people('Cards'), people('Fraud')]).toEqual([['Bo'], ['Ana']])
  })
})
