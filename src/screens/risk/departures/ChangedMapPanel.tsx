import { useMemo, useRef, useState } from 'react'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Grid } from '#ui/grid/Grid.tsx'
import { emptyCell, type GridCell, type GridSource, listRows } from '#ui/grid/gridData.ts'
import { plainView } from '#ui/grid/gridView.ts'
import { arrangeRows, type GridSection } from '#ui/grid/view/arrangeRows.ts'
import { distinctValues } from '#ui/grid/view/distinctValues.ts'
import { HatchSwatch } from '#ui/hatch.tsx'
import { Legend, Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useRisk } from '../useRisk.ts'
import styles from './ChangedMapPanel.module.css'
import { type ChangedCell, type ChangedMap, changedCellWords } from './changedMap.ts'
import { SkillSign } from './SkillSign.tsx'

const headHeight = 132
const rowHeight = 28

/** The part of the coverage map in which something breaks, before and after, in the same grid. */
export function ChangedMapPanel({ map }: { readonly map: ChangedMap }) {
  const { open } = useRisk()
  const { people } = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const [view, setView] = useState(plainView)
  const panel = useRef<HTMLDivElement>(null)
  const source = useMemo((): GridSource => {
    const rows = new Map(map.rows.map(({ key, name }) => [key, name]))
    const skills = new Map(map.skills.map(({ id, name }) => [id as string, name]))
    return {
      cell: (row, column) => lookOf(map.cell(row, column as SkillId)),
      name(row, column) {
        const cell = map.cell(row, column as SkillId)
        if (cell === null) return ''
        const holder = cell.broken?.holder == null ? undefined : people.get(cell.broken.holder)
        const fact = changedCellWords(cell, holder === undefined ? null : nameOf(holder))
        return `${skills.get(column)}, ${rows.get(row)}: ${fact}`
      },
    }
  }, [map, people, nameOf])
  const width = widthFor(map)
  const columns = useMemo(
    () =>
      map.skills.map(({ id, name }) => ({
        id,
        label: name,
        width,
        type: { kind: 'number' as const },
        align: 'center' as const,
      })),
    [map, width],
  )
  const sections = useMemo((): GridSection[] => {
    const items = map.rows.map(({ key, name, scope, leaving }) => ({
      id: key,
      kind: 'item' as const,
      label: name,
      detail: `${scope.kind === 'team' ? '' : 'chapter '}−${leaving}`,
    }))
    return [{ group: null, items, foot: null }]
  }, [map])
  const rows = useMemo(
    () => listRows(arrangeRows(sections, view, columns, source)),
    [sections, view, columns, source],
  )
  return (
    <Panel title="The coverage map, where it changes">
      <div
        ref={panel}
        className={styles.map}
        style={{ height: Math.min(520, headHeight + rowHeight * (rows.count + 3)) }}
      >
        <Grid
          label="Coverage before and after"
          cornerLabel={`${counted(map.rows.length, 'place', 'places')}, ${counted(columns.length, 'skill', 'skills')}`}
          rows={rows}
          columns={columns}
          source={source}
          view={view}
          onView={setView}
          rowHeaderWidth={230}
          headHeight={headHeight}
          distinctValues={(column) => distinctValues(sections, column, source)}
          printTitle="Coverage before and after"
          ringLabels={{ strong: 'breaks, critical', weak: 'breaks' }}
          onInput={() => ({ refused: counts, rejected: [], made: null })}
          onOpen={(row, column) => {
            const of = map.rows.find(({ key }) => key === row)
            if (of !== undefined) open({ scope: of.scope, skill: column as SkillId })
          }}
          onLeave={() => panel.current?.closest('section')?.querySelector('button')?.focus()}
        />
        <Legend
          items={[
            { sign: <SkillSign left={0} />, text: 'nobody then' },
            { sign: <HatchSwatch kind="one" />, text: 'one holder then' },
            { sign: <HatchSwatch kind="several" />, text: 'two or more' },
            { sign: <span className={styles.framed} />, text: 'framed: breaks' },
          ]}
        />
      </div>
    </Panel>
  )
}

/** In pixels: of two numbers as long as they can get here, and the arrow. */
function widthFor({ rows }: ChangedMap): number {
  const most = rows.reduce((found, { members }) => Math.max(found, members), 0)
  return most < 10 ? 42 : most < 100 ? 58 : 74
}

const counts = 'Counts follow from ratings, stays and needs. Change those.'
const plainCell: GridCell = { ...emptyCell, ground: 'plain', readOnly: counts }

/** What breaks stands out; what else changes says so; the rest is quiet. */
function lookOf(cell: ChangedCell | null): GridCell {
  if (cell === null) return plainCell
  const { before, after, isNeeded, broken } = cell
  const text =
    before === after ? (before === 0 && !isNeeded ? '' : String(before)) : `${before}→${after}`
  const look = { ...plainCell, text }
  const hatch = after === 0 ? null : after === 1 ? 'single' : 'crossed'
  if (broken !== null) {
    const ring = broken.severity === 'critical' ? 'strong' : 'weak'
    return after === 0
      ? { ...look, ink: 'gap', ring }
      : { ...look, hatch, ink: 'risk', ground: 'risk', ring }
  }
  if (before === 0 && isNeeded) return { ...look, ink: 'faint', ring: 'plain' }
  // As on the whole map: what hangs on one person without being found is not hatched.
  return { ...look, hatch: after > 1 ? hatch : null, ink: before === after ? 'faint' : null }
}
