import type { Finding } from '#core/analysis/finding.ts'
import { listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { StaffingPlace } from '#core/planning/staffing/staffing.ts'
import { fteText } from './staffingWords.ts'

/** What a team loses by giving somebody: "0.6 FTE; then one holds Kafka". */
export function lossWords(
  { change }: StaffingPlace,
  opens: readonly Finding[],
  { skills }: Workspace,
): string {
  if (change === null) return 'Nothing'
  const of = (kind: Finding['kind']) =>
    listed(
      opens.flatMap((it) => (it.kind === kind ? (skills.get(it.skill)?.name ?? []) : [])),
      4,
    )
  const [gaps, sole, short] = [of('gap'), of('key-person'), of('short')]
  const then = [
    gaps === '' ? '' : `nobody holds ${gaps}`,
    sole === '' ? '' : `one holds ${sole}`,
    short === '' ? '' : `too few hold ${short}`,
  ].filter(Boolean)
  const fte = fteText((change.before - change.after) / 100)
  return then.length === 0 ? fte : `${fte}; then ${then.join(', ')}`
}
