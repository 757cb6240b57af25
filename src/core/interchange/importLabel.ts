import { counted } from '../model/naming.ts'
import type { ImportedTable } from './bundleTables.ts'
import type { TableReport } from './importReport.ts'

const words: { readonly [T in ImportedTable]: readonly [one: string, many: string] } = {
  organisation: ['organisation', 'organisations'],
  people: ['person', 'people'],
  teams: ['team', 'teams'],
  chapters: ['chapter', 'chapters'],
  skills: ['skill', 'skills'],
  memberships: ['membership', 'memberships'],
  ratings: ['rating', 'ratings'],
  requirements: ['requirement', 'requirements'],
  interactions: ['interaction', 'interactions'],
}

/** “Import 7 files: 666 people, 168 teams”: the two tables that say most. */
export function importLabel(files: number, tables: readonly TableReport[]): string {
  const parts = (Object.keys(words) as ImportedTable[]).flatMap((table) => {
    const report = tables.find((it) => it.table === table)
    if (table === 'organisation' || report === undefined) return []
    const count = report.added + report.changed + report.created
    return count === 0 ? [] : [counted(count, ...words[table])]
  })
  const what = parts.length === 0 ? '' : `: ${parts.slice(0, 2).join(', ')}`
  return `Import ${counted(files, 'file', 'files')}${what}`
}
