import { Ellipsis } from 'lucide-react'
import { memo, useRef } from 'react'
import type { Team } from '#core/model/team.ts'
import { ChangeMark } from '#ui/ChangeMark.tsx'
import { classes } from '#ui/classes.ts'
import { Pill } from '#ui/Pill.tsx'
import { TeamGlyph } from '../../analysis/TeamGlyph.tsx'
import type { HeadFacts } from '../model/columnFacts.ts'
import type { ChangeSaid } from '../model/differences.ts'
import { peopleCount } from '../model/words.ts'
import { HeadMarks, marksInWords } from './HeadMarks.tsx'
import styles from './Heads.module.css'
import { NameField } from './NameField.tsx'
import { placeAttributes } from './placeElements.ts'
import { useDropTarget } from './useDragging.ts'

export interface ColumnHeadProps {
  readonly column: string
  readonly columnIndex: number
  readonly left: number
  /** `null`: the column of people without a team. */
  readonly team: Team | null
  readonly facts: HeadFacts | null
  readonly size: number
  /** How the team differs from the baseline, where that is marked. */
  readonly change: ChangeSaid | null
  readonly isActive: boolean
  /** Whether all cells of it are selected. */
  readonly isSelected: boolean
  readonly isOver: boolean
  readonly isRenaming: boolean
  readonly onRename: (name: string | null) => void
}

export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { team, facts, size, change, isActive } = props
  const element = useRef<HTMLDivElement>(null)
  useDropTarget(element)
  return (
    <div
      ref={element}
      role="columnheader"
      aria-colindex={props.columnIndex}
      aria-label={[headLabel(team, facts, size), change?.words].filter(Boolean).join(', ')}
      tabIndex={isActive ? 0 : -1}
      {...placeAttributes(props.column, null)}
      aria-selected={props.isSelected}
      data-active={isActive || undefined}
      data-selected={props.isSelected || undefined}
      style={{ left: props.left }}
      className={classes(styles.head, styles.columnHead, props.isOver && styles.over)}
    >
      <div className={styles.nameLine}>
        {team === null ? null : <TeamGlyph type={team.type} />}
        {change === null ? null : <ChangeMark kind={change.kind} label={change.words} />}
        {props.isRenaming && team !== null ? (
          <NameField label={`Name of ${team.name}`} name={team.name} onDone={props.onRename} />
        ) : (
          <span
            className={classes(styles.name, change?.kind === 'removed' && styles.gone)}
            title={change === null ? team?.name : `${team?.name}: ${change.words}`}
          >
            {team?.name ?? 'No team'}
          </span>
        )}
      </div>
      <Outcome team={team} facts={facts} />
      <div className={styles.meta}>
        <span>{peopleCount(size)}</span>
        {team === null ? null : (
          <Pill tone={team.status === 'achieved' ? 'ok' : 'neutral'}>{team.status}</Pill>
        )}
        {facts === null ? null : <HeadMarks facts={facts} />}
      </div>
      {team === null ? null : <MenuSign name={team.name} />}
    </div>
  )
})

function Outcome({ team, facts }: Pick<ColumnHeadProps, 'team' | 'facts'>) {
  if (team === null) return <div className={styles.outcome}>Here, and in no team on this day</div>
  const isUnstated = facts !== null && !facts.statesNeeds
  return (
    <div className={styles.outcomes}>
      <div
        className={classes(styles.outcome, isUnstated && styles.oneLine)}
        title={team.outcome === '' ? undefined : team.outcome}
      >
        {team.outcome === '' ? (
          <span className={styles.quiet}>No outcome stated</span>
        ) : (
          team.outcome
        )}
      </div>
      {isUnstated ? <div className={styles.quiet}>Has not stated its needs</div> : null}
    </div>
  )
}

/** The button for those who do not know the right click. */
export function MenuSign({ name }: { readonly name: string }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-menu=""
      aria-label={`Actions for ${name}`}
      aria-haspopup="menu"
      className={styles.menu}
    >
      <Ellipsis aria-hidden="true" />
    </button>
  )
}

function headLabel(team: Team | null, facts: HeadFacts | null, size: number): string {
  if (team === null) return `No team, ${peopleCount(size)}`
  const type = team.type === 'undefined' ? 'type not stated' : team.type
  const parts = [team.name, type, team.status, peopleCount(size)]
  if (facts !== null) {
    parts.push(...marksInWords(facts))
    if (!facts.statesNeeds) parts.push('has not stated its needs')
  }
  return parts.join(', ')
}
