import { createStore, type StoreApi } from 'zustand/vanilla'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import {
  type Cause,
  emptyHistory,
  type JournalEntry,
  remember,
  type UndoHistory,
  undoLimit,
} from '#core/edits/history.ts'
import { invert } from '#core/edits/invert.ts'
import { type Conflict, rebase } from '#core/edits/rebase.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceId, WorkspaceStorage } from '#storage/port.ts'
import { newId } from './newId.ts'
import { enterPresence, type Presence } from './presence.ts'
import { conflictSentence, failureSentence } from './sentences.ts'
import type { Notice, Phase, Selection, SessionState } from './state.ts'
import { type Sync, startSync } from './sync.ts'
import { receive, record, type Step, startTimeline, type Timeline } from './timeline.ts'

export interface SessionOptions {
  readonly storage: WorkspaceStorage
  readonly today: () => Day
  readonly now?: () => Date
}

/** Entries kept before a checkpoint makes opening fast again. */
const checkpointEvery = 200
/** Milliseconds after which storage that does not answer is not waited for. */
const patience = 10_000
/** Notices kept: more than these nobody reads, and they cover the screen. */
const mostNotices = 3
/** An edit of more changes than this is worth a checkpoint at once. */
const largeEdit = 2_000

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
  readonly #now: () => Date
  readonly #author = newId()
  readonly #presence: Presence
  readonly #stopWatching: () => void
  #timeline: Timeline
  #sync: Sync | null = null
  /** Of several workspaces asked for, the last one. */
  #asked: object = {}
  /** Edits that Undo and Redo may have to invert, by the id of their entry. */
  #edits = new Map<string, Edit>()
  /** What was done here while the journal's history is being read; `null`: it has been. */
  #sinceOpening: NewEntry[] | null = null
  #checkpointed = 0
  #changesToCheckpoint = 0
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
      coverage: CoverageIndex.build(workspace, today()),
      day: today(),
      saving: storage.durable ? { kind: 'saved' } : { kind: 'memory' },
      undoLabel: null,
      redoLabel: null,
      undoId: null,
      takenBack: null,
      selection: null,
      notices: [],
      announcement: '',
      deviceWarning: null,
      warning: null,
      workspaces: [],
    }))
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
    this.#checkpointed = opened.head
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
    this.#changesToCheckpoint = 0
    this.#timeline = startTimeline(createWorkspace(), 0)
    this.store.setState({
      phase: { kind: 'starting' },
      selection: null,
      undoLabel: null,
      redoLabel: null,
      undoId: null,
      takenBack: null,
      warning: null,
    })
  }

  /**
   * Runs a command. A refusal changes nothing and is given back; it is said to the person, too,
   * unless the caller shows it where it arose.
   */
  perform(
    command: (workspace: Workspace) => Outcome,
    { saysRefusal = true }: { readonly saysRefusal?: boolean } = {},
  ): Outcome {
    if (this.store.getState().phase.kind !== 'ready') return { refused: 'No workspace is open.' }
    const outcome = command(this.#timeline.current)
    if (!isRefusal(outcome)) {
      if (outcome.changes.length > 0) this.#commit(outcome, { kind: 'do' })
    } else if (saysRefusal) {
      this.notify({ tone: 'warning', text: outcome.refused })
    }
    return outcome
  }

  undo(): void {
    this.#invert('undo')
  }

  redo(): void {
    this.#invert('redo')
  }

  setDay(day: Day): void {
    const { coverage } = this.store.getState()
    coverage.setDay(day)
    this.store.setState({ day, coverage: coverage.renewed() })
  }

  select(selection: Selection | null): void {
    this.store.setState({ selection })
  }

  /**
   * Says something once. With `offersUndo` it tells of the newest edit of this tab, and goes as
   * soon as that is undone. For how long others stay is a matter of what shows them.
   */
  notify({
    offersUndo = false,
    ...said
  }: Pick<Notice, 'tone' | 'text'> & { readonly offersUndo?: boolean }): void {
    this.#notices++
    const undoes = offersUndo ? this.store.getState().undoId : null
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
    this.#moveTo([{ edit, after: this.#timeline.current }])
    this.store.setState({
      announcement: `${announced[cause.kind]}${edit.label}`,
      takenBack: cause.kind === 'undo' || cause.kind === 'redo' ? edit : null,
    })
    this.#setSaving({ kind: 'saving', pending: this.#timeline.pending.length })
    this.#sync?.push()
  }

  #invert(kind: 'undo' | 'redo'): void {
    const { done, undone } = this.#timeline.history
    const step = (kind === 'undo' ? done : undone).at(-1)
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
    this.#changesToCheckpoint += countChanges(entries)
    if (received.steps.length > 0) this.#moveTo(received.steps)
    this.#tell(received.conflicts)
  }

  #moveTo(steps: readonly Step[]): void {
    const { coverage } = this.store.getState()
    for (const { edit, after } of steps) coverage.move(edit, after)
    const { current, history } = this.#timeline
    const undone = new Set<string | null>(history.undone.map(({ id }) => id))
    this.store.setState(({ notices }) => ({
      workspace: current,
      coverage: coverage.renewed(),
      undoLabel: history.done.at(-1)?.label ?? null,
      redoLabel: history.undone.at(-1)?.label ?? null,
      undoId: history.done.at(-1)?.id ?? null,
      // What they tell of is not so any more.
      notices: notices.filter(({ undoes }) => !undone.has(undoes)),
    }))
  }

  #setSaving(saving: SessionState['saving']): void {
    this.store.setState({ saving: this.storage.durable ? saving : { kind: 'memory' } })
  }

  #saved(id: WorkspaceId): void {
    this.#setSaving({ kind: 'saved' })
    const { head, confirmed } = this.#timeline
    const due =
      head - this.#checkpointed >= checkpointEvery || this.#changesToCheckpoint > largeEdit
    if (!due) return
    this.#checkpointed = head
    this.#changesToCheckpoint = 0
    whenIdle(() => void this.storage.checkpoint(id, head, confirmed))
  }

  #tell(conflicts: readonly Conflict[]): void {
    if (conflicts.length === 0) return
    const text = conflictSentence(conflicts, this.#timeline.current)
    this.notify({ tone: 'warning', text })
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
    const history = [...earlier, ...since].reduce<UndoHistory>(
      (folded, entry) => remember(folded, entry, (author) => !foreign.has(author)),
      emptyHistory,
    )
    this.#timeline = { ...this.#timeline, history }
    this.#moveTo([])
  }
}

/** Of those that are too many the oldest outcomes go first: a warning waits to be read. */
function makeRoom(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= mostNotices) return notices
  const earlier = notices.slice(0, -1)
  const gone = earlier.find(({ tone }) => tone === 'info') ?? earlier[0]
  return notices.filter((notice) => notice !== gone)
}

/** Before an edit's label, when it is said aloud. */
const announced: Record<Cause['kind'], string> = {
  begin: '',
  do: '',
  undo: 'Undone: ',
  redo: 'Done again: ',
}

function countChanges(entries: readonly JournalEntry[]): number {
  return entries.reduce((sum, { edit }) => sum + edit.changes.length, 0)
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 })
  else setTimeout(work, 50)
}
