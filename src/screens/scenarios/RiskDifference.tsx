import { useMemo } from 'react'
import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import { grouped } from '#core/model/naming.ts'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { Select } from '#ui/Select.tsx'
import { useMore } from '../analysis/useMore.tsx'
import { changeGroups, endedKey } from './changeGroups.ts'
import { FindingChangeRow } from './FindingChangeRow.tsx'
import { changeKey, type FindingChange } from './findingChanges.ts'
import styles from './RiskDifference.module.css'
import type { Grouping } from './scenariosLook.ts'
import { useScenarios } from './useScenarios.ts'

const choices: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'team', label: 'by team' },
  { value: 'chapter', label: 'by chapter' },
  { value: 'severity', label: 'by severity' },
]

interface Props {
  readonly difference: ScenarioDifference
  readonly changes: readonly FindingChange[]
}

/** Findings that a scenario opens, closes and changes, each with its reason. */
export function RiskDifference({ difference, changes }: Props) {
  const { look, change } = useScenarios()
  const { grouping } = look
  const groups = useMemo(
    () => changeGroups(changes, grouping, [difference.after, difference.before]),
    [changes, grouping, difference],
  )
  const lines = useMemo(
    () => groups.flatMap(({ key, label, changes: own }) => own.map((it) => ({ key, label, it }))),
    [groups],
  )
  const { shown, more } = useMore(lines, 'findings')
  return (
    <Panel
      title="Risk difference"
      tools={
        <>
          <span className={styles.count}>
            <Pill>{grouped(changes.length)}</Pill>
          </span>
          <Select
            isInline
            isLabelHidden
            label="Group the findings"
            value={grouping}
            onChange={(to) => change({ grouping: to })}
            options={choices}
          />
        </>
      }
    >
      {changes.length === 0 ? (
        <p className={styles.none}>No finding is opened, closed or changed on this day.</p>
      ) : (
        groups
          .map((group) => ({ ...group, own: shown.filter(({ key }) => key === group.key) }))
          .filter(({ own }) => own.length > 0)
          .map(({ key, label, own, changes: all }) => (
            <section key={key} aria-label={label}>
              <h3 className={styles.group}>
                {label} <Pill>{grouped(all.length)}</Pill>
              </h3>
              <ul>
                {own.map(({ it }) => (
                  <FindingChangeRow
                    key={`${changeKey(it)} ${it.kind}`}
                    change={it}
                    difference={difference}
                    hasPlace={grouping === 'severity' || key === endedKey}
                  />
                ))}
              </ul>
            </section>
          ))
      )}
      {more}
    </Panel>
  )
}
