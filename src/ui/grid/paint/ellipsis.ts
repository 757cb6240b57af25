/** As much of a text as there is room for; what is cut off shows as an ellipsis. */
export function ellipsise(text: string, room: number, widthOf: (text: string) => number): string {
  if (text === '' || room <= 0) return ''
  // No letter is narrower than a quarter of a pixel: nothing behind that can be seen.
  const most = Math.min(text.length, Math.ceil(room * 4))
  if (most === text.length && widthOf(text) <= room) return text
  let low = 0
  let high = most
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (widthOf(cut(text, middle)) <= room) low = middle
    else high = middle - 1
  }
  const shortest = cut(text, low)
  return widthOf(shortest) <= room ? shortest : ''
}

/** Never between the halves of a letter, nor between a letter and its marks. */
function cut(text: string, length: number): string {
  let end = length
  while (end > 0 && belongsToTheOneBefore(text, end)) end--
  return `${text.slice(0, end).trimEnd()}…`
}

const continues = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d)/u

function belongsToTheOneBefore(text: string, at: number): boolean {
  const code = text.codePointAt(at)
  if (code === undefined) return false
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  return isSecondHalf || text[at - 1] === '\u200d' || continues.test(String.fromCodePoint(code))
}

/** A text of several lines on one. */
export function onOneLine(text: string): string {
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ↵ ') : text
}

/** What a row header's two texts get: the detail gives way first, and wholly before the label does. */
export function shareRoom(
  room: number,
  wanted: {
    readonly label: number
    readonly detail: number
    readonly gap: number
    readonly least: number
  },
): { readonly label: number; readonly detail: number } {
  const { label, detail, gap, least } = wanted
  const left = room - label - gap
  if (detail === 0 || left < Math.min(detail, least))
    return { label: Math.min(label, room), detail: 0 }
  return { label, detail: Math.min(detail, left) }
}
