import { ChevronDown } from 'lucide-react'
import type { RefObject } from 'react'
import styles from './Grid.module.css'
import type { GridLayout, Viewport } from './gridLayout.ts'
import type { Place, Range } from './gridShape.ts'
import type { Selected } from './selection.ts'
import { pointIn, useDragScroll } from './useDragScroll.ts'

interface GridHandlesProps {
  readonly scroller: RefObject<HTMLElement | null>
  readonly layout: GridLayout
  /** `null` while the grid scrolls: then nothing lies over it. */
  readonly resting: Viewport | null
  readonly viewport: () => Viewport
  readonly selected: Selected
  readonly hasFillHandle: boolean
  /** The range to fill, while the handle is dragged. */
  readonly target: Range | null
  readonly onTarget: (target: Range | null) => void
  readonly onFill: (range: Range) => void
  /** What is cut, until it is pasted. */
  readonly cutRange: Range | null
  /** The head under the pointer, which shows where its menu opens. */
  readonly hovered: Place | null
  readonly onMenu: (place: Place, target: Element) => void
  /** Where a moved column would be put. */
  readonly line: number | null
}

/** What the mouse takes hold of, over the canvas. Keys and menus do the same without it. */
export function GridHandles(props: GridHandlesProps) {
  const { scroller, layout, resting, viewport, selected, hovered, line } = props
  const { target, onTarget, onFill } = props
  const { range } = selected
  const drag = useDragScroll({
    scroller,
    layout,
    viewport,
    onPlace: (place) => onTarget(stretched(range, place)),
  })
  // What is dragged goes on while the grid scrolls below it.
  const look = resting ?? (target === null ? null : viewport())
  if (look === null) return null
  const corner = layout.boxIn(look, { r: range.bottom, c: range.right })
  const isBody = layout.shape.target({ r: range.bottom, c: range.right })?.kind === 'cell'
  const right = corner.left + corner.width
  const bottom = corner.top + corner.height
  const isInView =
    right > (range.right > layout.frozen ? layout.frozenRight : 0) &&
    right <= look.width &&
    bottom > layout.headHeight &&
    bottom <= look.height

  const head = hovered === null ? null : layout.boxIn(look, hovered)
  return (
    <div className={styles.handles} aria-hidden="true">
      {(target !== null || (props.hasFillHandle && isBody && isInView)) && (
        <div
          className={styles.fillHandle}
          style={{ left: right - 4, top: bottom - 4 }}
          onPointerDown={(event) => {
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
            onTarget(range)
            drag.start(pointIn(scroller.current, event), { isBody: true })
          }}
          onPointerMove={(event) => drag.move(pointIn(scroller.current, event))}
          onPointerUp={(event) => {
            drag.move(pointIn(scroller.current, event))
            const end = drag.stop()
            onTarget(null)
            const filled = end === null ? range : stretched(range, end)
            if (!isSameRange(filled, range)) onFill(filled)
          }}
          onLostPointerCapture={() => {
            drag.stop()
            onTarget(null)
          }}
        />
      )}
      {target !== null && <div className={styles.fillTarget} style={boxOf(layout, look, target)} />}
      {props.cutRange !== null && (
        <div className={styles.cutRange} style={boxOf(layout, look, props.cutRange)} />
      )}
      {line !== null && <div className={styles.insertLine} style={{ left: line - 1 }} />}
      {head !== null && hovered !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.menuMark}
          style={
            hovered.c === 0
              ? { left: head.left + head.width - 28, top: head.top + 2 }
              : { left: head.left + head.width / 2 - 12, top: head.top + 3 }
          }
          onClick={(event) => props.onMenu(hovered, event.currentTarget)}
        >
          <ChevronDown />
        </button>
      )}
    </div>
  )
}

function isSameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right
}

/** The range, longer in the one direction in which the place is farther away. */
function stretched(range: Range, { r, c }: Place): Range {
  const down = Math.max(0, r - range.bottom, range.top - r)
  const across = Math.max(0, c - range.right, range.left - c)
  if (down === 0 && across === 0) return range
  return down >= across
    ? { ...range, top: Math.min(range.top, r), bottom: Math.max(range.bottom, r) }
    : { ...range, left: Math.min(range.left, c), right: Math.max(range.right, c) }
}

function boxOf(layout: GridLayout, viewport: Viewport, { top, bottom, left, right }: Range) {
  const first = layout.boxIn(viewport, { r: top, c: left })
  const last = layout.boxIn(viewport, { r: bottom, c: right })
  return {
    left: first.left,
    top: first.top,
    width: last.left + last.width - first.left,
    height: last.top + last.height - first.top,
  }
}
