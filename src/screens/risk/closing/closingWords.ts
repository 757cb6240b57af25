import { borrowWords } from '#core/analysis/borrowWords.ts'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { interestNames } from '#core/fields/recordFields.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import type { Named } from '../../analysis/personNames.ts'

export interface ClosingWords {
  readonly title: string
  /** What speaks for it or against it, in the people's own facts. */
  readonly detail: string
  /** "closes 2"; empty: none, but for what is eased. */
  readonly closes: string
  /** "opens Kafka in Payments"; empty: nothing gets worse. */
  readonly opens: string
  /** Of a move: "Fraud: bus factor 2 → 1"; empty: no bus factor or expected loss changes. */
  readonly measures: string
}

export interface Speaking {
  readonly workspace: Workspace
  readonly finding: Finding
  readonly nameOf: (person: Named) => string
}

/** What would close a finding, in words. */
export function closingWords(option: ClosingOption, speaking: Speaking): ClosingWords {
  const { workspace } = speaking
  const remaining = option.remaining === null ? '' : `; then ${findingWords(option.remaining)}`
  return {
    title: titleOf(option, speaking),
    detail: detailOf(option, speaking) + remaining,
    closes:
      option.closes.length > 0
        ? `closes ${counted(option.closes.length, 'finding', 'findings')}`
        : option.eases.length > 0
          ? `eases ${counted(option.eases.length, 'finding', 'findings')}`
          : '',
    opens:
      option.opens.length === 0
        ? ''
        : `opens ${listed(option.opens.map((finding) => placed(finding, workspace)))}`,
    measures: option.kind === 'move' ? borrowWords(workspace, option.cost) : '',
  }
}

function titleOf(option: ClosingOption, { workspace, finding, nameOf }: Speaking): string {
  const called = (id: PersonId) => {
    const person = workspace.people.get(id)
    return person === undefined ? 'somebody' : nameOf(person)
  }
  switch (option.kind) {
    case 'learn': {
      const from = option.coach === null ? '' : ` from ${called(option.coach)}`
      return `${called(option.learner)} learns it${from}`
    }
    case 'move': {
      const from = option.from === null ? undefined : workspace.teams.get(option.from)
      return `Move ${called(option.person)} here${from === undefined ? '' : ` from ${from.name}`}`
    }
    case 'share':
      return `Borrow ${called(option.person)} from ${workspace.teams.get(option.from)?.name ?? 'a deleted team'}`
    case 'hire':
      return `Hire somebody at level ${finding.minLevel} or above`
    case 'stop-needing':
      if (option.how === 'remove') return 'Stop needing it here'
      return option.how === 'fewer'
        ? `Need ${counted(option.minHolders, 'holder', 'holders')} instead of ${finding.minHolders}`
        : `Need it from level ${option.minLevel} instead of ${finding.minLevel}`
  }
}

function detailOf(option: ClosingOption, { finding }: Speaking): string {
  switch (option.kind) {
    case 'learn': {
      const now = option.level < 0 ? 'not rated yet' : `at level ${option.level} now`
      const interest =
        option.interest < 2 ? '' : `, ${interestNames[option.interest]?.toLowerCase()}`
      const coach =
        option.coach === null
          ? '; nobody in the organisation could teach it'
          : option.isCoachHere
            ? ', both here'
            : ''
      return `${now}, ${finding.minLevel} to reach${interest}${coach}`
    }
    case 'move':
      return `${fte(option.fte)} less there`
    case 'share':
      return `${option.allocation} % here, the rest stays there`
    case 'hire':
      return `${fte(option.fte)} more`
    case 'stop-needing':
      return 'nobody more holds it then'
  }
}

/** To one decimal. */
function fte(amount: number): string {
  return `${Math.round(amount * 10) / 10} FTE`
}

function placed(finding: Finding, workspace: Workspace): string {
  return `${workspace.skills.get(finding.skill)?.name} in ${scopeName(finding.scope, workspace)}`
}
