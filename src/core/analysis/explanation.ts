import { counted } from '../model/naming.ts'
import type { Coverage } from './coverage.ts'
import type { Finding } from './finding.ts'
import type { Scope } from './scope.ts'

/** What a finding says, in a few words, for lists: "only holder", "nobody holds it". */
export function findingWords({ kind, holders, minHolders }: Finding): string {
  if (kind === 'gap') return 'nobody holds it'
  if (kind === 'key-person') return 'only holder'
  return `${holders} of ${minHolders} needed`
}

/** How many hold it, in a few words: "only holder", "3 holders". */
export function coverageWords({ finding, holders }: Coverage): string {
  if (finding !== null) return findingWords(finding)
  return holders === 0
    ? 'nobody holds it, and nobody needs it'
    : counted(holders, 'holder', 'holders')
}

/**
 * The rule that a finding follows from, as sentences: what was counted, what is needed, and why
 * it is as severe as it is.
 */
export function findingRule(finding: Finding, levelName: string): string[] {
  return [
    ...countedSentences(finding.scope, finding, levelName),
    severitySentence(finding, finding.orgHolders),
  ]
}

/** The same for any skill in a scope, also where nothing is found. */
export function cellRule(scope: Scope, coverage: Coverage, levelName: string): string[] {
  if (coverage.finding !== null) return findingRule(coverage.finding, levelName)
  const nothing =
    coverage.holders === 0
      ? 'Nobody has to hold it here, so nothing is missing.'
      : 'Enough people hold it, so nothing is found here.'
  return [...countedSentences(scope, coverage, levelName), nothing]
}

type Counted = Pick<Finding, 'minLevel' | 'holders' | 'minHolders' | 'needed'>

function countedSentences(scope: Scope, cell: Counted, levelName: string): string[] {
  const { minLevel, holders, minHolders, needed } = cell
  const here = scope.kind === 'team' ? 'this team' : 'this chapter'
  const who = holders === 0 ? 'Nobody' : holders === 1 ? 'One person' : `${holders} people`
  const verb = holders > 1 ? 'are' : 'is'
  return [
    `${who} in ${here} ${verb} at level ${minLevel} · ${levelName} or above, from which the skill counts as held here.`,
    needSentence(needed, scope.kind, minHolders),
  ]
}

function needSentence(
  needed: Finding['needed'],
  scope: Finding['scope']['kind'],
  minHolders: number,
): string {
  if (scope === 'chapter') {
    return needed === 'yes'
      ? 'The skill belongs to this chapter, so the chapter needs it.'
      : 'The skill belongs to another chapter, so this one does not need it.'
  }
  if (needed === 'yes') {
    const many = minHolders === 1 ? 'one holder' : `${minHolders} holders`
    return `The team says that it needs ${many}.`
  }
  return needed === 'no'
    ? 'The team has stated its needs, and this skill is not among them.'
    : 'The team has not stated its needs, so what its members hold stands for them.'
}

function severitySentence({ kind, severity, holders }: Finding, orgHolders: number): string {
  if (kind === 'gap') return 'A needed skill that nobody holds is critical.'
  if (kind === 'short') return 'Fewer holders than needed is medium.'
  const others = orgHolders - holders
  const elsewhere =
    others === 0
      ? 'Nobody else in the organisation holds it'
      : `${others} ${others === 1 ? 'person holds' : 'people hold'} it elsewhere`
  return `${elsewhere}, which makes it ${severity}.`
}
