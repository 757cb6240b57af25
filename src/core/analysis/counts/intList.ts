/**
 * Integers one after the other. Emptying it keeps its room, which an array that is set to length
 * 0 loses: so a list that is filled and emptied with each edit costs no allocation.
 */
export class IntList {
  data = new Int32Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.data)
      this.data = wider
    }
    this.data[this.length++] = value
  }

  get(at: number): number {
    return this.data[at] as number
  }

  clear(): void {
    this.length = 0
  }
}
