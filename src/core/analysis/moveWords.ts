import type { ChapterId, PersonId, TeamId } from '../model/ids.ts'
import { counted, listed } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Finding } from './finding.ts'
import type { MoveEffect } from './moveEffect.ts'
import type { Scope } from './scope.ts'

/** A person taken from a team. */
export interface Taken {
  readonly person: PersonId
  /** `null`: from no team. */
  readonly from: TeamId | null
}

/** Where a person is put. */
export interface Target {
  /** `null`: out of the team that they are taken from. */
  readonly team: TeamId | null
  /** The home chapter from then on; `undefined`: as it is. */
  readonly chapter: ChapterId | null | undefined
}

/** Before a move: "closes 2, opens Kafka in Payments". */
export function previewWords(workspace: Workspace, { closed, opened }: MoveEffect): string {
  const parts: string[] = []
  if (closed.length > 0) parts.push(`closes ${closed.length}`)
  for (const [scope, findings] of byScope(opened)) {
    parts.push(`opens ${listed(skillNames(workspace, findings))} in ${scopeName(workspace, scope)}`)
  }
  return parts.length === 0 ? 'closes nothing, opens nothing' : parts.join(', ')
}

/** After a move: "Quin Doyle moved to Payments; Kafka now has one holder there". */
export function outcomeWords(
  workspace: Workspace,
  taken: Taken,
  target: Target,
  { closed, opened }: MoveEffect,
): string {
  const parts = [headline(workspace, taken, target)]
  for (const [scope, findings] of byScope(opened)) {
    const isThere = scope.kind === 'team' && scope.id === target.team
    parts.push(
      ...changesIn(workspace, findings, isThere ? 'there' : `in ${scopeName(workspace, scope)}`),
    )
  }
  if (closed.length > 0) parts.push(`it closes ${counted(closed.length, 'finding', 'findings')}`)
  return `${parts.slice(0, 4).join('; ')}.`
}

function headline(workspace: Workspace, taken: Taken, { team, chapter }: Target): string {
  const person = workspace.people.get(taken.person)
  const name = person?.name ?? 'The person'
  const home =
    chapter === undefined || chapter === null ? 'no chapter' : workspace.chapters.get(chapter)?.name
  const isRehomed = chapter !== undefined && chapter !== person?.chapter
  if (team === taken.from) return `${name} is in ${home} now`
  const also = isRehomed ? `, and is in ${home} now` : ''
  if (team === null) {
    const left = taken.from === null ? undefined : workspace.teams.get(taken.from)?.name
    return `${name} taken out of ${left ?? 'the team'}${also}`
  }
  return `${name} moved to ${workspace.teams.get(team)?.name ?? 'the team'}${also}`
}

function changesIn(workspace: Workspace, findings: readonly Finding[], where: string): string[] {
  const words: string[] = []
  const of = (kind: Finding['kind']) =>
    skillNames(
      workspace,
      findings.filter((finding) => finding.kind === kind),
    )
  const gaps = of('gap')
  if (gaps.length > 0) words.push(`nobody holds ${listed(gaps)} ${where} now`)
  const sole = of('key-person')
  if (sole.length > 0) words.push(`${listed(sole)} now ${has(sole)} one holder ${where}`)
  const short = of('short')
  if (short.length > 0) words.push(`${listed(short)} now ${has(short)} too few holders ${where}`)
  return words
}

function has(names: readonly string[]): string {
  return names.length === 1 ? 'has' : 'have'
}

function skillNames(workspace: Workspace, findings: readonly Finding[]): string[] {
  return findings.map(({ skill }) => workspace.skills.get(skill)?.name ?? 'a deleted skill')
}

export function scopeName(workspace: Workspace, scope: Scope): string {
  return scope.kind === 'team'
    ? (workspace.teams.get(scope.id)?.name ?? 'a deleted team')
    : (workspace.chapters.get(scope.id)?.name ?? 'a deleted chapter')
}

function byScope(findings: readonly Finding[]): Iterable<[Scope, Finding[]]> {
  const groups = new Map<string, [Scope, Finding[]]>()
  for (const finding of findings) {
    const key = `${finding.scope.kind} ${finding.scope.id}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding.scope, [finding]])
    else group[1].push(finding)
  }
  return groups.values()
}
