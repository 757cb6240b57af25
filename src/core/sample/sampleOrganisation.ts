import { addDays, type Day } from '../model/day.ts'
import { createWorkspace, type Workspace } from '../model/workspace.ts'
import { learningRecords } from './learning.ts'
import { missionRecords } from './missionRecords.ts'
import { sampleRecords } from './shownSample.ts'

/**
 * Meridian Bank: an invented organisation to look around in. Its days are counted from `today`,
 * so that it never looks stale; the same day gives the same records.
 */
export function sampleOrganisation(today: Day): Workspace {
  const day = (days: number) => addDays(today, days)
  return createWorkspace({
    ...sampleRecords(today),
    ...missionRecords(day),
    learningActions: learningRecords(day),
  })
}
