import { type HolderShift, holderShift } from '#core/analysis/holderShift.ts'
import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted, listed } from '#core/model/naming.ts'
import type { Named } from '../analysis/personNames.ts'
import type { FindingChange } from './findingChanges.ts'

/** Why a finding comes, goes or changes: "Quin Doyle leaves; Nia Grant arrives with level 3". */
export function reasonWords(
  change: FindingChange,
  difference: ScenarioDifference,
  nameOf: (person: Named) => string,
): string {
  const { before, after, shift, scope, isElsewhere } = change
  if (isElsewhere || shift === null) return elsewhereWords(change)
  if (!shift.before.isCounted) return `the ${scope.kind} counts only then`
  if (change.kind === 'ended') return `its ${scope.kind} counts no more, so nothing meets it`
  if (!shift.after.isCounted) return `the ${scope.kind} counts no more`
  const minLevels = {
    before: (before ?? after)?.minLevel ?? 0,
    after: (after ?? before)?.minLevel ?? 0,
  }
  const holders = holderShift(difference, shift, change.skill, minLevels)
  const said = peopleWords(holders, difference, nameOf)
  if (said !== '') return said
  if (before === null)
    return after?.needed === 'yes' ? 'it is needed from now on' : 'what is needed changes'
  if (after === null) return 'what is needed changes'
  return before.minHolders === after.minHolders
    ? 'what is needed changes'
    : `${after.minHolders} are needed, before ${before.minHolders}`
}

function peopleWords(
  { arrive, leave, gain, lose }: HolderShift,
  { before, after }: ScenarioDifference,
  nameOf: (person: Named) => string,
): string {
  const names = (ids: readonly PersonId[]) =>
    listed(
      ids.map((id) => {
        const person = after.people.get(id) ?? before.people.get(id)
        return person === undefined ? 'somebody' : nameOf(person)
      }),
    )
  const verb = (ids: readonly PersonId[], one: string, many: string) =>
    ids.length === 0 ? '' : `${names(ids)} ${ids.length === 1 ? one : many}`
  return [
    verb(arrive, 'arrives', 'arrive'),
    verb(leave, 'leaves', 'leave'),
    verb(gain, 'holds it then', 'hold it then'),
    verb(lose, 'holds it no more', 'hold it no more'),
  ]
    .filter((it) => it !== '')
    .join('; ')
}

function elsewhereWords({ before, after }: FindingChange): string {
  const finding = after ?? before
  if (finding === null) return ''
  const elsewhere = finding.orgHolders - finding.holders
  if (after === null) return 'other holders elsewhere'
  return elsewhere === 0
    ? 'nobody elsewhere holds it then'
    : `${counted(elsewhere, 'other holds', 'others hold')} it elsewhere then`
}
