import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { useEffect } from 'react'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { useSession } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
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

interface Props {
  readonly look: TimelineLook
  readonly change: (part: Partial<TimelineLook>) => void
  readonly ended: number
}

export function TimelineTools({ look, change, ended }: Props) {
  return (
    <>
      <AnalysisDay />
      <SearchField
        label="Find a mission, person or skill"
        className={styles.search ?? ''}
        value={look.text}
        onChange={(text) => change({ text })}
      />
      <Select
        isInline
        label="Group by"
        value={look.grouping}
        onChange={(grouping) => change({ grouping })}
        options={groupingOptions}
      />
      <Checkbox isSelected={look.showsEnded} onChange={(showsEnded) => change({ showsEnded })}>
        Show ended{ended > 0 ? ` (${ended})` : ''}
      </Checkbox>
      <HideNames isSelected={look.hidesNames} onChange={(hidesNames) => change({ hidesNames })} />
    </>
  )
}

function HideNames(props: {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}) {
  const session = useSession()
  const { isSelected } = props
  // What was said before the names were hidden may say some.
  useEffect(() => {
    if (!isSelected) return
    for (const { id } of session.store.getState().notices) session.dismiss(id)
  }, [session, isSelected])
  return <Checkbox {...props}>Hide names</Checkbox>
}

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
