import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import type { Session } from '#session/session.ts'
import { serializeHtml } from '#ui/grid/clipboard/cellsHtml.ts'
import { parseCells, serializeCells } from '#ui/grid/clipboard/cellsText.ts'
import type { GridShape, Range } from '#ui/grid/gridShape.ts'
import { type CopiedCells, copyCells, textAt } from '../model/copyCells.ts'
import { joinByName, namesByTeam } from '../model/joinByName.ts'
import { morePeople, type Place } from '../model/place.ts'
import { type Member, takenOutWords, takeOutMembers } from '../model/takeOutMembers.ts'
import type { MatrixView } from '../useMatrixView.ts'

type Shown = Pick<MatrixView, 'axes' | 'occupancy'>

/** What copying takes: the name of the person whose chip has the focus, or the names in the range. */
export function copied(
  { axes, occupancy }: Shown,
  shape: GridShape,
  { person }: Place,
  range: Range,
): CopiedCells {
  if (person !== null && person !== morePeople) {
    const name = occupancy.workspace.people.get(person)?.name ?? ''
    const texts = [[name]]
    return { text: serializeCells(texts), html: serializeHtml({ texts, origin: null }) }
  }
  return copyCells(shape, range, (place) => textAt(axes, occupancy, place))
}

/** For menus; keys have the browser's own event. */
export async function writeClipboard({ text, html }: CopiedCells): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  await navigator.clipboard.write([item])
}

/** Names from elsewhere join the teams of the range. Gives where the first of them stands then. */
export function pasteNames(
  session: Session,
  { axes }: Shown,
  range: Range,
  text: string,
): ReturnType<typeof joinByName>['first'] {
  const { workspace, day } = session.store.getState()
  const asked = namesByTeam(axes, range, parseCells(text))
  const { outcome, words, first } = joinByName(workspace, asked, {
    day,
    newId: () => newId<MembershipId>(),
  })
  if (!isRefusal(session.perform(() => outcome))) {
    session.notify({ tone: 'info', text: words, offersUndo: true })
  }
  return first
}

export function takeOutAll(session: Session, members: readonly Member[]): void {
  if (members.length === 0) {
    session.notify({ tone: 'info', text: 'Nobody there is in a team.' })
    return
  }
  const { workspace, coverage, day } = session.store.getState()
  const outcome = takeOutMembers(workspace, members, day)
  const words = isRefusal(outcome) ? '' : takenOutWords(workspace, coverage, members, outcome)
  if (!isRefusal(session.perform(() => outcome))) {
    session.notify({ tone: 'info', text: words, offersUndo: true })
  }
}
