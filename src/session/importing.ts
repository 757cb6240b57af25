import { createStore, type StoreApi } from 'zustand/vanilla'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ImportOptions, ImportPlan, ImportReport } from '#core/interchange/importReport.ts'
import type { ParsedBundle, ReadingProgress } from '#core/interchange/parseBundle.ts'
import { planImport, planImportInSteps } from '#core/interchange/planImport.ts'
import type { Problem } from '#core/interchange/problem.ts'
import { rebuildJournal } from '#core/interchange/rebuildJournal.ts'
import type { PlainWorkspaceFile } from '#core/interchange/workspaceFile.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { WorkspaceId } from '#storage/port.ts'
import { newId } from './newId.ts'
import { readImportFiles } from './reading/readImportFiles.ts'
import { runInSlices } from './runInSlices.ts'
import type { Session } from './session.ts'
import { keepAsNew, keepEntries } from './workspaces.ts'

/** What the person decides about files that were read. */
export type ImportChoices = Omit<ImportOptions, 'newId'> & {
  /** The open workspace, or one that is made for it. */
  readonly into: 'open' | 'new'
}

/** Files that were read and fit a workspace: nothing is applied yet. */
export interface BundleReview {
  readonly kind: 'bundle'
  readonly bundle: ParsedBundle
  readonly choices: ImportChoices
}

/** Where an import is. It waits here while the person looks at other screens. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly progress: ReadingProgress }
  | { readonly kind: 'refused'; readonly refused: string; readonly problems: readonly Problem[] }
  | BundleReview
  | { readonly kind: 'workspace-file'; readonly name: string; readonly file: PlainWorkspaceFile }
  | {
      readonly kind: 'imported'
      readonly workspace: WorkspaceId
      /** Of the edit, by which Undo is known to mean it. */
      readonly label: string
      readonly files: readonly string[]
      readonly report: ImportReport
    }
  | { readonly kind: 'opened'; readonly workspace: WorkspaceId }

/** A plan, and what it was made for. */
export interface PlanFor extends ImportPlan {
  readonly review: BundleReview
  readonly base: Workspace
}

const emptyWorkspace = createWorkspace()

/** Whether there is nothing yet that an import could meet. */
export function isEmpty({ people, teams, chapters, skills }: Workspace): boolean {
  return people.size + teams.size + chapters.size + skills.size === 0
}

/** What a reviewed import would do to the open workspace. `null`: the signal said to give up. */
export async function planReview(
  review: BundleReview,
  open: Workspace,
  signal?: AbortSignal,
): Promise<PlanFor | null> {
  const { bundle, choices } = review
  const base = choices.into === 'new' ? emptyWorkspace : open
  const plan = await runInSlices(planImportInSteps(base, bundle, { ...choices, newId }), signal)
  return plan === null ? null : { ...plan, review, base }
}

/** Whether a plan is what would happen now. */
export function isCurrent(plan: PlanFor, review: BundleReview, open: Workspace): boolean {
  return plan.review === review && plan.base === (review.choices.into === 'new' ? plan.base : open)
}

/** One import at a time: files chosen, read, reviewed, applied as one edit. */
export class Importing {
  readonly store: StoreApi<ImportState>
  readonly #session: Session
  #reading: AbortController | null = null

  constructor(session: Session) {
    this.#session = session
    this.store = createStore<ImportState>(() => ({ kind: 'idle' }))
  }

  /** Reads files beside the page. Choosing others meanwhile gives these up. */
  async read(files: readonly File[]): Promise<void> {
    this.#reading?.abort()
    const reading = new AbortController()
    this.#reading = reading
    const show = (state: ImportState) => {
      if (this.#reading === reading) this.#show(state)
    }
    show({ kind: 'reading', progress: { fraction: 0, file: files[0]?.name ?? '' } })
    const read = await readImportFiles(files, {
      onProgress: (progress) => show({ kind: 'reading', progress }),
      signal: reading.signal,
      scale: this.#workspace.organisation.record.levels,
    })
    if (read.kind === 'cancelled') return
    if (read.kind === 'bundle') {
      const choices: ImportChoices = {
        createMissing: false,
        matchByName: false,
        extendScale: false,
        into: 'open',
      }
      show({ kind: 'bundle', bundle: read.bundle, choices })
    } else show(read)
  }

  choose(choices: Partial<ImportChoices>): void {
    const state = this.store.getState()
    if (state.kind !== 'bundle') return
    this.#show({ ...state, choices: { ...state.choices, ...choices } })
  }

  /** Stops reading, or puts away what was read or reported. Nothing else changes. */
  close(): void {
    this.#reading?.abort()
    this.#reading = null
    this.#show({ kind: 'idle' })
  }

  /** Does what the plan says, in the open workspace or a new one, as one edit. */
  async apply(plan: PlanFor): Promise<void> {
    const state = this.store.getState()
    if (state.kind !== 'bundle') return
    const { report, edit } = plan
    const workspace =
      state.choices.into === 'new'
        ? await keepAsNew(this.#session, edit.label, apply(plan.base, edit))
        : this.#applyHere(state, plan)
    if (workspace === null) return
    const { files } = state.bundle
    this.#show({ kind: 'imported', workspace, label: edit.label, files, report })
  }

  /** Keeps the workspace file's organisation, with its history, beside the others, and opens it. */
  async openAsNew(): Promise<void> {
    const state = this.store.getState()
    if (state.kind !== 'workspace-file') return
    const { records, ...file } = state.file
    const entries = rebuildJournal(
      { ...file, workspace: createWorkspace(records) },
      `Open ${state.name}`,
      (edit, begins) => this.#session.entry(edit, { kind: begins ? 'begin' : 'do' }),
    )
    const workspace = await keepEntries(this.#session, entries)
    if (workspace !== null) this.#show({ kind: 'opened', workspace })
  }

  #applyHere(review: BundleReview, plan: PlanFor): WorkspaceId | null {
    const { phase } = this.#session.store.getState()
    // A file says what is, never what could be.
    const outcome = this.#session.perform(
      (workspace) =>
        isCurrent(plan, review, workspace)
          ? plan.edit
          : planImport(workspace, review.bundle, { ...review.choices, newId }).edit,
      { on: 'baseline' },
    )
    return isRefusal(outcome) || phase.kind !== 'ready' ? null : phase.workspace
  }

  get #workspace(): Workspace {
    return this.#session.baseline
  }

  #show(state: ImportState): void {
    this.store.setState(state, true)
  }
}
