import { useMemo } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import { teamStatuses, teamTypes } from '#core/model/team.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { HideNames } from '../analysis/HideNames.tsx'
import { compareShown, usePersonNames } from '../analysis/personNames.ts'
import styles from './MissionsTools.module.css'
import { type MissionFacts, statusCounts } from './missionFacts.ts'
import { statusTitles, typeTitles } from './missionWords.ts'
import { useMissions } from './useMissions.ts'

interface Props {
  readonly all: readonly MissionFacts[]
  readonly stalled: number
}

/** Which missions are shown, on which day, and whether people are called by their names. */
export function MissionsTools({ all, stalled }: Props) {
  const { look, change } = useMissions()
  const { view } = look
  const counts = useMemo(() => statusCounts(all), [all])
  const owners = useOwnerOptions(all)
  const isOfMissions = view === 'board' || view === 'list'
  return (
    <>
      {view === 'load' ? null : (
        <SearchField
          className={styles.search ?? ''}
          label={view === 'lessons' ? 'Find in lessons' : 'Find a mission'}
          placeholder={view === 'lessons' ? 'Find in lessons' : 'Name, owner, lesson'}
          value={look.text}
          onChange={(text) => change({ text })}
        />
      )}
      {isOfMissions ? (
        <>
          <Select
            isInline
            label="Status"
            className={styles.status ?? ''}
            value={look.status}
            onChange={(status) => change({ status })}
            options={[
              { value: 'all', label: 'any' },
              ...teamStatuses.map((status) => ({
                value: status,
                label: `${statusTitles[status]} (${grouped(counts[status] ?? 0)})`,
              })),
            ]}
          />
          <Select
            isInline
            label="Owner"
            value={look.owner}
            className={styles.owner ?? ''}
            onChange={(owner) => change({ owner: owner as PersonId | 'all' | 'nobody' })}
            options={owners}
          />
          <Select
            isInline
            label="Type"
            className={styles.type ?? ''}
            value={look.type}
            onChange={(type) => change({ type })}
            options={[
              { value: 'all', label: 'any' },
              ...teamTypes.map((type) => ({ value: type, label: typeTitles[type] })),
            ]}
          />
          <Checkbox
            isSelected={look.onlyStalled}
            onChange={(onlyStalled) => change({ onlyStalled })}
          >
            Only stalled ({grouped(stalled)})
          </Checkbox>
        </>
      ) : null}
      <AnalysisDay />
      <HideNames hidesNames={look.hidesNames} onChange={(hidesNames) => change({ hidesNames })} />
    </>
  )
}

function useOwnerOptions(all: readonly MissionFacts[]) {
  const { nameOf } = usePersonNames()
  return useMemo(() => {
    const names = new Map(
      all.flatMap(({ owner }) => (owner === null ? [] : [[owner.id as string, nameOf(owner)]])),
    )
    const options = Array.from(names, ([value, label]) => ({ value, label }))
    return [
      { value: 'all', label: 'anybody' },
      { value: 'nobody', label: 'nobody' },
      ...options.sort((a, b) => compareShown(a.label, b.label)),
    ]
  }, [all, nameOf])
}
