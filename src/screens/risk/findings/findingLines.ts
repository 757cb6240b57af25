import type { Finding, FindingKind, Severity } from '#core/analysis/finding.ts'
import type { ChapterId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { cellKey, scopeName } from '../../analysis/findingLook.ts'
import type { Named } from '../../analysis/personNames.ts'
import type { FindingMark } from '../changes/riskChanges.ts'

/** A finding with the names that it is shown, found, sorted and grouped by. */
export interface FindingLine {
  readonly key: string
  readonly finding: Finding
  readonly skill: string
  /** The scope's name. */
  readonly where: string
  /** The only holder's; empty where there is none. */
  readonly holder: string
  /** The chapter that it concerns: the scope, or in a team the one that the skill belongs to. */
  readonly chapter: { readonly id: ChapterId; readonly name: string } | null
  /** How it differs by the shown scenario; `null`: it does not, or is not marked. */
  readonly mark: FindingMark | null
}

export function findingLines(
  findings: readonly Finding[],
  workspace: Workspace,
  nameOf: (person: Named) => string,
  marks: ReadonlyMap<string, FindingMark> = new Map(),
): FindingLine[] {
  return findings.map((finding): FindingLine => {
    const { scope } = finding
    const skill = workspace.skills.get(finding.skill)
    const holder = finding.holder === null ? undefined : workspace.people.get(finding.holder)
    const chapter = scope.kind === 'chapter' ? scope.id : (skill?.chapter ?? null)
    const named = chapter === null ? undefined : workspace.chapters.get(chapter)
    return {
      key: cellKey(finding),
      finding,
      skill: skill?.name ?? '',
      where: scopeName(scope, workspace),
      holder: holder === undefined ? '' : nameOf(holder),
      chapter: named ?? null,
      mark: marks.get(cellKey(finding)) ?? null,
    }
  })
}

export interface FindingFilter {
  readonly severity: Severity | 'all'
  readonly kind: FindingKind | 'all'
  /** In the name of the skill, the only holder or the scope, whatever the case. */
  readonly text: string
}

export function filterLines(
  lines: readonly FindingLine[],
  { severity, kind, text }: FindingFilter,
): readonly FindingLine[] {
  const wanted = text.trim().toLocaleLowerCase()
  return lines.filter(({ finding, skill, holder, where }) => {
    if (severity !== 'all' && finding.severity !== severity) return false
    if (kind !== 'all' && finding.kind !== kind) return false
    return (
      wanted === '' ||
      [skill, holder, where].some((name) => name.toLocaleLowerCase().includes(wanted))
    )
  })
}
