import { type RefObject, useMemo, useState } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import type { Choice } from '#ui/choice.ts'
import { AnchoredPopover } from '#ui/Popover.tsx'
import { SearchList } from '#ui/SearchList.tsx'
import { indexOfKey } from '../model/axes.ts'
import type { Occupancy } from '../model/occupancy.ts'
import type { Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'
import styles from './Overlays.module.css'
import type { GridCommands } from './useGridCommands.ts'

export interface AddPersonProps {
  readonly view: MatrixView
  readonly commands: GridCommands
  readonly place: Place
  readonly anchor: RefObject<Element | null>
}

/** Who could join the team: people of the row's chapter first, or somebody new. */
export function AddPerson({ view, commands, place, anchor }: AddPersonProps) {
  const { axes, occupancy } = view
  const { view: app } = useActionContext()
  const [query, setQuery] = useState('')
  const name = query.trim()
  const team = axes.columns[indexOfKey(axes.columns, place.column)]?.team ?? null
  const row = axes.rows[indexOfKey(axes.rows, place.row)]
  const home = row === undefined ? undefined : (row.chapter?.id ?? null)
  const choices = useMemo(
    () => (team === null ? [] : joinable(occupancy, team.id, home)),
    [occupancy, team, home],
  )
  const label = team === null ? 'Add a person' : `Add a person to ${team.name}`
  return (
    <AnchoredPopover label={label} isList anchor={anchor} isOpen onClose={commands.close}>
      {team === null ? null : (
        <SearchList
          label={label}
          placeholder="Find a person"
          choices={choices}
          emptyText="Nobody else has that name."
          onQuery={setQuery}
          onChoose={(id) => {
            commands.close()
            commands.join(id as PersonId, place)
          }}
        />
      )}
      <div className={styles.foot}>
        <Button
          variant="ghost"
          size="small"
          autoFocus={team === null}
          onPress={() => {
            commands.close()
            app.ask({
              kind: 'add',
              record: 'person',
              name,
              chapter: home ?? null,
              team: team?.id ?? null,
            })
          }}
        >
          {name === '' ? 'New person…' : `New person “${name}”…`}
        </Button>
      </div>
    </AnchoredPopover>
  )
}

function joinable(
  { workspace, day, teams }: Occupancy,
  team: Parameters<Occupancy['teams']['get']>[0],
  home: string | null | undefined,
): Choice[] {
  const members = new Set<string>()
  for (const occupants of teams.get(team)?.byChapter.values() ?? []) {
    for (const { person } of occupants) members.add(person.id)
  }
  const first: Choice[] = []
  const rest: Choice[] = []
  for (const person of workspace.people) {
    if (members.has(person.id) || !isPresent(person, day)) continue
    const isHome = home !== undefined && person.chapter === home
    const chapter = chapterName(workspace, person.chapter)
    const group = home === undefined ? {} : { group: isHome ? chapter : 'Other chapters' }
    const choice = { id: person.id, label: person.name, detail: isHome ? person.role : chapter }
    ;(isHome ? first : rest).push({ ...choice, ...group })
  }
  const byName = (a: Choice, b: Choice) => names.compare(a.label, b.label)
  return [...first.sort(byName), ...rest.sort(byName)]
}

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

function chapterName(workspace: Workspace, id: Parameters<Workspace['chapters']['get']>[0] | null) {
  return id === null ? 'No chapter' : (workspace.chapters.get(id)?.name ?? 'No chapter')
}
