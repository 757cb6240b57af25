import { memo } from 'react'
import type { Chapter } from '#core/model/chapter.ts'
import { classes } from '#ui/classes.ts'
import type { HeadFacts } from '../model/columnFacts.ts'
import { peopleCount } from '../model/words.ts'
import { MenuSign } from './ColumnHead.tsx'
import { HeadMarks, marksInWords } from './HeadMarks.tsx'
import styles from './Heads.module.css'
import { NameField } from './NameField.tsx'
import { placeAttributes } from './placeElements.ts'

export interface RowHeadProps {
  readonly row: string
  /** `null`: the row of people without a chapter. */
  readonly chapter: Chapter | null
  readonly lead: string | null
  readonly size: number
  readonly facts: HeadFacts | null
  readonly isActive: boolean
  /** Whether all cells of it are selected. */
  readonly isSelected: boolean
  readonly isRenaming: boolean
  readonly onRename: (name: string | null) => void
}

export const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { chapter, lead, size, facts, isActive } = props
  const name = chapter?.name ?? 'No chapter'
  const who = chapter === null ? '' : ` · ${lead ?? '—'}`
  const words = facts === null ? [] : marksInWords(facts)
  const led = chapter === null ? [] : [lead === null ? 'no lead' : `lead ${lead}`]
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={[name, peopleCount(size), ...led, ...words].join(', ')}
      tabIndex={isActive ? 0 : -1}
      {...placeAttributes(null, props.row)}
      aria-selected={props.isSelected}
      data-active={isActive || undefined}
      data-selected={props.isSelected || undefined}
      className={classes(styles.head, styles.rowHead)}
    >
      {props.isRenaming && chapter !== null ? (
        <NameField label={`Name of ${name}`} name={name} onDone={props.onRename} />
      ) : (
        <div className={styles.nameLine}>
          <span className={styles.name} title={name}>
            {name}
          </span>
        </div>
      )}
      <div className={styles.under} title={`${peopleCount(size)}${who}`}>
        {peopleCount(size)}
        {who}
      </div>
      {facts === null ? null : (
        <div className={styles.marks}>
          <HeadMarks facts={facts} />
        </div>
      )}
      {chapter === null ? null : <MenuSign name={name} />}
    </div>
  )
})
