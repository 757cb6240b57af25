import { useMemo, useState } from 'react'
import type { Taken, Target } from '#core/analysis/moveWords.ts'
import { outcomeWords } from '#core/analysis/moveWords.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { renameTeam, updateChapter, updatePerson } from '#core/commands/updateRecord.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { MembershipId, PersonId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useActionContext } from '#session/react.ts'
import type { GridShape, Range } from '#ui/grid/gridShape.ts'
import type { MenuPlace } from '#ui/Menu.tsx'
import { type GridAxes, indexOfKey } from '../model/axes.ts'
import { morePeople, type Place } from '../model/place.ts'
import { effectOfMove, placePerson } from '../model/placing.ts'
import { membersIn } from '../model/rangeCells.ts'
import type { MatrixView } from '../useMatrixView.ts'

/** What is open over the grid, and at which place. */
export type Opened =
  | { readonly kind: 'rename' | 'add' | 'more' | 'find'; readonly place: Place }
  | { readonly kind: 'menu'; readonly place: Place; readonly at: MenuPlace }

export interface GridCommands {
  readonly opened: Opened | null
  readonly open: (opened: Opened) => true
  readonly close: () => void
  /** Closes the menu, but not what it has opened. */
  readonly closeMenu: () => void
  /** A person cut out with Mod+X, to be put elsewhere. */
  readonly cut: Taken | null
  readonly setCut: (taken: Taken | null) => void
  readonly takenAt: (place: Place) => Taken | null
  readonly targetAt: (place: Place) => Target | null
  readonly put: (taken: Taken, place: Place) => void
  readonly join: (person: PersonId, place: Place) => void
  /** A form for a new person of the chapter there. */
  readonly addNew: (place: Place) => void
  readonly rename: (place: Place, name: string) => void
  /** The list of those who could join, or the form for somebody new in a chapter. */
  readonly add: (place: Place) => void
  /** Takes everybody in the cells out of their teams. */
  readonly clear: (ranges: readonly Range[]) => void
  /** Puts what is in the cells, or the person at the place, on the clipboard. */
  readonly copy: (place: Place, range: Range) => void
  /** Runs an action on what is at the place. */
  readonly act: (name: string, place: Place) => void
}

/** Loads what is done to ranges of cells: nothing of it is needed for the first picture. */
export function rangeActions() {
  return import('./rangeActions.ts')
}

/** What can be done at a place of the grid, by whatever hand. */
export function useGridCommands(
  { axes, occupancy }: MatrixView,
  shape: GridShape,
  go: (place: Place) => void,
  arrive: (place: Place) => void,
): GridCommands {
  const context = useActionContext()
  const { session, view } = context
  const [opened, setOpened] = useState<Opened | null>(null)
  const [cut, setCut] = useState<Taken | null>(null)

  const commands = useMemo(() => {
    const teamAt = ({ column }: Place) => axes.columns[indexOfKey(axes.columns, column)]
    const chapterAt = ({ row }: Place) => axes.rows[indexOfKey(axes.rows, row)]

    const targetAt = (place: Place): Target | null => {
      const column = teamAt(place)
      if (column === undefined) return null
      const row = chapterAt(place)
      return {
        team: column.team?.id ?? null,
        chapter: row === undefined ? undefined : (row.chapter?.id ?? null),
      }
    }

    const put = (taken: Taken, place: Place): void => {
      const target = targetAt(place)
      if (target === null) return
      const { workspace, coverage, day } = session.store.getState()
      const effect = effectOfMove(workspace, coverage, taken, target)
      const id = newId<MembershipId>()
      const outcome = session.perform((it) => placePerson(it, taken, target, { day, newId: id }))
      if (isRefusal(outcome)) return
      setCut(null)
      const row = place.row ?? rowOfPerson(axes, workspace.people.get(taken.person)?.chapter)
      go({ column: place.column, row, person: taken.person })
      if (outcome.changes.length === 0 || effect === null || typeof effect === 'string') return
      const text = outcomeWords(workspace, taken, target, effect)
      session.notify({ tone: 'info', text, offersUndo: true })
    }

    const join = (person: PersonId, place: Place): void => {
      const target = targetAt(place)
      if (target === null || target.team === null) return
      const { team } = target
      const { workspace, coverage, day } = session.store.getState()
      const taken: Taken = { person, from: null }
      const only: Target = { team, chapter: undefined }
      const effect = effectOfMove(workspace, coverage, taken, only)
      const id = newId<MembershipId>()
      const outcome = session.perform((it) => joinTeam(it, { id, person, team, day }))
      if (isRefusal(outcome)) return
      const home = workspace.people.get(person)?.chapter
      go({ column: place.column, row: rowOfPerson(axes, home) ?? place.row, person })
      if (effect === null || typeof effect === 'string') return
      session.notify({
        tone: 'info',
        text: outcomeWords(workspace, taken, only, effect),
        offersUndo: true,
      })
    }

    const rename = (place: Place, name: string): void => {
      setOpened(null)
      const { person } = place
      const team = teamAt(place)?.team
      const chapter = chapterAt(place)?.chapter
      const change = (): ((workspace: Parameters<typeof renameTeam>[0]) => Outcome) | null => {
        if (person !== null && person !== morePeople) {
          return (it) => updatePerson(it, { id: person, name })
        }
        if (place.row === null && team != null) return (it) => renameTeam(it, { id: team.id, name })
        if (place.column === null && chapter != null) {
          return (it) => updateChapter(it, { id: chapter.id, name })
        }
        return null
      }
      const command = change()
      if (command !== null) session.perform(command)
      go(place)
    }

    const addNew = (place: Place): void => {
      view.ask({ kind: 'add', record: 'person', chapter: chapterAt(place)?.chapter?.id ?? null })
    }

    return {
      targetAt,
      put,
      join,
      rename,
      takenAt: (place: Place): Taken | null => {
        const { person } = place
        if (person === null || person === morePeople) return null
        return { person, from: teamAt(place)?.team?.id ?? null }
      },
      addNew,
      add: (place: Place) => {
        if (place.column === null) addNew(place)
        else setOpened({ kind: 'add', place: { ...place, person: null } })
      },
      open: (wanted: Opened): true => {
        setOpened(wanted)
        return true
      },
      clear: async (ranges: readonly Range[]) => {
        const { takeOutAll } = await rangeActions()
        takeOutAll(session, membersIn(axes, occupancy, ranges))
      },
      copy: async (place: Place, range: Range) => {
        const { copied, writeClipboard } = await rangeActions()
        await writeClipboard(copied({ axes, occupancy }, shape, place, range))
      },
      act: async (name: string, place: Place) => {
        arrive(place)
        const { actionNamed } = await import('#session/actions/registry.ts')
        const action = actionNamed(name)
        if (action.canRun(context)) action.run(context)
      },
    }
  }, [axes, occupancy, shape, go, arrive, context, session, view])

  return useMemo(
    () => ({
      ...commands,
      opened,
      close: () => setOpened(null),
      closeMenu: () => setOpened((it) => (it?.kind === 'menu' ? null : it)),
      cut,
      setCut,
    }),
    [commands, opened, cut],
  )
}

function rowOfPerson(axes: GridAxes, home: string | null | undefined): string | null {
  return axes.rows.find(({ chapter }) => (chapter?.id ?? null) === (home ?? null))?.key ?? null
}
