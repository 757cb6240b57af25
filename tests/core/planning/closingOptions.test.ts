import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { apply } from '#core/edits/apply.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { borrowOptions } from '#core/planning/borrowOptions.ts'
import type { ClosingOption, OptionRules } from '#core/planning/closingOptions.ts'
import { closingOptions } from '#core/planning/closingOptions.ts'
import type { Consequences } from '#core/planning/consequences.ts'
import { relieveOptions } from '#core/planning/relieveOptions.ts'
import { day, person, sketchOrganisation, skill, team } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

const today = day('2026-11-21')

function rules(): OptionRules {
  const [yearlyRate, months] = [parseProbability(0.1), parseMonths(12)]
  if (yearlyRate === null || months === null) throw new Error('These are a rate and a span')
  let count = 0
  return { attrition: { yearlyRate, months }, newId: () => `new ${count++}` }
}

const bank = sketchOrganisation({
  people: {
    Quin: { can: { Kafka: 4, Go: 3 } },
    Ana: { can: { Kafka: 2, Go: 3 } },
    Bo: { can: { SQL: 3 } },
    Cy: { can: { Kafka: 3, SQL: 4 } },
    Di: { can: { Kafka: 3 } },
  },
  teams: {
    Fraud: { members: ['Quin', 'Ana', 'Bo'], needs: { Kafka: 1, Go: 2 } },
    Payments: { members: ['Cy'], needs: { SQL: 1 } },
    Ledger: { members: ['Di', 'Cy'] },
  },
})

function findingOf(index: CoverageIndex, where: string, what: string): Finding {
  const { finding } = index.at(team(where), skill(what))
  if (finding === null) throw new Error('Nothing is found')
  return finding
}

describe('what closes “only Quin holds Kafka in Fraud”', () => {
  const index = CoverageIndex.build(bank, today)
  const options = closingOptions(index, findingOf(index, 'Fraud', 'Kafka'), rules())

  test('begins with the member who is nearest, taught by who holds it there', () => {
    expect(options[0]).toMatchObject({
      kind: 'learn',
      learner: 'Ana',
      level: 2,
      gap: 1,
      coach: 'Quin',
      isCoachHere: true,
      remaining: null,
      opens: [],
    })
  })

  test('a holder whose last day is known teaches only where nobody else could', () => {
    const coachWith = (elsewhere: Record<string, number>) => {
      const workspace = sketchOrganisation({
        people: {
          Ana: { can: { Kafka: 2 } },
          Quin: { can: { Kafka: 4 }, leaves: day('2027-01-02') },
          Di: { can: elsewhere },
        },
        teams: { Fraud: { members: ['Ana', 'Quin'], needs: { Kafka: 1 } } },
      })
      const coverage = CoverageIndex.build(workspace, day('2026-03-01'))
      const [learn] = closingOptions(coverage, findingOf(coverage, 'Fraud', 'Kafka'), rules())
      return learn?.kind === 'learn' ? [learn.coach, learn.isCoachHere] : null
    }
    expect(coachWith({ Kafka: 3 })).toEqual(['Di', false])
    expect(coachWith({ Kafka: 1 })).toEqual(['Quin', true])
  })

  test('borrows from elsewhere, and says what that opens there', () => {
    const move = options.find((it) => it.kind === 'move' && it.person === 'Di')
    expect(move).toMatchObject({ from: 'Ledger', remaining: null, closes: [{ skill: 'Kafka' }] })
    expect(move?.kind === 'move' && move.cost.scopes).toMatchObject([
      { scope: { kind: 'team', id: 'Ledger' }, busFactor: { before: 1, after: 1 } },
      { scope: { kind: 'team', id: 'Fraud' }, busFactor: { before: 1, after: 1 } },
    ])
    expect(options.some((it) => it.kind === 'share' && it.person === 'Di')).toBe(true)
  })

  test('ends with hiring and with asking for less', () => {
    expect(options.map(({ kind }) => kind).at(-1)).toBe('stop-needing')
    const hire = options.find(({ kind }) => kind === 'hire')
    expect(hire?.edit.label).toBe('Hire for Kafka')
    const lower = options.find((it) => it.kind === 'stop-needing' && it.how === 'lower')
    expect(lower).toMatchObject({ minLevel: 2, remaining: null })
  })
})

