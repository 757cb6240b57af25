import {
  type CSSProperties,
  type FocusEvent,
  type ReactNode,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
} from 'react'
import type { GridColumn } from '../gridData.ts'
import type { Box } from '../gridLayout.ts'
import { CellPopup } from './CellPopup.tsx'
import styles from './editors.module.css'
import { keepInView } from './placement.ts'

export interface CellPlace {
  /** In the grid's content. */
  readonly box: Box
  /** Where the cell is, from 1. */
  readonly row: number
  readonly column: number
}

interface EditorFrameProps extends CellPlace {
  readonly align?: GridColumn['align']
  /** In pixels; a narrower cell is covered together with its neighbours. */
  readonly leastWidth?: number
  readonly problem?: { readonly id: string; readonly text: string } | null
  readonly onBlur?: (event: FocusEvent) => void
  readonly children: ReactNode
}

/** What is done in an editor is nothing that is done in the grid below it. */
const kept = {
  onKeyDown: stop,
  onPointerDown: stop,
  onMouseDown: stop,
  onClick: stop,
  onDoubleClick: stop,
  onContextMenu: stop,
  onCopy: stop,
  onCut: stop,
  onPaste: stop,
}

/** Stands for its cell while an editor is open: a grid holds rows of cells and nothing else. */
export function EditorFrame({
  box,
  row,
  column,
  align,
  leastWidth = 0,
  problem = null,
  onBlur,
  children,
}: EditorFrameProps) {
  const ref = useRef<HTMLDivElement>(null)
  const { left, top, width, height } = box
  useLayoutEffect(() => {
    const frame = ref.current
    if (frame === null) return
    const sizes = new ResizeObserver(() => keepInView(frame, { width, height }))
    sizes.observe(frame)
    keepInView(frame, { width, height })
    return () => sizes.disconnect()
  }, [width, height])
  const style: CSSProperties = {
    left,
    top,
    width: Math.max(width, leastWidth),
    minHeight: height,
  }
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={row}
      className={styles.frame}
      style={style}
      onBlur={onBlur}
      {...kept}
    >
      <div role="gridcell" aria-colindex={column} data-align={align} className={styles.cell}>
        {children}
        {problem !== null && (
          <CellPopup anchor={ref} id={problem.id} role="alert" className={styles.bubble}>
            {problem.text}
          </CellPopup>
        )}
      </div>
    </div>
  )
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}
