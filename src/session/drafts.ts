/** A kind of form: what it holds before anything is filled in. */
export interface DraftKind<D> {
  readonly name: string
  readonly first: D
}

/** What is half filled in, kept as long as the page, so that somebody can look elsewhere meanwhile. */
export class Drafts {
  readonly #byKey = new Map<string, unknown>()

  of<D>({ name, first }: DraftKind<D>, id: string): D {
    // Only `keep` with the same kind puts anything under its name.
    return (this.#byKey.get(keyOf(name, id)) as D | undefined) ?? first
  }

  /** `null`: it is done or given up. */
  keep<D>({ name }: DraftKind<D>, id: string, draft: D | null): void {
    if (draft === null) this.#byKey.delete(keyOf(name, id))
    else this.#byKey.set(keyOf(name, id), draft)
  }
}

function keyOf(name: string, id: string): string {
  return `${name}\u001f${id}`
}
