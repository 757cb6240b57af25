import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type ReportFacts, reportFacts } from '#screens/risk/report/reportFacts.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

function report(workspace: Workspace, nameOf = ({ name }: { name: string }) => name): ReportFacts {
  const coverage = CoverageIndex.build(workspace, day('2026-03-01'))
  const attrition = { rate: 10, months: 12 }
  const steps = reportFacts({ workspace, coverage, attrition, nameOf })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, SQL: 3, Go: 3 } },
    Bo: { can: { Go: 3, Kafka: 2 } },
  },
  teams: {
    Alpha: { members: ['Ana', 'Bo'], needs: { Kafka: 1, SQL: 1, Go: 1, Oracle: 1 } },
    Beta: { members: ['Bo'], needs: { Go: 1 } },
  },
})

describe('the facts of the report', () => {
  it('say what they are of: the organisation, the day and the minimum level that were counted', () => {
    const { head } = report(bank)
    const { name } = bank.organisation.record
    expect(head).toEqual({
      organisation: name,
      day: '2026-03-01',
      minLevel: 3,
      levelName: 'Practitioner',
    })
  })

  it('count the skills that hang on one person, and the places in which they do', () => {
    expect(report(bank).figures[0]).toMatchObject({
      number: '3',
      text: 'skills hang on one person, in 3 places; no rating is confirmed or recent'.split(
        ';',
      )[0],
    })
  })

  it('ask for the help of as many people as could give it', () => {
    const skills = ['Go', 'Kafka', 'Oracle', 'SQL']
    const gaps = sketchOrganisation({
      people: { Ana: {}, Bo: {}, Cy: {}, Di: {} },
      teams: {
        Alpha: {
          members: ['Ana', 'Bo', 'Cy', 'Di'],
          needs: Object.fromEntries(skills.map((name) => [name, 1])),
        },
      },
    })
    const helpers = report(gaps).findings.shown.map(({ closing }) => closing.split(' ')[0])
    expect(helpers.toSorted()).toEqual(['Ana', 'Bo', 'Cy', 'Di'])
  })

  it('say so where nobody is there on the day', () => {
    expect(report(sketchOrganisation({})).attrition).toBe('Nobody is here on this day.')
  })

  it('say which teams are fragile, and why', () => {
    const { teams } = report(bank)
    expect(teams.shown).toMatchObject([
      {
        name: 'Alpha',
        counts: '3 critical',
        why: 'Oracle (nobody holds it), Kafka (only Ana)',
      },
      { name: 'Beta', counts: '1 high', why: 'Go (only Bo)' },
    ])
    expect(teams.more).toBe(0)
  })

  it('say of each finding who holds it and what would help first', () => {
    const kafka = report(bank).findings.shown.find(({ skill }) => skill === 'Kafka')
    expect(kafka).toMatchObject({ severity: 'critical', where: 'Alpha', who: 'only Ana' })
    expect(kafka?.closing).toBe('Bo learns it from Ana')
  })

  it('say what hangs on one person, to take something off them', () => {
    expect(report(bank).hanging.shown).toMatchObject([
      { name: 'Ana', words: '2 skills hang on this person: Kafka and SQL' },
    ])
  })

  it('say what leaving would do', () => {
    const { busFactors, attrition } = report(bank)
    expect(busFactors[0]).toContain('Alpha loses a needed skill if Ana leaves')
    expect(attrition).toContain('0.21 of 4 skills are lost on average within 12 months')
  })

  it('name nobody where names are hidden', () => {
    // Ids are names in a sketch, and keys are not shown.
    const facts = JSON.stringify(
      report(bank, () => 'Person 7'),
      (field, value) => (field === 'key' ? undefined : value),
    )
    expect(facts).not.toMatch(/\bAna\b|\bBo\b/)
    expect(facts).toContain('only Person 7')
  })

  it('count what does not fit instead of flowing on', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Skill ${at}`, 1]))
    const names = Array.from({ length: 12 }, (_, at) => `Team ${at}`)
    const wide = sketchOrganisation({
      people: { Ana: {} },
      teams: Object.fromEntries(names.map((name) => [name, { needs: many }])),
    })
    const { findings, teams } = report(wide)
    expect(findings.shown.length + findings.more).toBe(360)
    expect(findings.shown.length).toBeLessThan(12)
    expect(teams.shown.length + teams.more).toBe(12)
  })

  it('have nothing to say of an empty organisation', () => {
    const { findings, teams, busFactors } = report(sketchOrganisation({}))
    expect([findings.shown, teams.shown, busFactors]).toEqual([[], [], []])
  })
})
