import type { EndedTeam } from '#core/analysis/endedTeams.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { type FindingChange, keyOf } from './findingChanges.ts'

/**
 * What ends with teams and chapters that count no more, a sentence each: "4 findings end with Fraud
 * alerts; its 14 needs are met by nobody any more."
 */
export function endedWords(
  ended: readonly EndedTeam[],
  changes: readonly FindingChange[],
): string[] {
  const gone = changes.filter(({ kind }) => kind === 'ended')
  const teams = new Set<string>(ended.map(({ team }) => keyOf({ kind: 'team', id: team.id })))
  const others = gone.filter(({ scope }) => !teams.has(keyOf(scope))).length
  return [
    ...ended.map((it) => {
      const own = gone.filter(({ scope }) => scope.kind === 'team' && scope.id === it.team.id)
      const what =
        own.length === 0
          ? `${it.team.name} ends`
          : `${counted(own.length, 'finding ends', 'findings end')} with ${it.team.name}`
      return `${what}; ${needWords(it)}.`
    }),
    ...(others === 0
      ? []
      : [
          `${counted(others, 'finding ends', 'findings end')} with chapters that have nobody then.`,
        ]),
  ]
}

function needWords({ needs, takenOver }: EndedTeam): string {
  if (needs === 0) return 'it stated no needs'
  const open = needs - takenOver
  const left = open === 1 ? 'is met by nobody any more' : `are met by nobody any more`
  if (takenOver === 0) {
    return needs === 1 ? `its need ${left}` : `its ${grouped(needs)} needs ${left}`
  }
  const on = `of its ${counted(needs, 'need', 'needs')} ${grouped(takenOver)} go on in other teams`
  return open === 0 ? on : `${on}, ${grouped(open)} ${left}`
}
