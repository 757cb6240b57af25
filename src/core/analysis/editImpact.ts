import type { Edit } from '../edits/edit.ts'
import { compareText } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { changedCells } from './counts/cellLog.ts'
import type { CoverageIndex, FindingCounts } from './coverage.ts'
import type { Finding } from './finding.ts'
import type { Scope } from './scope.ts'
import { tryEdit } from './tryEdit.ts'

/** A finding that stays, but as another kind or severity. */
export interface ChangedFinding {
  readonly before: Finding
  readonly after: Finding
}

/** What an edit does to the findings of one scope, low ones included. */
export interface ScopeImpact {
  readonly scope: Scope
  /**
   * Nothing in the scope itself changes: its findings are more or less severe only because the
   * skill has other holders elsewhere, or has none any more.
   */
  readonly isElsewhere: boolean
  /**
   * The scope counts no more: what is closed in it is not met, but ends with it, and is no better
   * state.
   */
  readonly isEnded: boolean
  /** As they are now. */
  readonly closed: readonly Finding[]
  /** As they would be. */
  readonly opened: readonly Finding[]
  readonly changed: readonly ChangedFinding[]
}

export interface EditImpact {
  /** The scopes whose findings change, chapters first, each kind by id. */
  readonly scopes: readonly ScopeImpact[]
  /** The findings of the whole organisation. */
  readonly before: FindingCounts
  readonly after: FindingCounts
}

/**
 * What an edit that is not applied would do to the findings everywhere: in the scopes that it
 * touches, and in those where only the severity follows from who holds a skill elsewhere.
 *
 * The index is moved along the edit and back again, while it notes which cells it moves; so the
 * answer is exact, costs what the two moves cost, and says nothing about what did not change. The
 * index is left as it was. For what an edit would do on top of others, ask an index that was
 * moved by those, or give them all composed to one.
 *
 * @throws where the edit does not fit the workspace, before the index is touched.
 */
export function editImpact(coverage: CoverageIndex, edit: Edit): EditImpact {
  return impactAlong(coverage, edit, () => null).impact
}

/** An impact, and what was seen while the index stood at the end of the edit. */
export interface ImpactAlong<Seen> {
  readonly impact: EditImpact
  /**
   * Of what is closed, what is found no more only because nobody is left who holds it, where no
   * need of it is stated.
   */
  readonly emptied: ReadonlySet<Finding>
  readonly seen: Seen
}

/**
 * As `editImpact`, for whoever asks for more of the state that the edit leads to: both share the
 * moves of the index.
 *
 * @param known what the edit leads to, where it has been applied already.
 * @param look is told the scopes of which a member, a need, a holding or a finding changes.
 */
export function impactAlong<Seen>(
  coverage: CoverageIndex,
  edit: Edit,
  look: (touched: readonly Scope[], after: Workspace) => Seen,
  known?: Workspace,
): ImpactAlong<Seen> {
  const before = coverage.totals()
  const { after, drafts, seen } = tryEdit(
    coverage,
    edit,
    (workspace) => {
      const drafts = kinds.flatMap((kind) => draftsOf(coverage, kind))
      const seen = look(touchedScopes(coverage, drafts), workspace)
      return { after: coverage.totals(), drafts, seen }
    },
    { isLogged: true, ...(known === undefined ? {} : { after: known }) },
  )
  const emptied = new Set<Finding>()
  const scopes = drafts.map((draft) => completed(coverage, draft, emptied))
  return { impact: { scopes, before, after }, emptied, seen }
}

const kinds = ['chapter', 'team'] as const

function touchedScopes({ numbers }: CoverageIndex, drafts: readonly Draft[]): Scope[] {
  const elsewhere = drafts.filter((it) => it.isElsewhere)
  const direct = kinds.flatMap((kind) => {
    const { log } = kind === 'team' ? numbers.teams : numbers.chapters
    return Array.from(log.direct, (group) => numbers.scope(kind, group))
  })
  return [...direct, ...elsewhere.map(({ scope }) => scope)]
}

/** A scope of which the findings to be are known, and those that are now are not read yet. */
interface Draft {
  readonly scope: Scope
  readonly group: number
  readonly isElsewhere: boolean
  readonly isCounted: boolean
  readonly cells: readonly {
    readonly skill: number
    readonly after: Finding | null
    /** d then. */
    readonly holders: number
  }[]
}

/** Read while the index is at the end of the edit. */
function draftsOf(coverage: CoverageIndex, kind: Scope['kind']): Draft[] {
  const { numbers } = coverage
  const cells = kind === 'team' ? numbers.teams : numbers.chapters
  const drafts: Draft[] = []
  for (const [group, skills] of changedCells(cells, numbers.facts.skills.size)) {
    const scope = numbers.scope(kind, group)
    drafts.push({
      scope,
      group,
      isElsewhere: !cells.log.direct.has(group),
      isCounted: cells.isCounted(group),
      cells: skills.map((skill) => {
        const cell = cells.cellOf(group, skill)
        return { skill, after: coverage.finding(scope, cell), holders: cell.holders }
      }),
    })
  }
  return drafts.sort((a, b) => compareText(a.scope.id, b.scope.id))
}

/** Read when the index is back. */
function completed(coverage: CoverageIndex, draft: Draft, emptied: Set<Finding>): ScopeImpact {
  const { scope, group, isElsewhere } = draft
  const { cells } = coverage.numbers.locate(scope)
  const closed: Finding[] = []
  const opened: Finding[] = []
  const changed: ChangedFinding[] = []
  for (const { skill, after, holders } of draft.cells) {
    const before = coverage.finding(scope, cells.cellOf(group, skill))
    if (before === null) {
      if (after !== null) opened.push(after)
    } else if (after === null) {
      closed.push(before)
      if (before.needed !== 'yes' && holders === 0 && draft.isCounted) emptied.add(before)
    } else changed.push({ before, after })
  }
  const order = coverage.inOrder()
  closed.sort(order)
  opened.sort(order)
  changed.sort((a, b) => order(a.after, b.after))
  const isEnded = !draft.isCounted && coverage.isCounted(scope)
  return { scope, isElsewhere, isEnded, closed, opened, changed }
}
