import type { StoreApi } from 'zustand/vanilla'
import type { Edit } from '#core/edits/edit.ts'
import type { UndoHistory, UndoStep } from '#core/edits/history.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import type { SessionState } from '../state.ts'
import type { Step, Timeline } from '../timeline.ts'
import type { Look, Relaid, ScenarioLayer } from './shownScenario.ts'

/** What the stage needs to know of the session, and tells it. */
export interface Behind {
  timeline(): Timeline
  /** What the entry of that id has changed. */
  editOf(entry: string): Edit | undefined
  warn(text: string): void
}

/**
 * What the screens show of the timeline: its state, or a scenario laid over that. The counts move
 * along every way from one to the next and are never built anew for it.
 */
export class Stage {
  readonly #store: StoreApi<SessionState>
  readonly #behind: Behind
  #layer: ScenarioLayer | null = null
  /** Of several scenarios asked for, the last one. */
  #asked: object = {}

  constructor(store: StoreApi<SessionState>, behind: Behind) {
    this.#store = store
    this.#behind = behind
  }

  get layer(): ScenarioLayer | null {
    return this.#layer
  }

  /** Forgets the scenario, where the workspace is let go with it. */
  clear(): void {
    this.#asked = {}
    this.#layer = null
  }

  /** Tells whether it is shown. The code that lays scenarios loads with the first one. */
  async show(scenario: ScenarioId | null, look: Look): Promise<boolean> {
    const asked = {}
    this.#asked = asked
    if (scenario === null) {
      this.#moveTo({ layer: null, path: this.#layer?.leave() ?? [] })
      return true
    }
    const { layScenario } = await import('./layer.ts')
    if (this.#asked !== asked) return false
    const { day } = this.#store.getState()
    const back = this.#layer?.leave() ?? []
    const laid = layScenario(this.#behind.timeline().current, { scenario, look, day })
    this.#moveTo({ layer: laid.layer, path: [...back, ...laid.path] })
    return laid.layer !== null
  }

  setLook(look: Look): void {
    if (this.#layer !== null) this.#moveTo(this.#layer.withLook(look))
  }

  setDay(day: Day): void {
    const { coverage } = this.#store.getState()
    coverage.setDay(day)
    this.#store.setState({ day, coverage: coverage.renewed() })
    // Other steps of the scenario may have taken effect by then.
    if (this.#layer !== null) this.follow([])
  }

  /** The timeline has taken these steps, and what is shown goes along. Gives back its way. */
  follow(steps: readonly Step[]): readonly Step[] {
    const { day } = this.#store.getState()
    const shown = this.#layer?.shown
    const moved = this.#layer?.follow(steps, this.#behind.timeline().current, day)
    const { layer, path } = moved ?? { layer: null, path: steps }
    this.#moveTo({ layer, path })
    if (shown !== undefined && layer === null) {
      const name = shown.baseline.scenarios.get(shown.id)?.name ?? ''
      this.#behind.warn(`The scenario “${name}” was deleted. You see the organisation itself.`)
    }
    return path
  }

  /** What Undo or Redo would take: while a scenario is shown, its own steps alone. */
  newest(list: keyof UndoHistory): UndoStep | undefined {
    const steps = this.#behind.timeline().history[list]
    const layer = this.#layer
    if (layer === null) return steps.at(-1)
    // What nobody sees is not taken back either.
    if (layer.shown.look === 'before') return undefined
    return steps.findLast(({ entry }) => {
      const edit = this.#behind.editOf(entry)
      return edit !== undefined && layer.isOwn(edit)
    })
  }

  #moveTo({ layer, path }: Relaid): void {
    const { coverage } = this.#store.getState()
    for (const { edit, after } of path) coverage.move(edit, after)
    this.#layer = layer
    const { current, history } = this.#behind.timeline()
    const done = this.newest('done')
    const undone = new Set<string | null>(history.undone.map(({ id }) => id))
    this.#store.setState(({ notices }) => ({
      workspace: layer?.workspace ?? current,
      scenario: layer?.shown ?? null,
      coverage: coverage.renewed(),
      undoLabel: done?.label ?? null,
      redoLabel: this.newest('undone')?.label ?? null,
      undoId: done?.id ?? null,
      // What they tell of is not so any more.
      notices: notices.filter(({ undoes }) => !undone.has(undoes)),
    }))
  }
}
