/**
 * Gives each id a dense number, from 0. A number stays its id's for good: what is deleted and
 * comes back, as undo does, finds its number again.
 */
export class Numbering<Id extends string> {
  readonly #numbers = new Map<Id, number>()
  readonly #ids: Id[] = []

  get size(): number {
    return this.#ids.length
  }

  /** The id's number, given out now if it had none. */
  of(id: Id): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#ids.length
    this.#ids.push(id)
    this.#numbers.set(id, number)
    return number
  }

  /** The id's number, or −1 where it was never met. */
  find(id: Id): number {
    return this.#numbers.get(id) ?? -1
  }

  id(number: number): Id {
    const id = this.#ids[number]
    if (id === undefined) throw new RangeError(`Number ${number} was not given out`)
    return id
  }
}
