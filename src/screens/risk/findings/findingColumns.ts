import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import { compareText } from '#core/model/naming.ts'
import { severityRank } from '../riskFilter.ts'
import type { FindingLine } from './findingLines.ts'

export const findingFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
type Features = typeof findingFeatures
const helper = createColumnHelper<Features, FindingLine>()

function byText(a: Row<Features, FindingLine>, b: Row<Features, FindingLine>, id: string): number {
  return compareText(a.getValue<string>(id), b.getValue<string>(id))
}

function byNumber(
  a: Row<Features, FindingLine>,
  b: Row<Features, FindingLine>,
  id: string,
): number {
  return a.getValue<number>(id) - b.getValue<number>(id)
}

const severity = helper.accessor(({ finding }) => severityRank(finding.severity), {
  id: 'severity',
  header: 'Severity',
  sortFn: byNumber,
})
const skill = helper.accessor('skill', { header: 'Skill', sortFn: byText })
const where = helper.accessor('where', { header: 'Where', sortFn: byText })
const holder = helper.accessor('holder', { header: 'Only holder', sortFn: byText })
const holders = helper.accessor(({ finding }) => finding.holders, {
  id: 'holders',
  header: 'Holders',
  sortFn: byNumber,
})
const elsewhere = helper.accessor(({ finding }) => finding.orgHolders - finding.holders, {
  id: 'elsewhere',
  header: 'Elsewhere',
  sortFn: byNumber,
})

export type ColumnId = 'severity' | 'skill' | 'where' | 'holder' | 'holders' | 'elsewhere'

export const allColumns = helper.columns([severity, skill, where, holder, holders, elsewhere])
/** Beside something else. */
export const fewColumns = helper.columns([skill, holder, where, severity])
