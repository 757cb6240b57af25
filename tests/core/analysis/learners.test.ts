import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Learners, learnersOf } from '#core/analysis/learners.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import { createRating } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { candidatesFor } from '#core/planning/learnOptions.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const today = day('2026-03-01')

/** Gives people an interest in Kotlin, and leaves their levels alone. */
function interested(workspace: Workspace, interests: Readonly<Record<string, number>>): Workspace {
  const changes = Object.entries(interests).map(([name, interest]) => {
    const before = workspace.ratings.get(person(name), skill('Kotlin')) ?? null
    const rating = before ?? createRating({ person: person(name), skill: skill('Kotlin') })
    return change('ratings', before, { ...rating, interest })
  })
  return apply(workspace, { label: 'Rate', changes })
}

function names(learners: Learners) {
  const of = (list: Learners['here']) =>
    list.map((it) => `${it.person.name} ${it.interest}/${it.level}`)
  return { here: of(learners.here), elsewhere: of(learners.elsewhere) }
}

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kotlin: 4 } },
    Bo: { can: { Kotlin: 1 } },
    Cy: { can: { Kotlin: 2 } },
    Di: {},
    Ed: { can: { Kotlin: 'n/a' } },
    Flo: { leaves: day('2026-02-01') },
    Gil: {},
    Jo: {},
  },
  teams: { Payments: { members: ['Ana', 'Bo', 'Cy', 'Gil'] }, Fraud: { members: ['Di', 'Ed'] } },
})

function learnersIn(workspace: Workspace, minLevel = 3) {
  const coverage = CoverageIndex.build(workspace, today)
  const where = { scope: team('Payments'), skill: skill('Kotlin'), minLevel }
  return names(learnersOf(workspace, coverage, where))
}

describe('who wants to learn a skill', () => {
  it('is whoever has an interest of 2 or more and does not hold it, members of the scope apart', () => {
    const workspace = interested(bank, { Bo: 2, Cy: 1, Di: 3 })
    expect(learnersIn(workspace)).toEqual({ here: ['Bo 2/1'], elsewhere: ['Di 3/-1'] })
  })

  it('leaves out those who hold it already and those who have left', () => {
    const workspace = interested(bank, { Ana: 3, Flo: 3 })
    expect(learnersIn(workspace)).toEqual({ here: [], elsewhere: [] })
  })

  it('goes by the minimum level that is asked about', () => {
    const workspace = interested(bank, { Cy: 3 })
    expect(learnersIn(workspace, 2).here).toEqual([])
    expect(learnersIn(workspace, 3).here).toEqual(['Cy 3/2'])
  })

  it('puts the most interested first, then the highest level, then the name', () => {
    const workspace = interested(bank, { Gil: 3, Cy: 2, Bo: 2, Jo: 2, Di: 2 })
    expect(learnersIn(workspace)).toEqual({
      here: ['Gil 3/-1', 'Cy 2/2', 'Bo 2/1'],
      elsewhere: ['Di 2/-1', 'Jo 2/-1'],
    })
  })

  it('leaves out those to whom the skill does not apply, as whoever could learn it does', () => {
    const workspace = interested(bank, { Ed: 3 })
    expect(learnersIn(workspace)).toEqual({ here: [], elsewhere: [] })
    const coverage = CoverageIndex.build(workspace, today)
    const where = { scope: team('Fraud'), skill: skill('Kotlin'), minLevel: 3 }
    expect(candidatesFor(coverage, where).map(({ learner }) => learner)).toEqual(['Di'])
  })
})