test('those are lent first on whom the least hangs where they are, however much they know', () => {
  const workspace = sketchOrganisation({
    people: {
      Eve: { can: { Kafka: 4, Rust: 4 } },
      Fay: { can: { Kafka: 4 } },
      Gus: { can: { Kafka: 3 } },
      Hal: { can: { Kafka: 3 } },
      Ida: {},
    },
    teams: {
      Needy: { members: ['Ida'], needs: { Kafka: 1 } },
      Core: { members: ['Eve', 'Fay', 'Gus'], needs: { Kafka: 1, Rust: 1 } },
      Side: { members: ['Fay'], needs: { Rust: 1 } },
    },
  })
  const index = CoverageIndex.build(workspace, today)
  const finding = findingOf(index, 'Needy', 'Kafka')
  const lent = (limit: number) =>
    borrowOptions(index, finding, { ...rules(), limit }).flatMap((it) =>
      it.kind === 'move' ? it.person : [],
    )
  // Hal is in no team, Gus in one, Fay in two; Eve alone holds Rust.
  expect(lent(2)).toEqual(['Hal', 'Gus'])
  expect(lent(9)).toEqual(['Hal', 'Gus', 'Fay', 'Eve'])
})

test('nothing is offered to be needed less where no need is stated', () => {
  const index = CoverageIndex.build(bank, today)
  const options = closingOptions(index, findingOf(index, 'Ledger', 'SQL'), rules())
  expect(options.some(({ kind }) => kind === 'stop-needing')).toBe(false)
})

test('two skills are taken off whom most hangs on, onto who is nearest', () => {
  const index = CoverageIndex.build(bank, today)
  expect(relieveOptions(index, person('Quin'))).toMatchObject([
    { skill: 'Kafka', successor: 'Ana', gap: 1, findings: [{ severity: 'high' }] },
  ])
})

describe('in a larger organisation', () => {
  const size = { people: 90, skills: 24, teams: 12, chapters: 4, ratingsPerPerson: 8 }
  const workspace = generateOrganisation({ ...size, seed: 8 })
  const index = CoverageIndex.build(workspace, generatedDay)
  const findings = index.findings()
  const some = findings.filter((_, at) => at % Math.ceil(findings.length / 12) === 0)

  test('options close and open what they say, and leave the index as it was', {
    timeout: 60_000,
  }, () => {
    const kinds = new Set<ClosingOption['kind']>()
    for (const finding of some) {
      for (const option of closingOptions(index, finding, rules())) {
        kinds.add(option.kind)
        const then = expectConsequences(workspace, findings, option)
        const { scope, skill } = finding
        expect(option.remaining).toEqual(then.at(scope, skill).finding)
      }
    }
    expect([...kinds].sort()).toEqual(['hire', 'learn', 'move', 'share', 'stop-needing'])
    expect(index.findings()).toEqual(findings)
  })

  test('what is taken off somebody does close what it says', { timeout: 60_000 }, () => {
    const people = new Set(some.flatMap(({ holder }) => holder ?? []))
    for (const id of people) {
      for (const option of relieveOptions(index, id)) {
        const then = expectConsequences(workspace, findings, option)
        for (const { scope, skill } of option.findings.slice(0, 1)) {
          expect(then.at(scope, skill).holders).toBeGreaterThan(1)
        }
      }
    }
    expect(index.findings()).toEqual(findings)
  })
})

/** Does the edit, analyses from the start, and expects what was said. */
function expectConsequences(
  workspace: Workspace,
  before: readonly Finding[],
  { edit, closes, eases, opens }: Consequences,
): CoverageIndex {
  const then = CoverageIndex.build(apply(workspace, edit), generatedDay)
  const was = graveByKey(before)
  const is = graveByKey(then.findings())
  const isSame = (key: string) => grade(was.get(key)) === grade(is.get(key))
  const gone = [...was.keys()].filter((key) => !is.has(key))
  const eased = [...is.keys()].filter((key) => was.has(key) && !isSame(key) && isLess(is, was, key))
  const come = [...is.keys()].filter((key) => !isSame(key) && !eased.includes(key))
  expect(closes.map(keyOf).sort()).toEqual(gone.sort())
  expect(eases.map(({ after }) => keyOf(after)).sort()).toEqual(eased.sort())
  expect(opens.map(keyOf).sort()).toEqual(come.sort())
  for (const finding of opens) expect(finding).toEqual(is.get(keyOf(finding)))
  return then
}

function graveByKey(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(findings.filter(({ severity }) => severity !== 'low').map((it) => [keyOf(it), it]))
}

function keyOf({ scope, skill }: Finding): string {
  return `${scope.kind} ${scope.id} ${skill}`
}

const grades = ['short', 'key-person', 'gap']
const severityGrades = ['medium', 'high', 'critical']

function grade(finding: Finding | undefined): number {
  if (finding === undefined) return -1
  return 3 * severityGrades.indexOf(finding.severity) + grades.indexOf(finding.kind)
}

function isLess(is: Map<string, Finding>, was: Map<string, Finding>, key: string): boolean {
  return grade(is.get(key)) < grade(was.get(key))
}
