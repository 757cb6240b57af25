import { median } from '../measure.mjs'

/** The figures of all runs, by measure, size, subject and name of the figure. */
export class Results {
  #figures = new Map()
  #others = new Map()

  /** @param {Record<string, number>} figures of one run */
  add({ measure, size, subject }, figures, others) {
    for (const [name, figure] of Object.entries(figures)) {
      this.#list(this.#figures, [measure, size, subject, name]).push(figure)
    }
    if (others !== null) this.#list(this.#others, [measure, size, subject]).push(others)
  }

  /** @returns {readonly number[]} */
  runs(measure, size, subject, name) {
    return this.#figures.get([measure, size, subject, name].join(' / ')) ?? []
  }

  /** @returns {number | null} `null`: not measured */
  median(measure, size, subject, name) {
    const runs = this.runs(measure, size, subject, name)
    return runs.length === 0 ? null : median(runs)
  }

  /** Shares of all processors' time that others used meanwhile. @returns {readonly number[]} */
  others(measure, size, subject) {
    return this.#others.get([measure, size, subject].join(' / ')) ?? []
  }

  /** Names of the figures that the measure gave at that size. */
  names(measure, size) {
    const start = `${measure} / ${size} / `
    const keys = [...this.#figures.keys()].filter((key) => key.startsWith(start))
    return [...new Set(keys.map((key) => key.split(' / ').at(-1)))]
  }

  #list(map, parts) {
    const key = parts.join(' / ')
    const list = map.get(key) ?? []
    map.set(key, list)
    return list
  }
}
