import { useMemo } from 'react'
import {
  type ChangedRecords,
  changedRecords,
  type Difference,
} from '#core/analysis/changedRecords.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Records, TableName } from '#core/model/workspace.ts'
import { useMarkedScenario } from './useMarkedScenario.ts'

/** The records that differ from the baseline, where they are to be marked; `null`: none are. */
export function useChangedRecords(): ChangedRecords | null {
  const scenario = useMarkedScenario()
  const edit = scenario?.edit ?? null
  return useMemo(() => (edit === null ? null : changesOf(edit)), [edit])
}

/** How one record differs, where that is to be marked; `null`: it does not. By the table's key. */
export function useDifference<T extends TableName>(
  table: T,
  key: string,
): Difference<Records[T]> | null {
  const changed = useChangedRecords()
  return changed?.[table].get(key) ?? null
}

function changesOf(edit: Edit): ChangedRecords | null {
  return edit.changes.length === 0 ? null : changedRecords(edit)
}
