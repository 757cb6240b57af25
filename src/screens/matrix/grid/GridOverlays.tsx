import { lazy, type RefObject, Suspense } from 'react'
import type { Selected } from '#ui/grid/selection.ts'
import { AnchoredPopover } from '#ui/Popover.tsx'
import { SearchList } from '#ui/SearchList.tsx'
import { type CellFacts, marksOf } from '../model/cellFacts.ts'
import type { Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { elementAt } from './placeElements.ts'
import type { GridCommands } from './useGridCommands.ts'

export interface GridOverlaysProps {
  readonly view: MatrixView
  readonly commands: GridCommands
  readonly cellAt: (place: Place) => CellFacts | undefined
  readonly go: (place: Place) => void
  readonly selected: Selected
  readonly grid: RefObject<HTMLElement | null>
}

const AddPerson = lazy(async () => ({ default: (await import('./AddPerson.tsx')).AddPerson }))

const MatrixMenu = lazy(async () => ({ default: (await import('./MatrixMenu.tsx')).MatrixMenu }))

const FindInMatrix = lazy(async () => ({
  default: (await import('./FindInMatrix.tsx')).FindInMatrix,
}))

/** What opens over the grid: a menu, the list of people to add, the people behind "+12 more". */
export function GridOverlays({ view, commands, cellAt, go, selected, grid }: GridOverlaysProps) {
  const { opened, close } = commands
  if (opened === null || opened.kind === 'rename') return null
  const { place } = opened
  if (opened.kind === 'menu') {
    return (
      <Suspense>
        <MatrixMenu
          view={view}
          commands={commands}
          selected={selected}
          place={place}
          at={opened.at}
        />
      </Suspense>
    )
  }
  const anchor = { current: elementAt(grid.current, place) }
  if (opened.kind === 'add') {
    return (
      <Suspense>
        <AddPerson view={view} commands={commands} place={place} anchor={anchor} />
      </Suspense>
    )
  }
  if (opened.kind === 'find') {
    return (
      <Suspense>
        <FindInMatrix view={view} anchor={anchor} onGo={go} onClose={close} />
      </Suspense>
    )
  }
  const chips = cellAt(place)?.chips ?? []
  return (
    <AnchoredPopover label="People in this cell" isList anchor={anchor} isOpen onClose={close}>
      <SearchList
        label="People in this cell"
        placeholder={`Find one of ${chips.length} people`}
        choices={chips.map((chip) => ({
          id: chip.person,
          label: chip.name,
          detail: marksOf(chip).join(' '),
        }))}
        onChoose={(id) => {
          close()
          const chip = chips.find(({ person }) => person === id)
          if (chip !== undefined) go({ ...place, person: chip.person })
        }}
      />
    </AnchoredPopover>
  )
}
