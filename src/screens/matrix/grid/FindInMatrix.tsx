import { type RefObject, useMemo } from 'react'
import type { Choice } from '#ui/choice.ts'
import { AnchoredPopover } from '#ui/Popover.tsx'
import { SearchList } from '#ui/SearchList.tsx'
import { occupancyOfColumn } from '../model/columnFacts.ts'
import { rowOf } from '../model/findPlace.ts'
import type { Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'

interface FindInMatrixProps {
  readonly view: MatrixView
  readonly anchor: RefObject<Element | null>
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
}

/** Finds people, teams and chapters, most of which are not in the page for the browser to find. */
export function FindInMatrix({ view, anchor, onGo, onClose }: FindInMatrixProps) {
  const found = useMemo(() => placesOf(view), [view])
  return (
    <AnchoredPopover label="Find in the matrix" isList anchor={anchor} isOpen onClose={onClose}>
      <SearchList
        label="Find in the matrix"
        placeholder="Find a person, team or chapter"
        choices={found.map(({ choice }) => choice)}
        emptyText="Nobody and nothing here has that name."
        onChoose={(id) => {
          const place = found.find(({ choice }) => choice.id === id)?.place
          onClose()
          if (place !== undefined) onGo(place)
        }}
      />
    </AnchoredPopover>
  )
}

function placesOf({ axes, occupancy }: MatrixView): { choice: Choice; place: Place }[] {
  const teams = axes.columns.flatMap(({ key, team }) =>
    team === null
      ? []
      : {
          choice: { id: `team ${key}`, label: team.name, detail: 'team' },
          place: { column: key, row: null, person: null },
        },
  )
  const chapters = axes.rows.flatMap(({ key, chapter }) =>
    chapter === null
      ? []
      : {
          choice: { id: `chapter ${key}`, label: chapter.name, detail: 'chapter' },
          place: { column: null, row: key, person: null },
        },
  )
  const people = axes.columns.flatMap((column) => {
    const occupants = [...occupancyOfColumn(occupancy, column).byChapter.values()].flat()
    return occupants.map(({ person }) => ({
      choice: {
        id: `person ${person.id} ${column.key}`,
        label: person.name,
        detail: column.team?.name ?? 'No team',
      },
      place: {
        column: column.key,
        row: rowOf(axes, occupancy, person.id),
        person: person.id,
      },
    }))
  })
  return [...teams, ...chapters, ...people]
}
