import { compareNamed, compareText } from '../../model/naming.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { Scope } from '../scope.ts'
import type { Counts } from './counts.ts'
import { findingClasses } from './findingCodes.ts'
import type { Cell, ScopeCells } from './scopeCells.ts'

/** A group and its scope, in numbers. */
export interface PlacedScope {
  readonly scope: Scope
  readonly cells: ScopeCells
  readonly group: number
}

/**
 * The order of the findings file: by severity and kind, then by scope, then by skill, both by
 * name. The orders of scopes and skills are worked out once for a table of them.
 */
export class FindingsOrder {
  #scopes: readonly (readonly PlacedScope[])[] = []
  #places = new Int32Array(0)
  #counts: Counts | null = null
  #teams: Workspace['teams'] | null = null
  #chapters: Workspace['chapters'] | null = null
  #skills: Workspace['skills'] | null = null
  #numbering: Counts['facts']['skills'] | null = null

  /** By the skill's number: its place in the order of names. */
  skillPlaces(counts: Counts, { skills }: Workspace): Int32Array {
    const { skills: numbering } = counts.facts
    const isKnown = this.#skills === skills && this.#numbering === numbering
    if (isKnown && this.#places.length === numbering.size) return this.#places
    const places = new Int32Array(numbering.size)
    const ordered = [...skills].sort(compareNamed)
    for (const [place, { id }] of ordered.entries()) places[numbering.find(id)] = place
    this.#places = places
    this.#skills = skills
    this.#numbering = numbering
    return places
  }

  /**
   * The findings one by one, so that the first ones are had without reading the others: a scope
   * without any of the severity asked for costs a glance at its tally.
   */
  *walk(counts: Counts, workspace: Workspace): Iterable<{ scope: Scope; cell: Cell }> {
    const scopes = this.#placedScopes(counts, workspace)
    const places = this.skillPlaces(counts, workspace)
    for (let code = 1; code < findingClasses.length; code++) {
      for (const sameName of scopes) {
        const found: { scope: Scope; cell: Cell }[] = []
        for (const { scope, cells, group } of sameName) {
          cells.eachOfCode(group, code, (cell) => found.push({ scope, cell }))
        }
        if (found.length > 1) found.sort((a, b) => placeOf(places, a) - placeOf(places, b))
        yield* found
      }
    }
  }

  /** Scopes of one kind and name share their place in the order. */
  #placedScopes(counts: Counts, workspace: Workspace): readonly (readonly PlacedScope[])[] {
    const { chapters, teams } = workspace
    if (this.#counts === counts && this.#teams === teams && this.#chapters === chapters) {
      return this.#scopes
    }
    const scopes: PlacedScope[][] = []
    let last = ''
    for (const { kind, id, name } of byName(workspace)) {
      const key = `${kind}\u001f${name}`
      if (key !== last) scopes.push([])
      last = key
      scopes.at(-1)?.push({ scope: { kind, id } as Scope, ...counts.locate({ kind, id } as Scope) })
    }
    this.#counts = counts
    this.#teams = teams
    this.#chapters = chapters
    this.#scopes = scopes
    return scopes
  }
}

function placeOf(places: Int32Array, { cell }: { readonly cell: Cell }): number {
  return places[cell.skill] as number
}

function byName({ chapters, teams }: Workspace) {
  return [
    ...[...chapters].map(({ id, name }) => ({ kind: 'chapter' as const, id, name })),
    ...[...teams].map(({ id, name }) => ({ kind: 'team' as const, id, name })),
  ].sort((a, b) => compareText(a.kind, b.kind) || compareNamed(a, b))
}

/** Compares findings of one scope: worst first, then by the skills' places. */
export function compareCells(places: Int32Array, a: Cell, b: Cell): number {
  return a.code - b.code || (places[a.skill] as number) - (places[b.skill] as number)
}
