import { createStore, type StoreApi } from 'zustand/vanilla'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { compose } from '#core/edits/compose.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { type Cause, type JournalEntry, rememberAll, undoLimit } from '#core/edits/history.ts'
import { invert } from '#core/edits/invert.ts'
import { type Conflict, rebase } from '#core/edits/rebase.ts'
import type { Day } from '#core/model/day.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceId, WorkspaceStorage } from '#storage/port.ts'
import { Checkpoints, whenIdle } from './checkpoints.ts'
import { Drafts } from './drafts.ts'
import { failureSentence } from './failureSentence.ts'
import { newId } from './newId.ts'
import { makeRoom } from './notices.ts'
import { enterPresence, type Presence } from './presence.ts'
import type { Look } from './scenario/shownScenario.ts'
import { Stage } from './scenario/stage.ts'
import type { Notice, Phase, Selection, SessionState } from './state.ts'
import { type Sync, startSync } from './sync.ts'
import { receive, record, startTimeline, type Timeline } from './timeline.ts'

export interface SessionOptions {
  readonly storage: WorkspaceStorage
  readonly today: () => Day
  readonly now?: () => Date
}

/** Milliseconds after which storage that does not answer is not waited for. */
const patience = 10_000

export interface PerformOptions {
  readonly saysRefusal?: boolean
  /** The organisation itself, also while a scenario is shown: for commands about scenarios. */
  readonly on?: 'shown' | 'baseline'
}

/** What came of opening a workspace. */
export type Opening =
  | 'opened'
  | 'missing'
  /** Edits of the open one cannot be saved, so it stays open. */
  | 'unsaved'
  /** Another one was asked for meanwhile. */
  | 'superseded'

/**
 * The running app: one workspace open, its edits applied, shown, saved and taken back. All that
 * a screen may do to an organisation goes through `perform`.
 */
export class Session {
  readonly store: StoreApi<SessionState>
  readonly storage: WorkspaceStorage
  readonly today: () => Day
  /** Forms that somebody has begun to fill in. */
  readonly drafts = new Drafts()
  readonly #now: () => Date
  readonly #author = newId()
  readonly #presence: Presence
  readonly #stage: Stage
  readonly #stopWatching: () => void
  #timeline: Timeline
  #sync: Sync | null = null
  /** Of several workspaces asked for, the last one. */
  #asked: object = {}
  /** Edits that Undo and Redo may have to invert, by the id of their entry. */
  #edits = new Map<string, Edit>()
  /** What was done here while the journal's history is being read; `null`: it has been. */
  #sinceOpening: NewEntry[] | null = null
  #checkpoints = new Checkpoints(0)
  #notices = 0

