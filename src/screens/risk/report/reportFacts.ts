import { busFactorWords } from '#core/analysis/busFactorWords.ts'
import { isConfident } from '#core/analysis/confidence.ts'
import type { CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import type { Day } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { compareText, counted, grouped, listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { closingOptions } from '#core/planning/closingOptions.ts'
import type { Named } from '../../analysis/personNames.ts'
import { type AttritionLook, attritionOf } from '../attrition/attritionLook.ts'
import { amount, chanceWords, likelyWords, lossUnit, ofAll } from '../attrition/lossWords.ts'
import { askOutlook, skillOutlooks } from '../attrition/outlook.ts'
import { closingWords } from '../closing/closingWords.ts'
import { severityWords } from '../findings/groupFindings.ts'
import { scopeName } from '../riskFilter.ts'

/** A list of which the page shows the first. */
export interface Firsts<T> {
  readonly shown: readonly T[]
  readonly more: number
}

export interface ReportFacts {
  readonly figures: readonly { readonly number: string; readonly text: string }[]
  readonly teams: Firsts<{
    readonly key: string
    readonly name: string
    readonly counts: string
    readonly why: string
  }>
  readonly chapters: ReportFacts['teams']
  readonly findings: Firsts<{
    readonly key: string
    readonly severity: string
    readonly skill: string
    readonly where: string
    readonly who: string
    readonly closing: string
  }>
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

/** What fits on the page. */
const most = { teams: 5, chapters: 4, findings: 9, hanging: 5, busFactors: 3 } as const

/** All that the page says, in its words; a step a part, so that the caller can pause. */
export function* reportFacts(question: ReportQuestion): Generator<void, ReportFacts> {
  const { workspace, coverage } = question
  const findings = coverage.findings().filter(({ severity }) => severity !== 'low')
  yield
  const ranked = coverage.rankedScopes().filter((scope) => grave(coverage.counts(scope)) > 0)
  const teams = ranked.filter(({ kind }) => kind === 'team')
  const chapters = ranked.filter(({ kind }) => kind === 'chapter')
  const lines: ReportFacts['findings']['shown'][number][] = []
  for (const finding of findings.slice(0, most.findings)) {
    lines.push(findingLine(finding, question))
    yield
  }
  const busFactors: string[] = []
  for (const scope of teams.slice(0, most.busFactors)) {
    busFactors.push(busFactorSentence(scope, question))
    yield
  }
  return {
    figures: figures(workspace, coverage),
    teams: firsts(teams, most.teams, (scope) => fragile(scope, question)),
    chapters: firsts(chapters, most.chapters, (scope) => fragile(scope, question)),
    findings: { shown: lines, more: findings.length - lines.length },
    hanging: hanging(findings, question),
    busFactors: [...new Set(busFactors)],
    attrition: attritionSentence(question),
  }
}

function figures(workspace: Workspace, coverage: CoverageIndex): ReportFacts['figures'] {
  const all = coverage.totals()
  const confident = coverage.confident().totals()
  const teams = [...workspace.teams].filter(({ id }) => coverage.isCounted({ kind: 'team', id }))
  const affected = teams.filter(({ id }) => grave(coverage.counts({ kind: 'team', id })) > 0)
  // Without a confident rating nothing is held, and where no needs are stated nothing is found.
  const isSure = someConfident(workspace, coverage.day)
  const beside = (count: number) => (isSure ? `; ${grouped(count)} by confident ratings only` : '')
  return [
    { number: grouped(all.keyPerson), text: `only holder${beside(confident.keyPerson)}` },
    { number: grouped(all.gap), text: `nobody holds it${beside(confident.gap)}` },
    { number: grouped(all.short), text: `fewer than needed${beside(confident.short)}` },
    {
      number: `${grouped(affected.length)} of ${grouped(teams.length)}`,
      text: `teams have such a finding${isSure ? '' : '; no rating is confirmed or recent'}`,
    },
  ]
}

function someConfident({ ratings }: Workspace, day: Day): boolean {
  for (const rating of ratings) if (isConfident(rating, day)) return true
  return false
}

function fragile(scope: Scope, { workspace, coverage, nameOf }: ReportQuestion) {
  const { critical, high, medium } = coverage.counts(scope)
  const why = coverage
    .findingsOf(scope)
    .slice(0, 2)
    .map((finding) => {
      const skill = skillName(workspace, finding.skill)
      return `${skill} (${whoWords(finding, workspace, nameOf)})`
    })
  return {
    key: `${scope.kind}:${scope.id}`,
    name: scopeName(scope, workspace),
    counts: severityWords({ critical, high, medium, low: 0 }),
    why: why.join(', '),
  }
}

function findingLine(finding: Finding, { workspace, coverage, attrition, nameOf }: ReportQuestion) {
  const [first] = closingOptions(coverage, finding, {
    attrition: attritionOf(attrition),
    newId: () => 'report',
    limit: 1,
  })
  return {
    key: `${finding.scope.kind}:${finding.scope.id}:${finding.skill}`,
    severity: finding.severity,
    skill: skillName(workspace, finding.skill),
    where: scopeName(finding.scope, workspace),
    who: whoWords(finding, workspace, nameOf),
    closing:
      first === undefined
        ? 'Nothing that is known'
        : closingWords(first, { workspace, finding, nameOf }).title,
  }
}

/** "only Quin Doyle", "nobody holds it", "1 of 2 needed". */
function whoWords(
  finding: Finding,
  { people }: Workspace,
  nameOf: ReportQuestion['nameOf'],
): string {
  const holder = finding.holder === null ? undefined : people.get(finding.holder)
  return holder === undefined ? findingWords(finding) : `only ${nameOf(holder)}`
}

/** The people of whom most skills have no other holder, to take some off them. */
function hanging(
  findings: readonly Finding[],
  { workspace, nameOf }: ReportQuestion,
): ReportFacts['hanging'] {
  const skills = new Map<PersonId, Set<SkillId>>()
  for (const { holder, skill } of findings) {
    if (holder === null) continue
    const own = skills.get(holder)
    if (own === undefined) skills.set(holder, new Set([skill]))
    else own.add(skill)
  }
  const several = Array.from(skills, ([id, own]) => ({ person: workspace.people.get(id), own }))
    .flatMap(({ person, own }) =>
      person === undefined || own.size < 2
        ? []
        : [{ key: person.id, name: nameOf(person), own: [...own] }],
    )
    .sort((a, b) => b.own.length - a.own.length || compareText(a.name, b.name))
  return firsts(several, most.hanging, ({ key, name, own }) => ({
    key,
    name,
    words: `${counted(own.length, 'skill hangs', 'skills hang')} on this person: ${listed(
      own.map((id) => skillName(workspace, id)),
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

function attritionSentence({ workspace, coverage, attrition }: ReportQuestion): string {
  const holdings = scopeHoldings(workspace, coverage, { kind: 'organisation' })
  const question = askOutlook(workspace, holdings, attrition)
  const { loss, weight } = question.expected
  const likely = skillOutlooks(question)
    .slice(0, 3)
    .map(({ skill, probability }) => ({
      name: skillName(workspace, skill),
      probability,
    }))
  const lost = ofAll(amount(loss), weight, lossUnit(holdings))
  return `If ${chanceWords(attrition.rate / 100)} of the people leave in a year, ${lost} are lost on average within ${counted(attrition.months, 'month', 'months')}. ${likelyWords(likely)}`.trim()
}

function firsts<A, B>(all: readonly A[], limit: number, of: (it: A) => B): Firsts<B> {
  return { shown: all.slice(0, limit).map(of), more: Math.max(0, all.length - limit) }
}

function grave({ critical, high, medium }: FindingCounts): number {
  return critical + high + medium
}

function skillName({ skills }: Workspace, id: SkillId): string {
  return skills.get(id)?.name ?? 'a deleted skill'
}
