import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { memo } from 'react'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { HideNames } from '../analysis/HideNames.tsx'
import type { Grouping } from './model/rows.ts'
import { rangeWords } from './model/timeScale.ts'
import styles from './TimelineTools.module.css'
import type { TimelineLook } from './timelineLook.ts'
import type { TimeZoom } from './useTimeZoom.ts'

const groupingOptions: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'status', label: 'Status' },
  { value: 'owner', label: 'Product owner' },
  { value: 'type', label: 'Type' },
  { value: 'none', label: 'Nothing' },
]

type Props = Pick<TimelineLook, 'text' | 'grouping' | 'showsEnded' | 'hidesNames'> & {
  readonly change: (part: Partial<TimelineLook>) => void
  readonly ended: number
}

export const TimelineTools = memo(function TimelineTools(props: Props) {
  const { change, ended } = props
  return (
    <>
      <AnalysisDay />
      <SearchField
        label="Find a mission, person or skill"
        placeholder="Mission, person, skill"
        className={styles.search ?? ''}
        value={props.text}
        onChange={(text) => change({ text })}
      />
      <Select
        isInline
        label="Group by"
        value={props.grouping}
        onChange={(grouping) => change({ grouping })}
        options={groupingOptions}
      />
      <Checkbox isSelected={props.showsEnded} onChange={(showsEnded) => change({ showsEnded })}>
        Show ended{ended > 0 ? ` (${ended})` : ''}
      </Checkbox>
      <HideNames hidesNames={props.hidesNames} onChange={(hidesNames) => change({ hidesNames })} />
    </>
  )
})

/** What is shown of time, and buttons for all that wheel, drag and keys do. */
export function RangeTools(props: {
  readonly range: DayRange
  readonly whole: DayRange
  readonly today: number
  readonly zoom: TimeZoom
}) {
  const { range, whole, today, zoom } = props
  const half = (range.end - range.start) / 2
  return (
    <div role="group" aria-label="Days shown" className={styles.range}>
      <IconButton label="Earlier" keys="Shift ←" onPress={() => zoom.panBy(-0.4)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <span role="status" className={styles.rangeText}>
        {rangeWords(range)}
      </span>
      <IconButton label="Later" keys="Shift →" onPress={() => zoom.panBy(0.4)}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <IconButton label="Show fewer days" keys="+" onPress={() => zoom.zoomBy(1.5)}>
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton label="Show more days" keys="−" onPress={() => zoom.zoomBy(1 / 1.5)}>
        <Minus aria-hidden="true" />
      </IconButton>
      <Button size="small" onPress={() => zoom.show({ start: today - half, end: today + half })}>
        Today
      </Button>
      <Button size="small" onPress={() => zoom.show(whole)}>
        Fit all
      </Button>
    </div>
  )
}
