import { busFactorWords } from '#core/analysis/busFactorWords.ts'
import { hasConfidentRating } from '#core/analysis/confidence.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import type { Day } from '#core/model/day.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Level } from '#core/model/level.ts'
import { compareText, counted, grouped, listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { closingOptions } from '#core/planning/closingOptions.ts'
import { amount } from '../../analysis/amount.ts'
import { type AttritionLook, attritionOf } from '../../analysis/attritionLook.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import type { Named } from '../../analysis/personNames.ts'
import { chanceWords, likelyWords, lossUnit, ofAll } from '../attrition/lossWords.ts'
import { askOutlook, skillOutlooks } from '../attrition/outlook.ts'
import { closingWords } from '../closing/closingWords.ts'
import {
  type FragileScope,
  fragileScope,
  fragileScopes,
  isFragile,
  whoWords,
} from '../fragileScope.ts'
import { countSkills, type HangingSkill, hangingByPerson, hangingSkills } from '../hangingSkills.ts'
import { graveFindings } from '../riskFilter.ts'
import { type Suggested, suggestion } from './suggestion.ts'

/** A list of which the page shows the first. */
export interface Firsts<T> {
  readonly shown: readonly T[]
  readonly more: number
}

export interface FindingLine {
  readonly key: string
  readonly severity: string
  readonly skill: string
  readonly where: string
  readonly who: string
  readonly closing: string
}

export interface ReportFacts {
  /** What the page is about, of the same state as all that it says. */
  readonly head: {
    readonly organisation: string
    readonly day: Day
    readonly minLevel: Level
    readonly levelName: string
  }
  readonly figures: readonly { readonly number: string; readonly text: string }[]
  readonly teams: Firsts<FragileScope>
  readonly chapters: ReportFacts['teams']
  readonly findings: Firsts<FindingLine>
  readonly hanging: Firsts<{ readonly key: string; readonly name: string; readonly words: string }>
  /** Sentences, of the most fragile teams. */
  readonly busFactors: readonly string[]
  readonly attrition: string
}

export interface ReportQuestion {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly attrition: AttritionLook
  readonly nameOf: (person: Named) => string
}

/** Options of each kind that are looked at for one that asks somebody new. */
const comparedOptions = 4

/** Letters that surely fit in a line of each column of the findings; longer texts take more lines. */
const widths = { skill: 22, where: 23, who: 17, closing: 39 } as const

/** What fits on the page. */
const most = { teams: 5, chapters: 4, findingLines: 9, hanging: 5, busFactors: 3 } as const

/** All that the page says, in its words; a step a part, so that the caller can pause. */
export function* reportFacts(question: ReportQuestion): Generator<void, ReportFacts> {
  const { workspace, coverage } = question
  const findings = graveFindings(coverage, 'all')
  yield
  const alone = hangingSkills(findings, 'all')
  const counts = yield* figures(question, alone)
  const ranked = fragileScopes(coverage)
  yield
  const teams = ranked.filter(({ kind }) => kind === 'team')
  const chapters = ranked.filter(({ kind }) => kind === 'chapter')
  const lines: FindingLine[] = []
  const suggested: Suggested = new Map()
  let room: number = most.findingLines
  for (const finding of findings) {
    const line = findingLine(finding, question, suggested)
    room -= linesOf(line)
    if (room < 0) break
    lines.push(line)
    yield
  }
  const busFactors: string[] = []
  for (const scope of teams.slice(0, most.busFactors)) {
    busFactors.push(busFactorSentence(scope, question))
    yield
  }
  const hangs = hanging(alone, question)
  yield
  const attrition = yield* attritionSentence(question)
  const { name, holdsFrom, levels } = workspace.organisation.record
  return {
    head: {
      organisation: name,
      day: coverage.day,
      minLevel: holdsFrom,
      levelName: levels[holdsFrom]?.name ?? '',
    },
    figures: counts,
    teams: firsts(teams, most.teams, (scope) => fragileScope(scope, question)),
    chapters: firsts(chapters, most.chapters, (scope) => fragileScope(scope, question)),
    findings: { shown: lines, more: findings.length - lines.length },
    hanging: hangs,
    busFactors: [...new Set(busFactors)],
    attrition,
  }
}

function* figures(
  { workspace, coverage }: ReportQuestion,
  alone: readonly HangingSkill[],
): Generator<void, ReportFacts['figures']> {
  const all = coverage.totals()
  const confident = (yield* coverage.confident()).totals()
  yield
  const teams = [...workspace.teams].filter(({ id }) => coverage.isCounted({ kind: 'team', id }))
  const affected = teams.filter(({ id }) => isFragile({ kind: 'team', id }, coverage))
  // Without a confident rating nothing is held, and where no needs are stated nothing is found.
  const isSure = hasConfidentRating(workspace.ratings, coverage.day)
  const beside = (count: number) => (isSure ? `; ${grouped(count)} by confident ratings only` : '')
  return [
    {
      number: grouped(countSkills(alone)),
      text: `${countSkills(alone) === 1 ? 'skill hangs' : 'skills hang'} on one person, in ${counted(all.keyPerson, 'place', 'places')}${beside(confident.keyPerson)}`,
    },
    { number: grouped(all.gap), text: `nobody holds it${beside(confident.gap)}` },
    { number: grouped(all.short), text: `fewer than needed${beside(confident.short)}` },
    {
      number: `${grouped(affected.length)} of ${grouped(teams.length)}`,
      text: `teams have such a finding${isSure ? '' : '; no rating is confirmed or recent'}`,
    },
  ]
}

function findingLine(
  finding: Finding,
  { workspace, coverage, attrition, nameOf }: ReportQuestion,
  suggested: Suggested,
): FindingLine {
  const options = closingOptions(coverage, finding, {
    attrition: attritionOf(attrition),
    newId: () => 'report',
    limit: comparedOptions,
  })
  const option = suggestion(options, suggested)
  return {
    key: `${finding.scope.kind}:${finding.scope.id}:${finding.skill}`,
    severity: finding.severity,
    skill: skillName(workspace, finding.skill),
    where: scopeName(finding.scope, workspace),
    who: whoWords(finding, workspace, nameOf),
    closing:
      option === null
        ? 'Nothing that is known'
        : closingWords(option, { workspace, finding, nameOf }).title,
  }
}

/** The people of whom most skills have no other holder, to take some off them. */
function hanging(
  skills: readonly HangingSkill[],
  { workspace, nameOf }: ReportQuestion,
): ReportFacts['hanging'] {
  const several = Array.from(hangingByPerson(skills), ([id, own]) => ({
    person: workspace.people.get(id),
    own,
  }))
    .flatMap(({ person, own }) =>
      person === undefined || own.length < 2 ? [] : [{ key: person.id, name: nameOf(person), own }],
    )
    .sort((a, b) => b.own.length - a.own.length || compareText(a.name, b.name))
  return firsts(several, most.hanging, ({ key, name, own }) => ({
    key,
    name,
    words: `${counted(own.length, 'skill hangs', 'skills hang')} on this person: ${listed(
      own.map(({ skill }) => skillName(workspace, skill)),
      4,
    )}`,
  }))
}

function busFactorSentence(scope: Scope, { workspace, coverage, nameOf }: ReportQuestion): string {
  const holdings = scopeHoldings(workspace, coverage, scope)
  const measured = { holdings, strict: strictBusFactor(holdings), threshold: null }
  return busFactorWords(workspace, measured, (number) => {
    const id = holdings.members[number]
    const person = id === undefined ? undefined : workspace.people.get(id)
    return person === undefined ? 'somebody' : nameOf(person)
  })
}

function* attritionSentence(question: ReportQuestion): Generator<void, string> {
  const { workspace, coverage, attrition } = question
  const holdings = scopeHoldings(workspace, coverage, { kind: 'organisation' })
  yield
  if (holdings.people === 0) return 'Nobody is here on this day.'
  const asked = askOutlook(workspace, holdings, attrition)
  yield
  const { loss, weight } = asked.expected
  const likely = skillOutlooks(asked)
    .slice(0, 3)
    .map(({ skill, probability }) => ({
      name: skillName(workspace, skill),
      probability,
    }))
  const lost = ofAll(amount(loss), weight, lossUnit(holdings))
  return `If ${chanceWords(attrition.rate / 100)} of the people leave in a year, ${lost} are lost on average within ${counted(attrition.months, 'month', 'months')}. ${likelyWords(likely)}`.trim()
}

function linesOf(line: FindingLine): number {
  const { skill, where, who, closing } = widths
  return Math.max(
    1,
    Math.ceil(line.skill.length / skill),
    Math.ceil(line.where.length / where),
    Math.ceil(line.who.length / who),
    Math.ceil(line.closing.length / closing),
  )
}

function firsts<A, B>(all: readonly A[], limit: number, of: (it: A) => B): Firsts<B> {
  return { shown: all.slice(0, limit).map(of), more: Math.max(0, all.length - limit) }
}

function skillName({ skills }: Workspace, id: SkillId): string {
  return skills.get(id)?.name ?? 'a deleted skill'
}
