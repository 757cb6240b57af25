import type { ClipboardEvent } from 'react'
import { useSession } from '#session/react.ts'
import { rowOf } from '../model/findPlace.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { type GridCommands, rangeActions } from './useGridCommands.ts'
import { useLoaded } from './useLoaded.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'

interface ClipboardOptions {
  readonly view: MatrixView
  readonly selection: MatrixSelection
  readonly commands: GridCommands
  readonly say: (text: string) => void
}

/**
 * Copying, cutting and pasting by keys. People move by cut and paste; names from elsewhere join
 * the team that they are pasted into.
 */
export function useClipboard({ view, selection, commands, say }: ClipboardOptions) {
  const session = useSession()
  // A copy has to be written in the event itself, so what writes it is there before.
  const actions = useLoaded(rangeActions)
  const { place, shape, selected } = selection

  const write = (event: ClipboardEvent): boolean => {
    if (actions === null || event.target instanceof HTMLInputElement) return false
    event.preventDefault()
    const { text, html } = actions.copied(view, shape, place, selected.range)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    return true
  }
  return {
    onCopy: (event: ClipboardEvent) => {
      if (write(event)) commands.setCut(null)
    },
    onCut: (event: ClipboardEvent) => {
      const taken = commands.takenAt(place)
      if (event.target instanceof HTMLInputElement) return
      if (taken === null) {
        event.preventDefault()
        const text = 'A person at a time is cut: Enter goes to the people of a cell.'
        session.notify({ tone: 'info', text })
      } else if (write(event)) {
        commands.setCut(taken)
        const name = view.occupancy.workspace.people.get(taken.person)?.name
        say(`${name ?? 'The person'} is cut: paste in another cell, or Esc.`)
      }
    },
    onPaste: (event: ClipboardEvent) => {
      if (actions === null || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      const { cut } = commands
      const text = event.clipboardData.getData('text/plain')
      const name = cut === null ? null : view.occupancy.workspace.people.get(cut.person)?.name
      // Something else that was copied since the cut is what is meant.
      if (cut !== null && (text === '' || text === name)) {
        commands.put(cut, { ...place, person: null })
        return
      }
      const first = actions.pasteNames(session, view, selected.range, text)
      if (first === null) return
      const row = rowOf(view.axes, view.occupancy, first.person) ?? place.row
      selection.go({ column: first.team, row, person: first.person })
    },
  }
}
