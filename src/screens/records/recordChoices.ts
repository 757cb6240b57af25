import type { ReferredTable } from '#core/fields/recordFields.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { GridChoice } from '#ui/grid/gridData.ts'

/** Every record by name; what tells those of one name apart stands beside it. */
export function recordChoices(table: ReferredTable, workspace: Workspace): GridChoice[] {
  const names = new RecordNames(workspace)
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
  const records: Iterable<{ readonly id: string; readonly name: string }> = workspace[table]
  return [...records]
    .sort((a, b) => compare(a.name, b.name))
    .map((record) => {
      const description = detailOf(table, record.id, workspace)
      return {
        value: names.textOf(table, record.id),
        label: record.name,
        ...(description === '' ? {} : { description }),
      }
    })
}

function detailOf(table: ReferredTable, id: string, workspace: Workspace): string {
  if (table === 'people') {
    const person = workspace.people.get(id as never)
    const chapter = person?.chapter ?? null
    const home = chapter === null ? '' : (workspace.chapters.get(chapter)?.name ?? '')
    return home === '' ? (person?.role ?? '') : home
  }
  if (table === 'teams') return workspace.teams.get(id as never)?.status ?? ''
  if (table !== 'skills') return ''
  const chapter = workspace.skills.get(id as never)?.chapter ?? null
  return chapter === null ? '' : (workspace.chapters.get(chapter)?.name ?? '')
}