  constructor({ storage, today, now = () => new Date() }: SessionOptions) {
    this.storage = storage
    this.today = today
    this.#now = now
    this.#presence = enterPresence(this.#author)
    const workspace = createWorkspace()
    this.#timeline = startTimeline(workspace, 0)
    this.store = createStore<SessionState>(() => ({
      phase: { kind: 'starting' },
      workspace,
      scenario: null,
      coverage: CoverageIndex.build(workspace, today()),
      day: today(),
      saving: storage.durable ? { kind: 'saved' } : { kind: 'memory' },
      undoLabel: null,
      redoLabel: null,
      undoId: null,
      takenBack: null,
      selection: null,
      areNamesHidden: false,
      notices: [],
      announcement: '',
      deviceWarning: null,
      warning: null,
      workspaces: [],
    }))
    this.#stage = new Stage(this.store, {
      timeline: () => this.#timeline,
      editOf: (entry) => this.#edits.get(entry),
      warn: (text) => this.notify({ tone: 'warning', text }),
    })
    this.#stopWatching = storage.watch(() => {
      this.#sync?.pull()
      void this.refreshWorkspaces()
    })
  }

  dispose(): void {
    this.#stopWatching()
    this.#sync?.stop()
    this.#presence.leave()
  }

  /** Shows a workspace that is kept nowhere yet, with its edits refused: the first visit. */
  welcome(workspace: Workspace): void {
    this.close()
    this.#timeline = startTimeline(workspace, 0)
    this.#show({ kind: 'welcome' })
  }

  /**
   * Opens a kept workspace in the place of the open one, once that is saved. Edits that cannot be
   * saved keep it open, unless they are to be abandoned. Of two calls the later one counts.
   */
  async open(
    id: WorkspaceId,
    { abandonsUnsaved = false }: { readonly abandonsUnsaved?: boolean } = {},
  ): Promise<Opening> {
    const asked = {}
    this.#asked = asked
    const opened = await this.storage.open(id)
    if (opened === null) return 'missing'
    if (!abandonsUnsaved) await this.settled()
    // From here on nothing waits, so that no edit can come in between.
    if (this.#asked !== asked) return 'superseded'
    if (this.unsaved > 0 && !abandonsUnsaved) return 'unsaved'
    this.close()
    this.#timeline = startTimeline(opened.workspace, opened.head)
    this.#checkpoints = new Checkpoints(opened.head)
    this.#show({ kind: 'ready', workspace: id })
    this.store.setState({ warning: opened.damage })
    this.#sync = this.#startSync(id)
    // What was appended while it opened.
    this.#sync.pull()
    void this.#loadHistory(id, opened.head)
    return 'opened'
  }

  /** Lets the open workspace go; what is not saved of it is lost. */
  close(): void {
    this.#sync?.stop()
    this.#sync = null
    this.#edits = new Map()
    this.#sinceOpening = null
    this.#stage.clear()
    this.#timeline = startTimeline(createWorkspace(), 0)
    this.store.setState({
      phase: { kind: 'starting' },
      scenario: null,
      selection: null,
      undoLabel: null,
      redoLabel: null,
      undoId: null,
      takenBack: null,
      warning: null,
    })
  }

  /**
   * Runs a command on what is shown and gives back what it did. While a scenario is shown this
   * becomes a step of it, unless it is meant for the baseline. A refusal changes nothing and is
   * given back; it is said to the person, too, unless the caller shows it where it arose.
   */
  perform(
    command: (workspace: Workspace) => Outcome,
    { saysRefusal = true, on = 'shown' }: PerformOptions = {},
  ): Outcome {
    const { phase, day } = this.store.getState()
    if (phase.kind !== 'ready') return { refused: 'No workspace is open.' }
    const layer = on === 'baseline' ? null : this.#stage.layer
    const outcome = command(layer?.workspace ?? this.#timeline.current)
    const isNothing = !isRefusal(outcome) && outcome.changes.length === 0
    const kept =
      layer === null || isRefusal(outcome) || isNothing ? outcome : layer.keep(outcome, day)
    if (isRefusal(kept)) {
      const isOfShown = kept !== outcome
      if (saysRefusal) this.notify({ tone: 'warning', text: kept.refused, isOfShown })
      return kept
    }
    if (!isNothing) this.#commit(kept, { kind: 'do' })
    return outcome
  }

  /** The organisation as it is kept, whatever scenario is shown over it. */
  get baseline(): Workspace {
    return this.#timeline.current
  }

  /**
   * Shows a scenario in the organisation's place, or with `null` the organisation itself. Its code
   * loads with the first one; of two calls the later one counts. Tells whether it is shown.
   */
  showScenario(scenario: ScenarioId | null, look: Look = 'changes'): Promise<boolean> {
    return this.#stage.show(scenario, look)
  }

  /** How the shown scenario is looked at. */
  setLook(look: Look): void {
    this.#stage.setLook(look)
  }

  undo(): void {
    this.#invert('undo')
  }

  redo(): void {
    this.#invert('redo')
  }

  setDay(day: Day): void {
    this.#stage.setDay(day)
  }

  select(selection: Selection | null): void {
    this.store.setState({ selection })
  }

  /**
   * Says something once. With `offersUndo` it tells of the newest edit of this tab, and goes as
   * soon as that is undone; with `isOfShown`, as soon as something else is shown. For how long
   * others stay is a matter of what shows them.
   */
  notify({
    offersUndo = false,
    ...said
  }: Omit<Notice, 'id' | 'undoes'> & { readonly offersUndo?: boolean }): void {
    this.#notices++
    const undoes = offersUndo ? (this.#timeline.history.done.at(-1)?.id ?? null) : null
    const notice = { ...said, undoes, id: this.#notices }
    this.store.setState(({ notices }) => ({
      notices: makeRoom([...notices, notice]),
      announcement: '',
    }))
  }

  dismiss(id: Notice['id']): void {
    this.store.setState(({ notices }) => ({ notices: notices.filter((it) => it.id !== id) }))
  }

  warn(warnings: Partial<Pick<SessionState, 'deviceWarning' | 'warning'>>): void {
    this.store.setState(warnings)
  }

  async refreshWorkspaces(): Promise<void> {
    try {
      this.store.setState({ workspaces: await this.storage.list() })
    } catch (error) {
      this.warn({ deviceWarning: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Resolves when every edit made so far is durable, saving has failed, or it takes too long. */
  async settled(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience)
    })
    await Promise.race([this.#sync?.settled(), late])
    clearTimeout(timer)
  }

  /** Edits made in this tab that are not durable yet. */
  get unsaved(): number {
    return this.#timeline.pending.length
  }

  /** A journal entry of this tab for an edit. */
  entry(edit: Edit, cause: Cause = { kind: 'do' }): NewEntry {
    return { id: newId(), author: this.#author, at: this.#now().toISOString(), cause, edit }
  }

  #startSync(id: WorkspaceId): Sync {
    return startSync(this.storage, id, {
      head: () => this.#timeline.head,
      pending: () => this.#timeline.pending,
      receive: (entries) => this.#receive(entries),
      saved: () => this.#saved(id),
      failed: (failure, willRetry) => {
        this.#setSaving({
          kind: 'failing',
          pending: this.#timeline.pending.length,
          reason: failureSentence(failure, willRetry),
          isGone: failure.kind === 'gone',
        })
      },
    })
  }

  #show(phase: Phase): void {
    const { day } = this.store.getState()
    const { current } = this.#timeline
    const coverage = CoverageIndex.build(current, day)
    this.store.setState({ phase, workspace: current, coverage })
    this.#setSaving({ kind: 'saved' })
  }

  #commit(edit: Edit, cause: Cause): void {
    const entry = this.entry(edit, cause)
    this.#edits.set(entry.id, edit)
    this.#timeline = record(this.#timeline, entry)
    this.#sinceOpening?.push(entry)
    const path = this.#stage.follow([{ edit, after: this.#timeline.current }])
    const seen = path.map((step) => step.edit)
    const { areNamesHidden } = this.store.getState()
    this.store.setState({
      announcement: announced[cause.kind] + (areNamesHidden ? 'one change' : edit.label),
      takenBack: cause.kind === 'undo' || cause.kind === 'redo' ? compose(edit.label, seen) : null,
    })
    this.#setSaving({ kind: 'saving', pending: this.#timeline.pending.length })
    this.#sync?.push()
  }

  #invert(kind: 'undo' | 'redo'): void {
    const step = this.#stage.newest(kind === 'undo' ? 'done' : 'undone')
    const edit = step === undefined ? undefined : this.#edits.get(step.entry)
    if (step === undefined || edit === undefined) return
    const rebased = rebase(invert(edit), this.#timeline.current, { keep: 'theirs' })
    this.#commit(rebased.edit, { kind, of: step.id })
    this.#tell(rebased.conflicts)
  }

  #receive(entries: readonly JournalEntry[]): void {
    const received = receive(this.#timeline, entries, (author) => author === this.#author)
    this.#timeline = received.timeline
    this.#sinceOpening?.push(...entries.filter(({ author }) => author !== this.#author))
    for (const { id, edit } of [...entries, ...received.timeline.pending]) this.#edits.set(id, edit)
    this.#checkpoints.count(entries)
    if (received.steps.length > 0) this.#stage.follow(received.steps)
    this.#tell(received.conflicts)
  }

  #setSaving(saving: SessionState['saving']): void {
    this.store.setState({ saving: this.storage.durable ? saving : { kind: 'memory' } })
  }

  #saved(id: WorkspaceId): void {
    this.#setSaving({ kind: 'saved' })
    const { head, confirmed } = this.#timeline
    if (!this.#checkpoints.take(head)) return
    whenIdle(() => void this.storage.checkpoint(id, head, confirmed))
  }

  #tell(conflicts: readonly Conflict[]): void {
    if (conflicts.length === 0) return
    const { current } = this.#timeline
    // They are rare, and need not be there for the first screen.
    void import('./conflictSentence.ts').then(({ conflictSentence }) =>
      this.notify({ tone: 'warning', text: conflictSentence(conflicts, current) }),
    )
  }

  /** Undo reaches back over reloads: the journal's newest edits, but for other open tabs'. */
  async #loadHistory(id: WorkspaceId, head: number): Promise<void> {
    const since: NewEntry[] = []
    this.#sinceOpening = since
    const others = await this.#presence.others()
    // Where the journal cannot be read, undo begins with this page: saving tells why.
    const read = await this.storage.read(id, Math.max(0, head - undoLimit)).catch(() => null)
    if (this.#sinceOpening !== since) return
    this.#sinceOpening = null
    const earlier = (read ?? []).filter(({ seq }) => seq <= head)
    for (const { id: entry, edit } of earlier) {
      if (!this.#edits.has(entry)) this.#edits.set(entry, edit)
    }
    const foreign = new Set([...others, ...since.map(({ author }) => author)])
    foreign.delete(this.#author)
    const history = rememberAll([...earlier, ...since], (author) => !foreign.has(author))
    this.#timeline = { ...this.#timeline, history }
    this.#stage.follow([])
  }
}

/** Before an edit's label, when it is said aloud. */
const announced: Record<Cause['kind'], string> = {
  begin: '',
  do: '',
  undo: 'Undone: ',
  redo: 'Done again: ',
}
