import { Plus } from 'lucide-react'
import { lazy, memo, Suspense, useRef } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { classes } from '#ui/classes.ts'
import { bandClass, hatchClass } from '#ui/hatch.tsx'
import { type CellFacts, moreText } from '../model/cellFacts.ts'
import { morePeople } from '../model/place.ts'
import { shownChips } from '../model/rowLayout.ts'
import styles from './MatrixCell.module.css'
import { NameField } from './NameField.tsx'
import chipStyles from './PersonChip.module.css'
import { PersonChip } from './PersonChip.tsx'
import { placeAttributes } from './placeElements.ts'
import { useDropTarget } from './useDragging.ts'

export interface MatrixCellProps {
  readonly column: string
  readonly row: string
  readonly columnIndex: number
  readonly left: number
  readonly facts: CellFacts | undefined
  /** How many people, and lines of needs, are shown at most. */
  readonly people: number
  readonly needs: number
  /** What it is called where there is nobody: "Data, Payments: nobody". */
  readonly emptyLabel: string
  readonly highest: number
  /** What the focus is on: the cell, one of its people, or nothing of it. */
  readonly active: 'cell' | PersonId | typeof morePeople | null
  readonly isSelected: boolean
  readonly isOver: boolean
  readonly cut: PersonId | null
  readonly renaming: PersonId | null
  readonly onRename: (name: string | null) => void
}

// Only the changes of a scenario have them.
const GhostChips = lazy(async () => ({ default: (await import('./GhostChips.tsx')).GhostChips }))

/** Where a team and a chapter cross. The grid listens for what is done to it. */
export const MatrixCell = memo(function MatrixCell(props: MatrixCellProps) {
  const { column, row, facts, active, renaming } = props
  const element = useRef<HTMLDivElement>(null)
  useDropTarget(element)
  const sign = facts?.sign ?? 'none'
  const chips = shownChips(facts?.chips ?? [], props.people, active === 'cell' ? null : active)
  const ghosts = facts?.ghosts ?? []
  const hidden = (facts?.chips.length ?? 0) - chips.length
  const isActive = active !== null
  return (
    <div
      ref={element}
      role="gridcell"
      aria-colindex={props.columnIndex}
      aria-selected={props.isSelected || isActive}
      tabIndex={active === 'cell' ? 0 : -1}
      {...placeAttributes(column, row)}
      data-active={isActive || undefined}
      data-selected={props.isSelected || undefined}
      style={{ left: props.left }}
      className={classes(
        styles.cell,
        sign === 'gap' && hatchClass('gap'),
        props.isOver && styles.over,
      )}
    >
      <span className="visually-hidden">{facts?.label ?? props.emptyLabel}</span>
      {sign === 'none' ? null : (
        <div aria-hidden="true" className={classes(styles.band, bandClass(sign))} />
      )}
      {chips.length + ghosts.length === 0 ? null : (
        <div className={styles.chips}>
          {chips.map((chip) =>
            chip.person === renaming ? (
              <NameField
                key={chip.person}
                label={`Name of ${chip.name}`}
                name={chip.name}
                onDone={props.onRename}
              />
            ) : (
              <PersonChip
                key={chip.person}
                chip={chip}
                highest={props.highest}
                isActive={active === chip.person}
                isCut={props.cut === chip.person}
              />
            ),
          )}
          {hidden === 0 ? null : (
            <button
              type="button"
              tabIndex={active === morePeople ? 0 : -1}
              data-person={morePeople}
              data-active={active === morePeople || undefined}
              aria-haspopup="dialog"
              className={classes(chipStyles.chip, chipStyles.more)}
            >
              {moreText(hidden)}
            </button>
          )}
          {ghosts.length === 0 ? null : (
            <Suspense>
              <GhostChips ghosts={ghosts} />
            </Suspense>
          )}
        </div>
      )}
      {facts === undefined || facts.needs.length === 0 ? null : (
        <Needs needs={facts.needs} limit={props.needs} isBelow={chips.length + ghosts.length > 0} />
      )}
      <button
        type="button"
        tabIndex={-1}
        data-add=""
        aria-label="Add a person here"
        title="Add a person here"
        className={styles.add}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  )
})

function Needs({
  needs,
  limit,
  isBelow,
}: {
  readonly needs: readonly string[]
  readonly limit: number
  readonly isBelow: boolean
}) {
  const isCut = needs.length > limit
  const shown = isCut ? needs.slice(0, limit - 1) : needs
  return (
    <div className={classes(styles.needs, isBelow && styles.below)} title={needs.join('\n')}>
      {shown.map((need) => (
        <div key={need} className={styles.need}>
          Needs {need}
          <span className="visually-hidden">, which nobody in the team holds</span>
        </div>
      ))}
      {isCut ? (
        <div className={styles.need}>and {needs.length - shown.length} more needs</div>
      ) : null}
    </div>
  )
}
