import { lazy, Suspense } from 'react'
import type { GridProps, Opened } from './gridProps.ts'
import type { GridGestures } from './useGestures.ts'
import { filterOf, setFilter } from './view/changeView.ts'

// Seldom needed, and none of it before somebody asks.
const ColumnFilterDialog = lazy(async () => ({
  default: (await import('./view/ColumnFilterDialog.tsx')).ColumnFilterDialog,
}))
const ColumnsDialog = lazy(async () => ({
  default: (await import('./view/ColumnsDialog.tsx')).ColumnsDialog,
}))
const OverflowDialog = lazy(async () => ({
  default: (await import('./OverflowDialog.tsx')).OverflowDialog,
}))

interface GridDialogsProps {
  readonly props: GridProps
  readonly opened: Opened | null
  readonly onClose: () => void
  readonly gestures: GridGestures
}

/**
 * The dialogs of a grid. They stand beside the scroller, not in it: React hands events of what is
 * in there to the grid, wherever in the page that is drawn, and what is typed here is nothing to it.
 */
export function GridDialogs({ props, opened, onClose, gestures }: GridDialogsProps) {
  const { view, onView, columns, distinctValues } = props
  switch (opened?.kind) {
    case undefined:
    case 'note':
      return null
    case 'filter': {
      const { column } = opened
      const shown = columns.find(({ id }) => id === column)
      return (
        <Suspense>
          <ColumnFilterDialog
            label={shown?.label ?? props.cornerLabel}
            column={shown}
            values={distinctValues(column)}
            filter={filterOf(view, column)}
            onFilter={(filter) => onView(setFilter(view, column, filter))}
            onClose={onClose}
          />
        </Suspense>
      )
    }
    case 'columns':
      return (
        <Suspense>
          <ColumnsDialog columns={columns} view={view} onView={onView} onClose={onClose} />
        </Suspense>
      )
    case 'overflow':
      return (
        <Suspense>
          <OverflowDialog
            overflow={opened.overflow}
            addable={props.addable}
            onPaste={(isAdding) =>
              gestures.submit(isAdding ? opened.overflow.withAdded : opened.fits)
            }
            onClose={onClose}
          />
        </Suspense>
      )
  }
}
