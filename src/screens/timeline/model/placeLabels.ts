/** A label that wants to stand beside its mark. Lengths in pixels. */
export interface WantedLabel {
  readonly x: number
  /** Of the label, and of the shorter ones that can stand for it. */
  readonly widths: readonly number[]
  /** Of the mark: the label keeps clear of it. */
  readonly markWidth: number
  /** The lower, the earlier it is placed. */
  readonly rank: number
}

export interface LabelRoom {
  readonly width: number
  /** Marks that no label may cover. */
  readonly taken: readonly { readonly left: number; readonly right: number }[]
}

export interface PlacedLabel {
  readonly left: number
  /** Which of the widths it has. */
  readonly variant: number
}

const gap = 6
/** Between two labels, so that they do not read as one. */
const between = 8

/**
 * Where each label begins: to the right of its mark, else to the left, else a shorter one, else
 * `null`: it is left out. The important ones are placed first; none covers a mark, another label
 * or the edge. Quadratic in the labels of one row.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  room: LabelRoom,
): (PlacedLabel | null)[] {
  const taken = [...room.taken]
  const isFree = (left: number, right: number) =>
    left >= 0 && right <= room.width && taken.every((it) => it.right <= left || it.left >= right)
  const placed = new Array<PlacedLabel | null>(labels.length).fill(null)
  const order = [...labels.entries()].sort(([a, one], [b, other]) => one.rank - other.rank || a - b)
  for (const [at, { x, widths, markWidth }] of order) {
    for (const [variant, width] of widths.entries()) {
      const sides = [x + markWidth / 2 + gap, x - markWidth / 2 - gap - width]
      const left = sides.find((start) => isFree(start, start + width))
      if (left === undefined) continue
      placed[at] = { left, variant }
      taken.push({ left: left - between, right: left + width + between })
      break
    }
  }
  return placed
}

/**
 * Marks of one lane side by side where they would cover each other: each as close to its day as
 * those before it allow. Linear; the marks come in order.
 */
export function sideBySide(xs: readonly number[], width: number): number[] {
  let last = Number.NEGATIVE_INFINITY
  return xs.map((x) => {
    last = Math.max(x, last + width)
    return last
  })
}
