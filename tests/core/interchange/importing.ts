import { randomUUID } from 'node:crypto'
import { apply } from '#core/edits/apply.ts'
import type { ImportOptions, ImportPlan } from '#core/interchange/importReport.ts'
import { type ParsedBundle, parseBundle } from '#core/interchange/parseBundle.ts'
import { planImport } from '#core/interchange/planImport.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'

export type Texts = Readonly<Record<string, string>>

/** Parses files given by name; fails where they are refused. */
export function parsed(texts: Texts): ParsedBundle {
  const bundle = parseBundle(Object.entries(texts).map(([name, text]) => ({ name, text })))
  if ('refused' in bundle) throw new Error(bundle.refused)
  return bundle
}

/** The sentence with which files given by name are refused. */
export function refusal(texts: Texts): string {
  const bundle = parseBundle(Object.entries(texts).map(([name, text]) => ({ name, text })))
  if (!('refused' in bundle)) throw new Error('The files were not refused.')
  return bundle.refused
}

/** An import into a workspace, planned and applied. */
export function imported(
  texts: Texts,
  into: Workspace = createWorkspace(),
  options: Partial<ImportOptions> = {},
): ImportPlan & { readonly workspace: Workspace } {
  const plan = planImport(into, parsed(texts), {
    createMissing: false,
    matchByName: false,
    extendScale: false,
    newId: randomUUID,
    ...options,
  })
  return { ...plan, workspace: apply(into, plan.edit) }
}

/** A plan's problems in short: file, line, column, value, outcome. */
export function problems({ report }: ImportPlan): string[] {
  return report.problems.map(({ file, line, column, value, outcome }) =>
    [file, line, column, value, outcome].filter((it) => it !== null).join(' · '),
  )
}
