import type { Edit } from '../edits/edit.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import { type ChangedFinding, editImpact, type ScopeImpact } from './editImpact.ts'
import { expectedLoss } from './expectedLoss.ts'
import type { Finding } from './finding.ts'
import type { MeasuredScope } from './holdings.ts'
import { type Attrition, leavingProbabilities } from './leaving.ts'
import { scopeHoldings } from './scopeHoldings.ts'
import { strictBusFactor } from './strictBusFactor.ts'
import { tryEdit } from './tryEdit.ts'

export interface BeforeAndAfter<T> {
  readonly before: T
  readonly after: T
}

/** What a move costs one of the two teams, or the person's chapter in it. */
export interface ScopeCost {
  readonly scope: MeasuredScope
  /** Of a chapter in a team: the team's findings in skills of the chapter. */
  readonly closed: readonly Finding[]
  readonly opened: readonly Finding[]
  readonly changed: readonly ChangedFinding[]
  /** BF₀; `null` where no skill stands. */
  readonly busFactor: BeforeAndAfter<number | null>
  /** E[L], in weight of skills. */
  readonly expectedLoss: BeforeAndAfter<number>
}

export interface BorrowCost {
  /** The team left and the person's chapter in it, where there is one; the team joined likewise. */
  readonly scopes: readonly ScopeCost[]
  /** Every other team and chapter of which findings change. */
  readonly others: readonly ScopeImpact[]
}

/** Who is moved. */
export interface Borrowing {
  readonly person: PersonId
  /** A; `null`: no team. */
  readonly from: TeamId | null
  /** B; `null`: out of A, into no team. */
  readonly to: TeamId | null
}

/**
 * Measure 12: what it costs to move a person from team A to B, given the edit that does it. The
 * findings that it closes and opens, and Δ BF₀ and Δ expected loss, in A, in B and in the
 * person's chapter in each. The index is left as it was.
 *
 * Costs what `editImpact` does, and the ratings of the members of both teams.
 *
 * @throws where the edit does not fit the workspace.
 */
export function borrowCost(
  coverage: CoverageIndex,
  edit: Edit,
  borrowing: Borrowing,
  attrition: Attrition,
): BorrowCost {
  const { workspace } = coverage
  const scopes = scopesOf(workspace, borrowing)
  const impact = editImpact(coverage, edit)
  const before = scopes.map((scope) => measured(workspace, coverage, scope, attrition))
  const after = tryEdit(coverage, edit, (moved) =>
    scopes.map((scope) => measured(moved, coverage, scope, attrition)),
  )
  const teams = [borrowing.from, borrowing.to]
  return {
    scopes: scopes.map((scope, at) => {
      const [was, is] = [before[at] as Measures, after[at] as Measures]
      return {
        scope,
        ...findingsIn(workspace, impact.scopes, scope),
        busFactor: { before: was.busFactor, after: is.busFactor },
        expectedLoss: { before: was.expectedLoss, after: is.expectedLoss },
      }
    }),
    others: impact.scopes.filter(
      ({ scope }) => scope.kind === 'chapter' || !teams.includes(scope.id),
    ),
  }
}

function scopesOf({ people }: Workspace, { person, from, to }: Borrowing): MeasuredScope[] {
  const chapter = people.get(person)?.chapter ?? null
  const scopes: MeasuredScope[] = []
  for (const team of new Set([from, to])) {
    if (team === null) continue
    scopes.push({ kind: 'team', id: team })
    if (chapter !== null) scopes.push({ kind: 'cell', team, chapter })
  }
  return scopes
}

interface Measures {
  readonly busFactor: number | null
  readonly expectedLoss: number
}

function measured(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  attrition: Attrition,
): Measures {
  // How much of their time members give does not count here: no stays are looked through.
  const holdings = scopeHoldings(workspace, coverage, scope, new Map())
  const members = holdings.members.flatMap((id) => workspace.people.get(id) ?? [])
  const leaving = leavingProbabilities(members, coverage.day, attrition)
  return {
    busFactor: strictBusFactor(holdings).value,
    expectedLoss: expectedLoss(holdings, leaving).loss,
  }
}

function findingsIn(
  { skills }: Workspace,
  impacts: readonly ScopeImpact[],
  scope: MeasuredScope,
): Pick<ScopeCost, 'closed' | 'opened' | 'changed'> {
  const team = scope.kind === 'team' ? scope.id : scope.kind === 'cell' ? scope.team : null
  const impact = impacts.find((it) => it.scope.kind === 'team' && it.scope.id === team)
  if (impact === undefined) return { closed: [], opened: [], changed: [] }
  const isHere = ({ skill }: Finding) =>
    scope.kind !== 'cell' || skills.get(skill)?.chapter === scope.chapter
  return {
    closed: impact.closed.filter(isHere),
    opened: impact.opened.filter(isHere),
    changed: impact.changed.filter(({ after }) => isHere(after)),
  }
}
