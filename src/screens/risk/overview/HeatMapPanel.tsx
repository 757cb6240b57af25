import { useMemo, useRef } from 'react'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Grid } from '#ui/grid/Grid.tsx'
import { type GridTarget, listRows } from '#ui/grid/gridData.ts'
import { arrangeRows, type GridSection } from '#ui/grid/view/arrangeRows.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import { HatchSwatch } from '#ui/hatch.tsx'
import { Legend, Panel } from '#ui/Screen.tsx'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import type { RiskScope } from '../riskFilter.ts'
import { useRisk } from '../useRisk.ts'
import { HeatMapExport } from './HeatMapExport.tsx'
import styles from './HeatMapPanel.module.css'
import { layHeatMap } from './heatMap.ts'
import { heatMapColumns, heatMapSource } from './heatMapSource.ts'

/**
 * The coverage of teams or chapters, skill by skill. It is the product's own grid, with every
 * cell read only: that paints only what is seen, at any size, has the keys and the names that
 * screen readers need, sorts, filters, freezes and prints; a map of its own could only repeat it.
 * A cell costs one look into the counts of its scope when it comes into view.
 */
export function HeatMapPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const { look, change, opened, open } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { nameOf } = usePersonNames()
  const tools = useRef<HTMLDivElement>(null)
  const { scope, showsLow, order, grid } = look
  const kind = kindOf(scope) ?? look.rows

  const map = useMemo(
    () => layHeatMap(workspace, coverage, findings, { kind, scope, order }),
    [workspace, coverage, findings, kind, scope, order],
  )
  const source = useMemo(
    () => heatMapSource({ workspace, coverage, map, showsLow, nameOf }),
    [workspace, coverage, map, showsLow, nameOf],
  )
  const columns = useMemo(() => heatMapColumns(map), [map])
  const sections = useMemo((): GridSection[] => {
    const items = map.rows.map(({ scope: { id }, name, isUnstated }) => ({
      id,
      kind: 'item' as const,
      label: name,
      ...(isUnstated ? { detail: 'needs?' } : {}),
    }))
    return [{ group: null, items, foot: null }]
  }, [map])
  const rows = useMemo(
    () => listRows(arrangeRows(sections, grid, columns, source)),
    [sections, grid, columns, source],
  )
  const openCell = (row: string, column: string) => {
    const of = map.rows.find((it) => it.scope.id === row)
    if (of !== undefined) open({ scope: of.scope, skill: column as SkillId })
  }
  const narrowTo = (target: GridTarget) => {
    if (target.kind !== 'row') return []
    const of = map.rows.find((it) => it.scope.id === target.row)
    if (of === undefined) return []
    const label = `Show only ${of.name}`
    return [{ id: 'only', label, onAction: () => change({ scope: of.scope }) }]
  }
  return (
    <Panel
      title="Coverage"
      className={styles.panel}
      tools={
        <div ref={tools} className={styles.tools}>
          {kindOf(scope) === null ? (
            <SegmentedControl
              label="Rows"
              segments={[
                { value: 'team', label: 'Teams' },
                { value: 'chapter', label: 'Chapters' },
              ]}
              value={look.rows}
              onChange={(it) => change({ rows: it })}
            />
          ) : null}
          <SegmentedControl
            label="Order"
            segments={[
              { value: 'risk', label: 'By risk' },
              { value: 'name', label: 'By name' },
            ]}
            value={order}
            onChange={(it) => change({ order: it })}
          />
          {rows.count === 0 ? null : <HeatMapExport map={map} kind={kind} />}
        </div>
      }
    >
      {rows.count === 0 || columns.length === 0 ? (
        <EmptyState
          title={`No ${kind}s and skills to show`}
          text={`The map needs ${kind}s that stand on this day, and skills that somebody holds or needs.`}
        />
      ) : (
        <div className={styles.map}>
          <Grid
            label="Coverage"
            cornerLabel={`${counted(map.rows.length, kind, `${kind}s`)}, ${counted(columns.length, 'skill', 'skills')}`}
            rows={rows}
            columns={columns}
            source={source}
            view={grid}
            onView={(next) => change({ grid: next })}
            rowHeaderWidth={210}
            headHeight={132}
            distinctValues={(column) => distinctValues(sections, column, source)}
            printTitle={`Coverage by ${kind} and skill`}
            ringLabels={{ strong: 'only holder, critical', weak: 'only holder, or too few' }}
            onInput={() => ({
              refused: 'Counts follow from ratings, stays and needs. Change those.',
              rejected: [],
              made: null,
            })}
            onOpen={openCell}
            menuEntries={narrowTo}
            onLeave={() => {
              if (opened === null) tools.current?.querySelector<HTMLElement>('button')?.focus()
              else open(null)
            }}
          />
          <Legend
            items={[
              { sign: <HatchSwatch kind="one" />, text: 'one holder' },
              { sign: <HatchSwatch kind="several" />, text: 'two or more' },
              { sign: <span className={styles.gap} />, text: 'needed, nobody' },
              { sign: <span className={styles.needed} />, text: 'outlined: needed' },
            ]}
          />
        </div>
      )}
    </Panel>
  )
}

/** The kind of rows that the chosen place leaves; `null`: both. */
function kindOf(scope: RiskScope): Scope['kind'] | null {
  if (scope === 'all') return null
  return typeof scope === 'string' ? scope : scope.kind
}
